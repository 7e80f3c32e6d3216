import { Button, Popover, Progress, Text } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useEffect, useRef } from 'react'
import { isRunning, useJobs } from '../jobs/jobs'
import { useNotice } from '../parts/Notice'
import { useText, word } from '../text/TextProvider'

/** Long work goes on while one works elsewhere; a short notice tells of its end. */
export function RunningJobs() {
  const { t, f } = useText()
  const notice = useNotice()
  const { jobs, loading } = useJobs()
  const running = jobs.filter(isRunning)
  const before = useRef(new Set<string>())
  useEffect(() => {
    const over = jobs.find(job => !isRunning(job) && before.current.has(job.id))
    if (over) notice(t.jobs.over(word(t.codes.job, over.kind), over.title, word(t.codes.jobState, over.state)))
    before.current = new Set(jobs.filter(isRunning).map(job => job.id))
  }, [jobs, notice, t])
  return (
    <Popover position="bottom-end" trapFocus>
      <Popover.Target>
        <Button variant={running.length ? 'filled' : 'default'} px="sm" className="touch" aria-label={loading ? `${t.jobs.title}: ${t.common.loading}` : t.jobs.running(running.length)}>
          <Clock /> {loading ? '…' : running.length}
        </Button>
      </Popover.Target>
      <Popover.Dropdown className="jobs-list">
        {running.length === 0 && !loading && <Text size="sm">{t.jobs.none}</Text>}
        {running.map(job => (
          <div key={job.id}>
            <Text size="sm" fw={600}>
              {word(t.codes.job, job.kind)} · {job.title}
            </Text>
            <Progress value={job.total ? (100 * job.done) / job.total : 0} aria-label={job.title} />
            <Text size="xs" c="dimmed" mb="xs">
              {t.jobs.progress(f.count(job.done), f.count(job.total))}
            </Text>
          </div>
        ))}
        <Link to="/pekerjaan">{t.jobs.all}</Link>
      </Popover.Dropdown>
    </Popover>
  )
}

function Clock() {
  return (
    <svg width="18" height="18" viewBox="0 0 18 18" aria-hidden="true" style={{ marginRight: 6 }}>
      <circle cx="9" cy="9" r="7.500" fill="none" stroke="currentColor" strokeWidth="1.600" />
      <path d="M9 4.500V9l3 2" fill="none" stroke="currentColor" strokeWidth="1.600" strokeLinecap="round" />
    </svg>
  )
}
