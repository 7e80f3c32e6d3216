import { Progress, Text } from '@mantine/core'
import { Badge } from '../parts/Badge'
import { useText, word } from '../text/TextProvider'
import { useWork } from './work'

/** How far the long work of every city is; what is taken up again and again needs a look. */
export function UnderWay() {
  const { t, f } = useText()
  const jobs = useWork()
  return (
    <section className="panel">
      <h2>{t.status.running}</h2>
      {jobs.length === 0 ? (
        <Text c="dimmed">{t.status.noneRunning}</Text>
      ) : (
        <div className="scroller" tabIndex={0} role="region" aria-label={t.status.running}>
          <table className="grid-table">
            <thead>
              <tr>
                <th>{t.status.work}</th>
                <th>{t.status.city}</th>
                <th>{t.common.state}</th>
                <th>{t.jobs.share}</th>
                <th>{t.status.since}</th>
                <th className="number">{t.status.tries}</th>
              </tr>
            </thead>
            <tbody>
              {jobs.map(job => (
                <tr key={job.id}>
                  <th scope="row">
                    {word(t.codes.job, job.kind)}
                    <br />
                    <small>{t.status.services[job.service]}</small>
                  </th>
                  <td>{job.tenant}</td>
                  <td>
                    <Badge code={job.state} text={word(t.codes.jobState, job.state)} />
                  </td>
                  <td style={{ minWidth: 140 }}>
                    <Progress value={job.total ? (100 * job.done) / job.total : 0} aria-label={`${word(t.codes.job, job.kind)}, ${job.tenant}`} />
                    <small>{t.jobs.progress(f.count(job.done), f.count(job.total))}</small>
                  </td>
                  <td>{f.moment(job.createdAt)}</td>
                  <td className="number">{job.tries > 1 ? <Badge tone="warn" text={f.count(job.tries)} /> : f.count(job.tries)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  )
}
