import { api, body } from '../api/client'

export interface NeedFilter {
  year: number
  opd?: string
  competency?: string
  state?: string
}

export const readNeeds = (filter: NeedFilter, cursor?: string) =>
  body(api.GET('/api/v1/needs-analysis/needs', { params: { query: { ...filter, cursor, limit: 50 } } }))

export type Need = Awaited<ReturnType<typeof readNeeds>>['items'][number]

/** @param reason kept in the audit trail */
export const withdraw = (id: string, reason: string, key: string) =>
  body(api.POST('/api/v1/needs-analysis/needs/{id}/withdrawal', { body: { reason }, params: { path: { id }, header: { 'Idempotency-Key': key } } }))
