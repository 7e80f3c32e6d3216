import { Button, Group, NativeSelect, SimpleGrid, Stack, Text, TextInput } from '@mantine/core'
import { useState } from 'react'
import { currentOf } from '../api/problem'
import { useSubmission } from '../api/submission'
import { useCompetencies, useCompetencyName } from '../gaps/gaps'
import { Dialog } from '../parts/Dialog'
import { useNotice } from '../parts/Notice'
import { Stale } from '../parts/Stale'
import { SubmitFailure } from '../parts/SubmitFailure'
import { useMe } from '../shell/MeProvider'
import { useText } from '../text/TextProvider'
import { levelsOf, publish, type Levels, type Standard } from './standards'

/** The next version of a position's standard, starting from the newest. If somebody else was faster, both are shown and nothing chosen is lost. */
export function PublishForm({ standard, close }: { standard: Standard; close: () => void }) {
  const { t } = useText()
  const { today } = useMe()
  const notice = useNotice()
  const nameOf = useCompetencyName()
  const competencies = useCompetencies()
  const [validFrom, setValidFrom] = useState(today)
  const [levels, setLevels] = useState<Levels>(() => levelsOf(standard.versions.at(-1)))
  const [version, setVersion] = useState(standard.version)
  const send = useSubmission((asked: { validFrom: string; levels: Levels; version: number }) => publish(standard.position, asked.version, asked.validFrom, asked.levels), {
    refresh: [['standards'], ['heat-map'], ['person-gaps']],
    done: () => {
      notice(t.standards.published)
      close()
    },
  })
  const stale = currentOf<Standard>(send.error)
  const set = (code: string, value: string) => {
    const { [code]: _, ...others } = levels
    setLevels(value ? { ...others, [code]: Number(value) } : others)
  }
  const codes = (competencies.data ?? []).map(one => one.code)
  const shown = (from: string | undefined, of: Levels): [string, string | number | undefined][] => [
    [t.standards.validFrom, from],
    ...codes.filter(code => of[code] || levels[code]).map((code): [string, number | undefined] => [nameOf(code), of[code]]),
  ]
  const theirs = stale?.versions.at(-1)
  return (
    <Dialog onClose={close} size="lg" title={`${t.standards.publish}: ${standard.name}`}>
      <form
        onSubmit={event => {
          event.preventDefault()
          send.mutate({ validFrom, levels, version: stale?.version ?? version })
          if (stale) setVersion(stale.version)
        }}
      >
        <Stack>
          {stale ? <Stale theirs={shown(theirs?.validFrom, levelsOf(theirs))} yours={shown(validFrom, { ...levels })} /> : <SubmitFailure error={send.error} />}
          <Text>{t.standards.publishAbout}</Text>
          <TextInput id="field-validFrom" type="date" label={t.standards.validFrom} value={validFrom} min={today} onChange={event => setValidFrom(event.currentTarget.value)} required />
          <SimpleGrid cols={{ base: 1, sm: 2 }} id="field-levels">
            {codes.map(code => (
              <NativeSelect key={code} id={`field-${code}`} label={nameOf(code)} value={String(levels[code] ?? '')} onChange={event => set(code, event.currentTarget.value)}
                data={[{ value: '', label: t.standards.asItsClass }, '1', '2', '3', '4', '5']} />
            ))}
          </SimpleGrid>
          <Group justify="flex-end">
            <Button variant="default" onClick={close}>
              {t.common.cancel}
            </Button>
            <Button type="submit" loading={send.isPending} disabled={Object.keys(levels).length === 0}>
              {t.standards.publish}
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  )
}
