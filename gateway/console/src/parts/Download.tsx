import { Button } from '@mantine/core'
import { useState } from 'react'
import { Problem } from '../api/problem'
import { chosenLanguage } from '../text/language'
import { useText } from '../text/TextProvider'
import { useNotice } from './Notice'

type Value = string | number | undefined

/** The address of a file with those filters that are set. */
export function withQuery(path: string, query: Record<string, Value>): string {
  const set = Object.entries(query).filter((entry): entry is [string, string | number] => entry[1] !== undefined && entry[1] !== '')
  const text = new URLSearchParams(set.map(([name, value]) => [name, String(value)])).toString()
  return text ? `${path}?${text}` : path
}

/** Fetches a workbook, so that a refusal becomes a sentence here and not a broken file. */
export function Download({ path, name, label }: { path: string; name: string; label: string }) {
  const { t } = useText()
  const notice = useNotice()
  const [busy, setBusy] = useState(false)
  const fetchFile = async () => {
    setBusy(true)
    try {
      const answer = await fetch(path, { headers: { 'Accept-Language': chosenLanguage() } })
      if (!answer.ok) throw await Problem.of(answer)
      save(await answer.blob(), name)
    } catch (error) {
      notice(error instanceof Problem && error.message ? error.message : t.failure.offline)
    } finally {
      setBusy(false)
    }
  }
  return (
    <Button variant="default" loading={busy} onClick={() => void fetchFile()}>
      {label}
    </Button>
  )
}

function save(content: Blob, name: string) {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(content)
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000)
}
