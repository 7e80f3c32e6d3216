import type { UseQueryResult } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { Failure } from './Failure'
import { Loading } from './Loading'

interface Props<T> {
  query: Pick<UseQueryResult<T, unknown>, 'data' | 'error' | 'refetch'>
  children: (data: T) => ReactNode
  /** The page has no other title than what is loaded. */
  page?: boolean
}

/** Skeleton, failure with a way to try again, or what was asked for. */
export function Loaded<T>({ query, children, page }: Props<T>) {
  if (query.data !== undefined) return children(query.data)
  if (query.error) return <Failure error={query.error} retry={() => void query.refetch()} page={page} />
  return <Loading />
}
