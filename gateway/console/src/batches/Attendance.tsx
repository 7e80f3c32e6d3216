import { Button, Checkbox, Group, NativeSelect, Text } from '@mantine/core'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { useSubmission } from '../api/submission'
import { useNotice } from '../parts/Notice'
import { SubmitFailure } from '../parts/SubmitFailure'
import { useMay } from '../shell/MeProvider'
import { useText } from '../text/TextProvider'
import { attend, type Batch, type Participant } from './batches'

const SEATED = ['CONFIRMED', 'COMPLETED', 'FAILED']

/** Who is here: one session at a time; saving replaces the list of that session. */
export function Attendance({ batch, people }: { batch: Batch; people: Participant[] }) {
  const { t, f } = useText()
  const notice = useNotice()
  const search = useSearch({ from: '/angkatan/$id' })
  const navigate = useNavigate({ from: '/angkatan/$id' })
  const may = useMay('TENANT_ADMIN', 'ANALYST') && ['OPEN', 'CLOSED'].includes(batch.batch.state)
  const seated = people.filter(person => SEATED.includes(person.state))
  const session = batch.sessions.find(one => one.id === search.session) ?? batch.sessions[0]
  const [present, setPresent] = useState<Set<string>>(new Set())
  const save = useSubmission((list: string[]) => attend(batch.batch.id, session?.id ?? '', list), {
    refresh: [['batch', batch.batch.id]],
    done: () => notice(t.common.saved),
  })
  if (seated.length === 0 || !session) return <Text className="panel">{t.batches.noConfirmed}</Text>
  const toggle = (id: string) =>
    setPresent(before => {
      const next = new Set(before)
      if (!next.delete(id)) next.add(id)
      return next
    })
  return (
    <section className="panel">
      <SubmitFailure error={save.error} />
      <Group align="flex-end" mb="sm">
        <NativeSelect
          label={t.batches.sessionAt}
          value={session.id}
          onChange={event => {
            setPresent(new Set())
            void navigate({ search: before => ({ ...before, session: event.currentTarget.value }), replace: true })
          }}
          data={batch.sessions.map(one => ({ value: one.id, label: `${f.moment(one.startsAt)} (${f.count(one.present)})` }))}
        />
        {may && (
          <>
            <Button variant="default" onClick={() => setPresent(new Set(seated.map(person => person.employee)))}>
              {t.batches.everybody}
            </Button>
            <Button loading={save.isPending} onClick={() => save.mutate([...present])}>
              {t.batches.saveAttendance}
            </Button>
          </>
        )}
      </Group>
      <ul style={{ listStyle: 'none', padding: 0, margin: 0 }}>
        {seated.map(person => (
          <li key={person.enrolment} style={{ padding: '6px 0', borderTop: '1px solid var(--line)' }}>
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
    </section>
  )
}
