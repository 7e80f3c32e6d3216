import { Button, Group, Text } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useSubmission } from '../api/submission'
import { Badge } from '../parts/Badge'
import { SubmitFailure } from '../parts/SubmitFailure'
import { useMay } from '../shell/MeProvider'
import { useText, word } from '../text/TextProvider'
import { cancelOne, confirmOne, type Batch, type Participant } from './batches'

/** Who was nominated, who has a seat, who waits, and what became of them. */
export function Participants({ batch: { batch }, people }: { batch: Batch; people: Participant[] }) {
  const { t, f } = useText()
  const mayConfirm = useMay('TENANT_ADMIN', 'ANALYST')
  const may = useMay('TENANT_ADMIN', 'ANALYST', 'OPD_ADMIN') && batch.state === 'OPEN'
  const refresh = [['batch', batch.id], ['batches']]
  const confirm = useSubmission(confirmOne, { refresh })
  const drop = useSubmission(cancelOne, { refresh })
  if (people.length === 0) return <Text className="panel">{t.batches.noPeople}</Text>
  return (
    <div className="panel scroller" tabIndex={0} role="region" aria-label={t.batches.tabs.people}>
      <SubmitFailure error={confirm.error ?? drop.error} />
      <table className="grid-table">
        <thead>
          <tr>
            <th>{t.batches.person}</th>
            <th>{t.batches.opd}</th>
            <th>{t.batches.place}</th>
            <th className="number">{t.batches.attended}</th>
            <th className="number">{t.batches.postTest}</th>
            {may && <td />}
          </tr>
        </thead>
        <tbody>
          {people.map(person => (
            <tr key={person.enrolment}>
              <th scope="row">
                <Link to="/pegawai/$id" params={{ id: person.employee }}>
                  {person.name}
                </Link>
              </th>
              <td>{person.opd}</td>
              <td>
                <Badge code={person.state} text={word(t.codes.enrolmentState, person.state)} /> {person.promoted && <small>{t.batches.promoted}</small>}
                {person.reason && <small> {word(t.codes.failReason, person.reason)}</small>}
              </td>
              <td className="number">
                {f.count(person.attended)} / {f.count(person.sessions)}
              </td>
              <td className="number">{f.count(person.postTest)}</td>
              {may && (
                <td>
                  <Group gap={4} wrap="nowrap">
                    {mayConfirm && person.state === 'NOMINATED' && (
                      <Button size="compact-sm" variant="default" aria-label={`${t.batches.confirm}: ${person.name}`} onClick={() => confirm.mutate(person.enrolment)}>
                        {t.batches.confirm}
                      </Button>
                    )}
                    {['NOMINATED', 'WAITLISTED', 'CONFIRMED'].includes(person.state) && (
                      <Button size="compact-sm" variant="default" aria-label={`${t.batches.drop}: ${person.name}`} onClick={() => drop.mutate(person.enrolment)}>
                        {t.batches.drop}
                      </Button>
                    )}
                  </Group>
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
