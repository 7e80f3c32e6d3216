import { Button, Checkbox, Group, Stack, Text, TextInput } from '@mantine/core'
import { useDebouncedCallback } from '@mantine/hooks'
import { useState } from 'react'
import { usePages } from '../api/pages'
import { useSubmission } from '../api/submission'
import { Dialog } from '../parts/Dialog'
import { Loaded } from '../parts/Loaded'
import { SubmitFailure } from '../parts/SubmitFailure'
import { useText, word } from '../text/TextProvider'
import { nominatePeople, readCandidates } from './batches'

const TYPING_MS = 300

type Nominations = Awaited<ReturnType<typeof nominatePeople>>

interface Props {
  batch: string
  close: () => void
  /** With the names of those who were asked for. */
  done: (result: Nominations, names: Map<string, string>) => void
}

/** People of the plan line by name, the most urgent first; who cannot come says why. */
export function Nominate({ batch, close, done }: Props) {
  const { t, f } = useText()
  const [q, setQ] = useState('')
  const [chosen, setChosen] = useState<Map<string, string>>(new Map())
  const candidates = usePages(['batch', batch, 'candidates', q], cursor => readCandidates(batch, q || undefined, cursor))
  const find = useDebouncedCallback(setQ, TYPING_MS)
  const send = useSubmission((people: string[], key) => nominatePeople(batch, people, key), {
    refresh: [['batch', batch], ['batches']],
    done: result => done(result, chosen),
  })
  const toggle = (id: string, name: string) => {
    const next = new Map(chosen)
    if (!next.delete(id)) next.set(id, name)
    setChosen(next)
  }
  return (
    <Dialog onClose={close} size="lg" title={t.batches.nominateByName}>
      <Stack>
        <SubmitFailure error={send.error} />
        <TextInput type="search" label={t.people.search} onChange={event => find(event.currentTarget.value)} data-autofocus />
        <Loaded query={candidates}>
          {list =>
            list.length === 0 ? (
              <Text>{t.batches.noCandidates}</Text>
            ) : (
              <ul className="choices">
                {list.map(one => (
                  <li key={one.employee}>
                    <Checkbox
                      label={`${one.name} · ${one.opd}`}
                      description={one.objection ? word(t.codes.refusal, one.objection) : t.batches.priority(f.decimal(one.priority))}
                      disabled={!!one.objection}
                      checked={chosen.has(one.employee)}
                      onChange={() => toggle(one.employee, one.name)}
                    />
                  </li>
                ))}
              </ul>
            )
          }
        </Loaded>
        <Group justify="space-between">
          {candidates.hasNextPage ? (
            <Button variant="default" loading={candidates.isFetchingNextPage} onClick={() => void candidates.fetchNextPage()}>
              {t.common.more}
            </Button>
          ) : (
            <span />
          )}
          <Button loading={send.isPending} disabled={chosen.size === 0} onClick={() => send.mutate([...chosen.keys()])}>
            {t.batches.nominateChosen(f.count(chosen.size))}
          </Button>
        </Group>
      </Stack>
    </Dialog>
  )
}
