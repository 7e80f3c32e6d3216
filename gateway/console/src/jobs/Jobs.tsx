import { Button, Progress, Text } from '@mantine/core'
import { api, body } from '../api/client'
import { useSubmission } from '../api/submission'
import { Badge } from '../parts/Badge'
import { Empty } from '../parts/Empty'
import { Loading } from '../parts/Loading'
import { PageHead } from '../parts/PageHead'
import { SubmitFailure } from '../parts/SubmitFailure'
import { useMay } from '../shell/MeProvider'
import { useText, word } from '../text/TextProvider'
import { isRunning, useJobs, type Job } from './jobs'

const cancel = (job: Pick<Job, 'service' | 'id'>, key: string) =>
  body(
    api.POST(`/api/v1/${job.service}/jobs/{id}/cancellation` as '/api/v1/employee-registry/jobs/{id}/cancellation', {
      params: { path: { id: job.id }, header: { 'Idempotency-Key': key } },
    }),
  )

/** Every long job of the city: how far it is, and a way to stop it. */
export function Jobs() {
  const { t, f } = useText()
  const { jobs, loading, silent } = useJobs()
  const may = useMay('TENANT_ADMIN', 'ANALYST', 'OPD_ADMIN')
  const stop = useSubmission(cancel, { refresh: [['jobs']] })
  return (
    <>
      <PageHead title={t.jobs.title} about={t.jobs.about} />
      {silent.length > 0 && <Text mb="sm">{t.jobs.silent(silent.join(', '))}</Text>}
      <SubmitFailure error={stop.error} />
      {loading && jobs.length === 0 && <Loading />}
      {!loading && jobs.length === 0 && <Empty title={t.jobs.emptyTitle} text={t.jobs.emptyText} />}
      {jobs.length > 0 && (
        <div className="panel scroller" tabIndex={0} role="region" aria-label={t.jobs.title}>
          <table className="grid-table">
            <thead>
              <tr>
                <th>{t.jobs.name}</th>
                <th>{t.common.state}</th>
                <th>{t.jobs.share}</th>
                <th>{t.jobs.started}</th>
                <th>{t.jobs.finished}</th>
              </tr>
            </thead>
            <tbody>
              {jobs.map(job => (
                <tr key={job.id}>
                  <th scope="row">
                    {job.title}
                    <br />
                    <small>{word(t.codes.job, job.kind)}</small>
                  </th>
                  <td>
                    <Badge code={job.state} text={word(t.codes.jobState, job.state)} />
                    {job.cause && <small style={{ display: 'block', minWidth: 150 }}>{word(t.codes.jobCause, job.cause)}</small>}
                  </td>
                  <td style={{ minWidth: 140 }}>
                    <Progress value={job.total ? (100 * job.done) / job.total : isRunning(job) ? 0 : 100} aria-label={job.title} />
                    <small>{t.jobs.progress(f.count(job.done), f.count(job.total))}</small>
                  </td>
                  <td>{f.moment(job.createdAt)}</td>
                  <td>
                    {job.finishedAt
                      ? f.moment(job.finishedAt)
                      : may && (
                          <Button size="compact-sm" variant="default" onClick={() => stop.mutate({ service: job.service, id: job.id })}>
                            {t.jobs.cancel}
                          </Button>
                        )}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </>
  )
}
