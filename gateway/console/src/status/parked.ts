import { useQueries } from '@tanstack/react-query'
import { api, body } from '../api/client'
import { session } from '../api/session'
import { SERVICES, type Service } from '../jobs/jobs'

type AnyParked = '/api/v1/employee-registry/parked-events'

const LOOK_MS = 15_000

const readParked = (service: Service) => body(api.GET(`/api/v1/${service}/parked-events` as AnyParked))

export type Parked = Awaited<ReturnType<typeof readParked>>[number]

/** The first event of a subject that could not be handled, and how many wait for it to go through. */
export interface Queue extends Parked {
  service: Service
  city: string
  behind: number
}

/** The events of one service as queues, each behind its oldest event: that is the one that failed. */
export function queuesOf(service: Service, events: Parked[]): Queue[] {
  const queues = new Map<string, Queue>()
  for (const event of events) {
    const city = event.id.slice(0, event.id.lastIndexOf('.'))
    const key = `${city} ${event.consumer} ${event.subject}`
    const queue = queues.get(key)
    if (queue) queue.behind++
    else queues.set(key, { ...event, since: instantOf(event.since), service, city, behind: 0 })
  }
  return [...queues.values()]
}

/** A moment as PostgreSQL writes it, as browsers read it. */
export const instantOf = (written: string) => written.replace(' ', 'T').replace(/([+-]\d\d)$/, '$1:00')

/** What is parked in all services; one that does not answer is left out and named. */
export function useParked(enabled = true) {
  return useQueries({
    queries: SERVICES.map(service => ({
      queryKey: ['parked', service],
      queryFn: () => readParked(service),
      refetchInterval: () => !session.ended() && LOOK_MS,
      retry: false,
      enabled,
    })),
    combine: results => ({
      queues: results.flatMap((result, i) => queuesOf(SERVICES[i]!, result.data ?? [])),
      events: results.reduce((sum, result) => sum + (result.data?.length ?? 0), 0),
      counts: SERVICES.map((service, i) => ({ service, events: results[i]?.data?.length, error: results[i]?.error })),
      loading: results.some(result => result.isPending),
      silent: SERVICES.filter((_, i) => results[i]?.error && !results[i]?.data),
    }),
  })
}

/** @param id of a parked event, or `all` */
export const replay = ({ service, id }: { service: Service; id: string }, key: string) =>
  body(
    api.POST(`/api/v1/${service}/parked-events/{id}/replay` as `${AnyParked}/{id}/replay`, {
      params: { path: { id }, header: { 'Idempotency-Key': key } },
    }),
  )
