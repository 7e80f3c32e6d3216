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
