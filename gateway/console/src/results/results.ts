import { useQuery } from '@tanstack/react-query'
import { api, body } from '../api/client'
import { all } from '../api/pages'

const readResults = (year: number) =>
  all(cursor => body(api.GET('/api/v1/evaluation/batches', { params: { query: { year, limit: 200, cursor } } })))

export type Result = Awaited<ReturnType<typeof readResults>>[number]

export const useResults = (year: number) => useQuery({ queryKey: ['results', year], queryFn: () => readResults(year) })

const readBatchResults = (id: string) => body(api.GET('/api/v1/evaluation/batches/{id}/results', { params: { path: { id } } }))

export type Person = Awaited<ReturnType<typeof readBatchResults>>['people'][number]

export const useBatchResults = (id: string) => useQuery({ queryKey: ['results', 'batch', id], queryFn: () => readBatchResults(id) })
