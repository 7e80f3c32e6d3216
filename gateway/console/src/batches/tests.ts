import { useQuery } from '@tanstack/react-query'
import { api, body } from '../api/client'
import type { useBatchResults } from '../results/results'

type Person = NonNullable<ReturnType<typeof useBatchResults>['data']>['people'][number]

/** The two tests, and where a person has their scores. */
export const MOMENTS = [
  { moment: 'PRE', of: 'pre' },
  { moment: 'POST', of: 'post' },
] as const
export type Moment = (typeof MOMENTS)[number]['moment']

const path = '/api/v1/evaluation/batches/{id}/tests/{moment}'
const readTest = (id: string, moment: Moment) => body(api.GET(path, { params: { path: { id, moment } } }))
export type Tests = Record<Moment, Awaited<ReturnType<typeof readTest>>>

/** Both tests as they stand, each with its version. */
export const useTests = (id: string) =>
  useQuery({
    queryKey: ['results', 'batch', id, 'tests'],
    queryFn: async (): Promise<Tests> => ({ PRE: await readTest(id, 'PRE'), POST: await readTest(id, 'POST') }),
  })

export type Scored = Pick<Person, 'employee' | 'name' | 'opd' | 'pre' | 'post'>

/** People with the scores that the versions belong to. */
export function withScores(people: Scored[], tests: Tests): Scored[] {
  const of = (moment: Moment, employee: string) => tests[moment].scores.find(one => one.employee === employee)?.score
  return people.map(person => ({ ...person, pre: of('PRE', person.employee), post: of('POST', person.employee) }))
}

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

/** One request for each test, on top of the version that was read. */
export async function putScores(id: string, changed: Scores[], tests: Tests) {
  for (const { moment, scores } of changed)
    await body(
      api.PUT(path, { params: { path: { id, moment }, header: { 'If-Match': `"${tests[moment].version}"` } }, body: { scores } }),
    )
}
