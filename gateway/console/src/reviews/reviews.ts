import { api, body } from '../api/client'

export const readReviews = (state: string | undefined, cursor?: string) =>
  body(api.GET('/api/v1/evaluation/reviews', { params: { query: { state, cursor, limit: 100 } } }))

export type Review = Awaited<ReturnType<typeof readReviews>>['items'][number]

export interface Ratings {
  supervisor: number
  self?: number
  peers?: number
  evidence?: string
}

export const rate = (id: string, ratings: Ratings) =>
  body(api.PUT('/api/v1/evaluation/reviews/{id}', { params: { path: { id } }, body: ratings }))
