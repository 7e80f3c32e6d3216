import { Progress, Stack, Text } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { isRunning, useJobs } from '../jobs/jobs'
import { Loading } from '../parts/Loading'
import { PageHead } from '../parts/PageHead'
import { useMay, useMayOpen, useMe } from '../shell/MeProvider'
import { Waiting } from '../status/Waiting'
import { useText, word } from '../text/TextProvider'
import { Due } from './Due'
import { Overview } from './Overview'
import { Ways } from './Ways'

/** What waits for this user, four figures, what is running, and for those without figures the way to their screens. */
export function Home() {
  const { t } = useText()
  const me = useMe()
  const operator = useMay('OPERATOR')
  const seesJobs = useMayOpen('jobs')
  const seesFigures = useMay('TENANT_ADMIN', 'ANALYST', 'OPD_ADMIN', 'COMPILER', 'STIPULATOR', 'SUPERVISOR', 'AUDITOR')
  return (
    <>
      <PageHead title={t.home.title(me.name)} about={me.tenantName} />
      <Stack>
        {operator && <Waiting />}
        {me.tenant && (
          <>
            <Due />
            <Overview />
            {seesJobs && <Running />}
          </>
        )}
        {me.tenant && !seesFigures && <Ways />}
      </Stack>
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
