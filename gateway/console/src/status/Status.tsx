import { Button, Stack, Text } from '@mantine/core'
import { useSubmission } from '../api/submission'
import { SERVICES } from '../jobs/jobs'
import { Badge } from '../parts/Badge'
import { Empty } from '../parts/Empty'
import { Figures } from '../parts/Figures'
import { Loading } from '../parts/Loading'
import { useNotice } from '../parts/Notice'
import { PageHead } from '../parts/PageHead'
import { SubmitFailure } from '../parts/SubmitFailure'
import { useText } from '../text/TextProvider'
import { replay, useParked, type Queue } from './parked'
import { UnderWay } from './UnderWay'

/** Long work under way, and what could not be handled in any service, why, and the way to send it through again. */
export function Status() {
  const { t, f } = useText()
  const notice = useNotice()
  const { queues, counts, loading, silent } = useParked()
  const again = useSubmission(replay, {
    refresh: [['parked']],
    done: ({ handled }) => notice(t.status.replayed(f.count(handled))),
  })
  return (
    <>
      <PageHead title={t.status.title} about={t.status.about} />
      <Stack>
        <Figures
          of={counts.map(({ service, events, error }) => ({
            label: t.status.services[service],
            value: events === undefined && error ? '–' : events === undefined ? undefined : f.count(events),
            note: events === undefined && error ? t.home.unanswered : t.status.parked,
          }))}
        />
        {silent.length > 0 && <Text c="var(--warn)">{t.jobs.silent(silent.map(one => t.status.services[one]).join(', '))}</Text>}
        <UnderWay />
        <SubmitFailure error={again.error} />
        {loading && queues.length === 0 && <Loading />}
        {!loading && queues.length === 0 && silent.length < SERVICES.length && <Empty title={t.status.nothing} text={t.status.nothingText} />}
        {SERVICES.map(service => {
          const own = queues.filter(queue => queue.service === service)
          if (own.length === 0) return null
          return (
            <section className="panel" key={service}>
              <div className="page-head">
                <h2>{t.status.services[service]}</h2>
                <Button variant="default" loading={again.isPending && again.variables?.id === 'all' && again.variables.service === service} onClick={() => again.mutate({ service, id: 'all' })}>
                  {t.status.replayAll(t.status.services[service])}
                </Button>
              </div>
              <Queues of={own} again={id => again.mutate({ service, id })} />
            </section>
          )
        })}
      </Stack>
    </>
  )
}

function Queues({ of, again }: { of: Queue[]; again: (id: string) => void }) {
  const { t, f } = useText()
  return (
    <div className="scroller" tabIndex={0} role="region" aria-label={t.status.title}>
      <table className="grid-table">
        <thead>
          <tr>
            <th>{t.status.subject}</th>
            <th>{t.status.city}</th>
            <th>{t.status.cause}</th>
            <th>{t.status.since}</th>
            <th className="number">{t.status.attempts}</th>
            <th className="number">{t.status.behind}</th>
            <td />
          </tr>
        </thead>
        <tbody>
          {of.map(queue => (
            <tr key={queue.id}>
              <th scope="row">
                {queue.type}
                <br />
                <small className="code">{queue.subject}</small>
              </th>
              <td>{queue.city}</td>
              <td className="code">
                {queue.cause}
                <br />
                <small>{queue.consumer}</small>
              </td>
              <td>{f.moment(queue.since)}</td>
              <td className="number">{f.count(queue.attempts)}</td>
              <td className="number">{queue.behind ? <Badge tone="warn" text={f.count(queue.behind)} /> : f.count(0)}</td>
              <td>
                <Button size="compact-sm" variant="default" aria-label={`${t.status.replay}: ${queue.type} ${queue.subject}`} onClick={() => again(queue.id)}>
                  {t.status.replay}
                </Button>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
