import { useMutation, useQueryClient, type QueryKey } from '@tanstack/react-query'
import { useRef } from 'react'
import type { Problem } from './problem'

/** One key per submission: the same content sent again after a failure carries the same key, so it takes effect once. */
export class Submissions {
  private content = ''
  private key = ''

  keyFor(argument: unknown): string {
    const content = JSON.stringify(argument) ?? ''
    if (!this.key || content !== this.content) this.key = crypto.randomUUID()
    this.content = content
    return this.key
  }

  done() {
    this.key = ''
  }
}

interface Options<R> {
  /** What is out of date afterwards. */
  refresh?: QueryKey[]
  done?: (result: R) => void
}

/** Sends a change; `key` is for the Idempotency-Key header. */
export function useSubmission<A, R>(send: (argument: A, key: string) => Promise<R>, options: Options<R> = {}) {
  const queries = useQueryClient()
  const submissions = useRef(new Submissions())
  return useMutation<R, Problem, A>({
    mutationFn: argument => send(argument, submissions.current.keyFor(argument)),
    onSuccess: async result => {
      submissions.current.done()
      options.done?.(result)
      await Promise.all((options.refresh ?? []).map(queryKey => queries.invalidateQueries({ queryKey })))
    },
  })
}
