import './batches.css'
import { Stack, Tabs } from '@mantine/core'
import { useNavigate, useParams, useSearch } from '@tanstack/react-router'
import { Badge } from '../parts/Badge'
import { Figures } from '../parts/Figures'
import { Loaded } from '../parts/Loaded'
import { PageHead } from '../parts/PageHead'
import { useMay } from '../shell/MeProvider'
import { OfOpd } from '../shell/OfOpd'
import { useText, word } from '../text/TextProvider'
import { Actions } from './Actions'
import { Attendance } from './Attendance'
import { useBatch, useParticipants } from './batches'
import { Mix } from './Mix'
import { Participants } from './Participants'
import { Tests } from './Tests'

/** One batch: what to do next, its people, their attendance, its sessions. */
export function BatchPage() {
  const { t, f } = useText()
  const { id } = useParams({ from: '/angkatan/$id' })
  const { tab } = useSearch({ from: '/angkatan/$id' })
  const navigate = useNavigate({ from: '/angkatan/$id' })
  const batch = useBatch(id)
  const sees = useMay('TENANT_ADMIN', 'ANALYST', 'OPD_ADMIN', 'AUDITOR')
  const participants = useParticipants(id, sees)
  const first = sees ? 'people' : 'mix'
  return (
    <Loaded query={batch} page>
      {detail => {
        const card = detail.batch
        return (
          <>
            <PageHead title={card.name} about={`${card.course} · ${card.provider} · ${f.day(card.startsOn)} – ${f.day(card.endsOn)}`}>
              <Badge code={card.state} text={word(t.codes.batchState, card.state)} />
            </PageHead>
            <Figures
              of={[
                { label: t.batches.seated, value: t.batches.seats(f.count(card.confirmed), f.count(card.capacity)) },
                { label: t.batches.waiting, value: f.count(card.waitlisted), note: `${t.batches.promoted}: ${f.count(card.promoted)}` },
                { label: t.batches.departments, value: f.count(card.departments) },
                { label: t.batches.cost, value: f.rupiah(card.cost) },
              ]}
            />
            <Stack>
              <Actions batch={detail} />
              <Tabs
                value={sees || tab === 'sessions' ? (tab ?? first) : first}
                onChange={value => void navigate({ search: before => ({ ...before, tab: value === first ? undefined : (value as typeof tab) }), replace: true })}
              >
                <Tabs.List>
                  {sees && (
                    <>
                      <Tabs.Tab value="people">{t.batches.tabs.people}</Tabs.Tab>
                      <Tabs.Tab value="attendance">{t.batches.tabs.attendance}</Tabs.Tab>
                      <Tabs.Tab value="tests">{t.batches.tabs.tests}</Tabs.Tab>
                    </>
                  )}
                  <Tabs.Tab value="mix">{t.batches.mix}</Tabs.Tab>
                  <Tabs.Tab value="sessions">{t.batches.tabs.sessions}</Tabs.Tab>
                </Tabs.List>
                <Tabs.Panel value="people" pt="sm">
                  {sees && <Loaded query={participants}>{people => <OfOpd people={people}>{own => <Participants batch={detail} people={own} />}</OfOpd>}</Loaded>}
                </Tabs.Panel>
                <Tabs.Panel value="attendance" pt="sm">
                  {sees && <Loaded query={participants}>{people => <Attendance batch={detail} people={people} />}</Loaded>}
                </Tabs.Panel>
                <Tabs.Panel value="tests" pt="sm">
                  {sees && <Tests batch={detail} />}
                </Tabs.Panel>
                <Tabs.Panel value="mix" pt="sm">
                  <Mix batch={detail} />
                </Tabs.Panel>
                <Tabs.Panel value="sessions" pt="sm">
                  <div className="panel scroller" tabIndex={0} role="region" aria-label={t.batches.tabs.sessions}>
                    <table className="grid-table">
                      <thead>
                        <tr>
                          <th>{t.batches.sessionAt}</th>
                          <th className="number">{t.batches.presentCount}</th>
                        </tr>
                      </thead>
                      <tbody>
                        {detail.sessions.map(session => (
                          <tr key={session.id}>
                            <th scope="row">
                              {f.moment(session.startsAt)} – {f.moment(session.endsAt)}
                            </th>
                            <td className="number">{f.count(session.present)}</td>
                          </tr>
                        ))}
                      </tbody>
                    </table>
                  </div>
                </Tabs.Panel>
              </Tabs>
            </Stack>
          </>
        )
      }}
    </Loaded>
  )
}
