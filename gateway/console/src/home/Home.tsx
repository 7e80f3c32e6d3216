import { Progress, Stack, Text } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { isRunning, useJobs } from '../jobs/jobs'
import { Loading } from '../parts/Loading'
import { PageHead } from '../parts/PageHead'
import { useMe } from '../shell/MeProvider'
import { useText, word } from '../text/TextProvider'
import { Due } from './Due'
import { Overview } from './Overview'

/** What waits for this user, four figures, and what is running. */
export function Home() {
  const { t } = useText()
  const me = useMe()
  return (
    <>
      <PageHead title={t.home.title(me.name)} about={me.tenantName} />
      {me.tenant && (
        <Stack>
          <Due />
          <Overview />
          <Running />
        </Stack>
      )}
    </>
  )
}

function Running() {
  const { t, f } = useText()
  const { jobs, loading } = useJobs()
  const running = jobs.filter(isRunning)
  return (
    <section className="panel">
      <h2>{t.home.running}</h2>
      {running.length === 0 && loading && <Loading lines={1} />}
      {running.length === 0 && !loading && <Text c="dimmed">{t.jobs.none}</Text>}
      {running.map(job => (
        <div key={job.id}>
          <Text>
            {word(t.codes.job, job.kind)} · {job.title} · {t.jobs.progress(f.count(job.done), f.count(job.total))}
          </Text>
          <Progress value={job.total ? (100 * job.done) / job.total : 0} aria-label={job.title} />
        </div>
      ))}
      <Link to="/pekerjaan">{t.jobs.all}</Link>
    </section>
  )
}
