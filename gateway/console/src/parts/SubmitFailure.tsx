import { List } from '@mantine/core'
import { useEffect, useRef } from 'react'
import { problemOf } from '../api/problem'
import { useText } from '../text/TextProvider'
import { Failure } from './Failure'

/** What was wrong with a form: takes the focus, and leads to each field by its name. */
export function SubmitFailure({ error }: { error: unknown }) {
  const { t } = useText()
  const place = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (error) place.current?.focus()
  }, [error])
  if (!error) return null
  const faults = problemOf(error).faults
  return (
    <div ref={place} tabIndex={-1}>
      <Failure error={error} />
      {faults.length > 0 && (
        <List mt="xs" aria-label={t.failure.title}>
          {faults.map(fault => (
            <List.Item key={fault.pointer + fault.code}>
              <a href={`#${fieldId(fault.pointer)}`}>{t.fields[fieldOf(fault.pointer) as keyof typeof t.fields] ?? t.failure.field}</a>: {fault.detail}
            </List.Item>
          ))}
        </List>
      )}
    </div>
  )
}

const fieldOf = (pointer: string) => pointer.split('/').filter(part => part && !/^\d+$/.test(part)).at(-1) ?? ''

const fieldId = (pointer: string) => `field-${fieldOf(pointer)}`
