import { useQueries } from '@tanstack/react-query'
import { api, body } from '../api/client'
import { session } from '../api/session'
import { SERVICES, type Service } from '../jobs/jobs'

type AnyRunning = '/api/v1/employee-registry/running-jobs'

const LOOK_MS = 5_000

const readRunning = async (service: Service) => {
  const jobs = await body(api.GET(`/api/v1/${service}/running-jobs` as AnyRunning))
  return jobs.map(job => ({ ...job, service }))
}

/** The long work of all cities that is not finished, oldest first. */
export function useWork() {
  return useQueries({
    queries: SERVICES.map(service => ({
      queryKey: ['running', service],
      queryFn: () => readRunning(service),
      refetchInterval: () => !session.ended() && LOOK_MS,
      retry: false,
    })),
    combine: results => results.flatMap(result => result.data ?? []).sort((a, b) => a.createdAt.localeCompare(b.createdAt)),
  })
}
