import { Button, FileInput, Group, Progress, Radio, Stack, Text } from '@mantine/core'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { Problem } from '../api/problem'
import { Download } from '../parts/Download'
import { PageHead } from '../parts/PageHead'
import { SubmitFailure } from '../parts/SubmitFailure'
import { IMPORT_KINDS, type ImportKind } from '../state'
import { useText } from '../text/TextProvider'
import { serviceOf, upload } from './imports'
import { Steps } from './Steps'

/** First step: which kind of workbook, and which file. The file stays chosen when the upload is refused. */
export function NewImport() {
  const { t, f } = useText()
  const { kind = 'people' } = useSearch({ from: '/impor/baru' })
  const navigate = useNavigate({ from: '/impor/baru' })
  const [file, setFile] = useState<File | null>(null)
  const [share, setShare] = useState<number>()
  const [refusal, setRefusal] = useState<unknown>()
  const send = async () => {
    if (!file) return setRefusal(new Problem(422, { title: t.imports.chooseFirst }))
    setRefusal(undefined)
    setShare(0)
    try {
      const { id } = await upload(kind, file, setShare)
      await navigate({ to: '/impor/$kind/$id', params: { kind, id }, search: { step: 'columns' } })
    } catch (error) {
      setRefusal(error)
    } finally {
      setShare(undefined)
    }
  }
  return (
    <>
      <PageHead title={t.imports.newTitle} about={t.imports.order} />
      <Steps at="file" />
      <Stack className="panel" maw={720}>
        <SubmitFailure error={refusal} />
        <Radio.Group
          label={t.imports.kind}
          value={kind}
          onChange={value => void navigate({ search: before => ({ ...before, kind: value as ImportKind }), replace: true })}
        >
          <Stack gap="xs" mt="xs">
            {IMPORT_KINDS.map(one => (
              <Radio key={one} value={one} label={t.imports.kinds[one]} description={t.imports.contents[one]} />
            ))}
          </Stack>
        </Radio.Group>
        <FileInput
          id="field-file"
          label={t.imports.file}
          description={t.imports.fileHint}
          placeholder={t.imports.choose}
          accept=".xlsx,.csv"
          value={file}
          onChange={setFile}
          clearable
        />
        {share !== undefined && (
          <div>
            <Progress value={share * 100} aria-label={t.imports.uploading} />
            <Text size="sm">{t.imports.uploaded(f.percent(Math.round(share * 100)))}</Text>
          </div>
        )}
        <Group justify="space-between">
          <Download path={`/api/v1/${serviceOf(kind)}/imports/templates/${kind}.xlsx`} name={`${kind}.xlsx`} label={t.imports.template} />
          <Button onClick={() => void send()} loading={share !== undefined}>
            {t.imports.upload}
          </Button>
        </Group>
      </Stack>
    </>
  )
}
