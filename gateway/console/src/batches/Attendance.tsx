import { Button, Checkbox, Group, NativeSelect, Text } from '@mantine/core'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { currentOf } from '../api/problem'
import { useSubmission } from '../api/submission'
import { Loaded } from '../parts/Loaded'
import { useNotice } from '../parts/Notice'
import { Stale } from '../parts/Stale'
import { SubmitFailure } from '../parts/SubmitFailure'
import { useMay } from '../shell/MeProvider'
import { useText } from '../text/TextProvider'
import { attend, useAttendance, type Batch, type Noted, type Participant } from './batches'

const SEATED = ['CONFIRMED', 'COMPLETED', 'FAILED']

/** Who was there, one session at a time. */
export function Attendance({ batch, people }: { batch: Batch; people: Participant[] }) {
  const { t, f } = useText()
  const search = useSearch({ from: '/angkatan/$id' })
  const navigate = useNavigate({ from: '/angkatan/$id' })
  const seated = people.filter(person => SEATED.includes(person.state))
  const session = batch.sessions.find(one => one.id === search.session) ?? batch.sessions[0]
  if (seated.length === 0 || !session) return <Text className="panel">{t.batches.noConfirmed}</Text>
  return (
    <section className="panel">
      <NativeSelect
        mb="sm"
        maw={320}
        label={t.batches.sessionAt}
        value={session.id}
        onChange={event => void navigate({ search: before => ({ ...before, session: event.currentTarget.value }), replace: true })}
        data={batch.sessions.map(one => ({ value: one.id, label: `${f.moment(one.startsAt)} (${f.count(one.present)})` }))}
      />
      <Session key={session.id} batch={batch.batch} session={session.id} seated={seated} />
    </section>
  )
}

interface Props {
  batch: Batch['batch']
  session: string
  seated: Participant[]
}

/** Opens with what was noted before; saving replaces the list. If somebody else was faster, both lists are shown and nothing chosen is lost. */
function Session({ batch, session, seated }: Props) {
  const noted = useAttendance(batch.id, session)
  return <Loaded query={noted}>{list => <Grid batch={batch} session={session} seated={seated} noted={list} />}</Loaded>
}

function Grid({ batch, session, seated, noted }: Props & { noted: Noted }) {
  const { t, f } = useText()
  const notice = useNotice()
  const may = useMay('TENANT_ADMIN', 'ANALYST') && batch.state === 'CLOSED'
  const [changed, setChanged] = useState<Set<string>>()
  const present = changed ?? new Set(noted.present)
  const save = useSubmission((asked: { list: string[]; version: number }) => attend(batch.id, session, asked.version, asked.list), {
    refresh: [['batch', batch.id]],
    done: () => notice(t.common.saved),
  })
  const stale = currentOf<Noted>(save.error)
  const differing = seated.filter(person => stale && stale.present.includes(person.employee) !== present.has(person.employee))
  const shown = (list: (id: string) => boolean) =>
    differing.map(person => [person.name, list(person.employee) ? t.batches.wasThere : t.batches.wasAbsent] as [string, string])
  const toggle = (id: string) => {
    const next = new Set(present)
    if (!next.delete(id)) next.add(id)
    setChanged(next)
  }
  return (
    <>
      {stale ? (
        <Stale theirs={shown(id => stale.present.includes(id))} yours={shown(id => present.has(id))} />
      ) : (
        <SubmitFailure error={save.error} />
      )}
      {batch.state === 'OPEN' && <Text mb="sm">{t.batches.attendanceLater}</Text>}
      {may && (
        <Group mb="sm">
          <Button variant="default" onClick={() => setChanged(new Set(seated.map(person => person.employee)))}>
            {t.batches.everybody}
          </Button>
          <Button loading={save.isPending} onClick={() => save.mutate({ list: [...present], version: stale?.version ?? noted.version })}>
            {t.batches.saveAttendance}
          </Button>
        </Group>
      )}
      <ul className="attendance">
        {seated.map(person => (
          <li key={person.enrolment}>
            <Checkbox
              disabled={!may}
              checked={present.has(person.employee)}
              onChange={() => toggle(person.employee)}
              aria-label={t.batches.present(person.name)}
              label={`${person.name} · ${person.opd} · ${f.count(person.attended)} / ${f.count(person.sessions)}`}
            />
          </li>
        ))}
      </ul>
    </>
  )
}
