import { useQueries, useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { api, body } from '../api/client'
import { session } from '../api/session'

/** Every service stands on the same chassis and offers the same jobs. */
export const SERVICES = ['employee-registry', 'needs-analysis', 'training', 'evaluation'] as const
export type Service = (typeof SERVICES)[number]

type AnyJobs = '/api/v1/employee-registry/jobs'

const RUNNING_MS = 2_000
const IDLE_MS = 20_000

const readJobs = async (service: Service) => {
  const page = await body(api.GET(`/api/v1/${service}/jobs` as AnyJobs, { params: { query: { limit: 50 } } }))
  return page.items.map(job => ({ ...job, service }))
}

export type Job = Awaited<ReturnType<typeof readJobs>>[number]

export const isRunning = (job: Pick<Job, 'finishedAt'>) => !job.finishedAt

/** The newest jobs of all services; a service that does not answer is left out and named. */
export function useJobs() {
  return useQueries({
    queries: SERVICES.map(service => ({
      queryKey: ['jobs', service],
      queryFn: () => readJobs(service),
      refetchInterval: (query: { state: { data?: Job[] } }) => !session.ended() && (query.state.data?.some(isRunning) ? RUNNING_MS : IDLE_MS),
      retry: false,
    })),
    combine: results => ({
      jobs: results.flatMap(result => result.data ?? []).sort((a, b) => b.createdAt.localeCompare(a.createdAt)),
      loading: results.some(result => result.isPending),
      silent: SERVICES.filter((_, i) => results[i]?.error),
    }),
  })
}

type Progress = Omit<Job, 'service'>

/** One job as it moves: server-sent events, and polling as soon as the stream breaks. */
export function useJob(service: Service, id: string | undefined) {
  const [streamed, setStreamed] = useState<Progress>()
  const [broken, setBroken] = useState(false)
  useEffect(() => {
    if (!id) return
    const stream = new EventSource(`/api/v1/${service}/jobs/${id}/events`)
    stream.addEventListener('job', event => {
      const job = JSON.parse((event as MessageEvent<string>).data) as Progress
      setStreamed(job)
      if (!isRunning(job)) stream.close()
    })
    stream.onerror = () => {
      stream.close()
      setBroken(true)
    }
    return () => stream.close()
  }, [service, id])
  const polled = useQuery({
    queryKey: ['job', service, id],
    queryFn: () => body(api.GET(`/api/v1/${service}/jobs/{id}` as `${AnyJobs}/{id}`, { params: { path: { id: id! } } })),
    enabled: !!id && broken,
    refetchInterval: query => (query.state.data && !isRunning(query.state.data) ? false : RUNNING_MS),
  })
  const current = streamed?.id === id ? streamed : undefined
  return broken ? (polled.data ?? current) : current
}
