import { api, body } from '../api/client'
import type { useBatchResults } from '../results/results'

export type Scored = NonNullable<ReturnType<typeof useBatchResults>['data']>['people'][number]

/** The two tests, and where a result has their scores. */
export const MOMENTS = [
  { moment: 'PRE', of: 'pre' },
  { moment: 'POST', of: 'post' },
] as const
type Moment = (typeof MOMENTS)[number]['moment']

/** What was typed, by test and person. */
export type Typed = Record<string, string>
export const keyOf = (moment: Moment, employee: string) => `${moment}/${employee}`

interface Scores {
  moment: Moment
  scores: { employee: string; score: number }[]
}

/** Only what differs from what is stored; a field left empty says nothing. */
export function changedScores(people: Pick<Scored, 'employee' | 'pre' | 'post'>[], typed: Typed): Scores[] {
  return MOMENTS.map(({ moment, of }) => ({
    moment,
    scores: people.flatMap(person => {
      const text = typed[keyOf(moment, person.employee)]?.trim()
      return text && Number(text) !== person[of] ? [{ employee: person.employee, score: Number(text) }] : []
    }),
  })).filter(one => one.scores.length > 0)
}

/** One request for each test; sent again, what has arrived already tells nothing new. */
export async function putScores(id: string, tests: Scores[]) {
  for (const { moment, scores } of tests)
    await body(api.PUT('/api/v1/evaluation/batches/{id}/tests/{moment}', { params: { path: { id, moment } }, body: { scores } }))
}
