import { useQuery } from '@tanstack/react-query'
import { api, body } from '../api/client'
import { all } from '../api/pages'

const readBatches = (year: number, state?: string) =>
  all(cursor => body(api.GET('/api/v1/training/batches', { params: { query: { year, state, cursor, limit: 200 } } })))

export type Card = Awaited<ReturnType<typeof readBatches>>[number]

export const useBatches = (year: number, state?: string, enabled = true) =>
  useQuery({ queryKey: ['batches', year, state], queryFn: () => readBatches(year, state), enabled })

const readTotals = (year: number, state?: string) =>
  body(api.GET('/api/v1/training/batches/totals', { params: { query: { year, state } } }))

/** What the batches of a list come to. */
export const useTotals = (year: number, state?: string) =>
  useQuery({ queryKey: ['batches', 'totals', year, state], queryFn: () => readTotals(year, state) })

const readBatch = (id: string) => body(api.GET('/api/v1/training/batches/{id}', { params: { path: { id } } }))
export type Batch = Awaited<ReturnType<typeof readBatch>>
export const useBatch = (id: string) => useQuery({ queryKey: ['batch', id], queryFn: () => readBatch(id) })

const readParticipants = (id: string) =>
  all(cursor => body(api.GET('/api/v1/training/batches/{id}/participants', { params: { path: { id }, query: { limit: 200, cursor } } })))
export type Participant = Awaited<ReturnType<typeof readParticipants>>[number]
export const useParticipants = (id: string, enabled: boolean) =>
  useQuery({ queryKey: ['batch', id, 'participants'], queryFn: () => readParticipants(id), enabled })

export const useDemand = (year: number) =>
  useQuery({
    queryKey: ['demand', year],
    queryFn: () => all(cursor => body(api.GET('/api/v1/training/plan-items', { params: { query: { year, limit: 200, cursor } } }))),
  })

const keyed = (key: string, id: string) => ({ params: { path: { id }, header: { 'Idempotency-Key': key } } })

export const readCandidates = (id: string, q?: string, cursor?: string) =>
  body(api.GET('/api/v1/training/batches/{id}/candidates', { params: { path: { id }, query: { q, cursor, limit: 50 } } }))

export const nominate = (id: string, fill: number, key: string) =>
  body(api.POST('/api/v1/training/batches/{id}/nominations', { body: { fill }, ...keyed(key, id) }))
export const nominatePeople = (id: string, employees: string[], key: string) =>
  body(api.POST('/api/v1/training/batches/{id}/nominations', { body: { employees }, ...keyed(key, id) }))

export const resize = (id: string, version: number, capacity: number) =>
  body(api.PUT('/api/v1/training/batches/{id}/capacity', { params: { path: { id }, header: { 'If-Match': `"${version}"` } }, body: { capacity } }))

export const confirmAll = (id: string, key: string) => body(api.POST('/api/v1/training/batches/{id}/confirmations', keyed(key, id)))
export const complete = (id: string, key: string) => body(api.POST('/api/v1/training/batches/{id}/completion', keyed(key, id)))
export const callOff = (id: string, key: string) => body(api.POST('/api/v1/training/batches/{id}/cancellation', keyed(key, id)))
export const openRegistration = (id: string, key: string) => body(api.POST('/api/v1/training/batches/{id}/opening', keyed(key, id)))
export const closeRegistration = (id: string, key: string) => body(api.POST('/api/v1/training/batches/{id}/closing', keyed(key, id)))
export const confirmOne = (id: string, key: string) => body(api.POST('/api/v1/training/enrolments/{id}/confirmation', keyed(key, id)))
export const cancelOne = (id: string, key: string) => body(api.POST('/api/v1/training/enrolments/{id}/cancellation', keyed(key, id)))

const attendancePath = '/api/v1/training/batches/{id}/sessions/{session}/attendance'

export const useAttendance = (id: string, session: string) =>
  useQuery({
    queryKey: ['batch', id, 'attendance', session],
    queryFn: () => body(api.GET(attendancePath, { params: { path: { id, session } } })),
  })
export type Noted = NonNullable<ReturnType<typeof useAttendance>['data']>

export const attend = (id: string, session: string, version: number, present: string[]) =>
  body(api.PUT(attendancePath, { params: { path: { id, session }, header: { 'If-Match': `"${version}"` } }, body: { present } }))

export interface NewBatch {
  course: string
  planItem: string
  name: string
  provider: string
  capacity: number
  cost: number
  minDistinctOpd?: number
  maxShare?: number
  singleOpdReason?: string
  sessions: { startsAt: string; endsAt: string }[]
}

export const schedule = (batch: NewBatch, key: string) =>
  body(api.POST('/api/v1/training/batches', { body: batch, params: { header: { 'Idempotency-Key': key } } }))

export const MOST_DAYS = 60

/** Sessions on days that follow each other, at the same hours in WIB; weekends are left out where asked. */
export function sessionsOf({ firstDay, days, from, until, weekends }: Hours): NewBatch['sessions'] {
  const sessions: NewBatch['sessions'] = []
  const day = new Date(`${firstDay}T00:00:00Z`)
  if (Number.isNaN(day.getTime())) return sessions
  for (; sessions.length < Math.min(days, MOST_DAYS); day.setUTCDate(day.getUTCDate() + 1)) {
    if (!weekends && [0, 6].includes(day.getUTCDay())) continue
    const date = day.toISOString().slice(0, 10)
    sessions.push({ startsAt: `${date}T${from}:00+07:00`, endsAt: `${date}T${until}:00+07:00` })
  }
  return sessions
}

export interface Hours {
  firstDay: string
  days: number
  /** HH:MM */
  from: string
  until: string
  weekends: boolean
}

/** Cards in the columns of their month of start, in order. */
export function byMonth(cards: Card[]): [number, Card[]][] {
  const months = new Map<number, Card[]>()
  for (const card of cards) {
    const month = Number(card.startsOn.slice(5, 7))
    months.set(month, [...(months.get(month) ?? []), card])
  }
  return [...months].sort(([a], [b]) => a - b)
}
