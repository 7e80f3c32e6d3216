import { useQuery } from '@tanstack/react-query'
import { api, body } from '../api/client'
import { all } from '../api/pages'

export const useResults = (year: number) =>
  useQuery({
    queryKey: ['results', year],
    queryFn: () => all(cursor => body(api.GET('/api/v1/evaluation/batches', { params: { query: { year, limit: 200, cursor } } }))),
  })

const readBatchResults = (id: string) => body(api.GET('/api/v1/evaluation/batches/{id}/results', { params: { path: { id } } }))

export type Person = Awaited<ReturnType<typeof readBatchResults>>['people'][number]

export const useBatchResults = (id: string) => useQuery({ queryKey: ['results', 'batch', id], queryFn: () => readBatchResults(id) })
