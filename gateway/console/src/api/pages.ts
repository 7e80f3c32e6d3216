import { useInfiniteQuery, type QueryKey } from '@tanstack/react-query'
import type { Problem } from './problem'

export interface Page<T> {
  items: T[]
  next?: string | null
}

/** A list that comes in pages, each page telling where the next one starts. */
export function usePages<T>(queryKey: QueryKey, load: (cursor?: string) => Promise<Page<T>>, enabled = true) {
  const query = useInfiniteQuery<Page<T>, Problem, T[], QueryKey, string | undefined>({
    queryKey,
    queryFn: ({ pageParam }) => load(pageParam),
    initialPageParam: undefined,
    getNextPageParam: page => page.next ?? undefined,
    select: data => data.pages.flatMap(page => page.items),
    enabled,
  })
  return query
}

/** Every page of a list that is known to be short enough to be shown whole. */
export async function all<T>(load: (cursor?: string) => Promise<Page<T>>): Promise<T[]> {
  const items: T[] = []
  let cursor: string | undefined
  do {
    const page = await load(cursor)
    items.push(...page.items)
    cursor = page.next ?? undefined
  } while (cursor)
  return items
}
