import { Button, Text, TextInput } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { currentOf } from '../api/problem'
import { useSubmission } from '../api/submission'
import { Loaded } from '../parts/Loaded'
import { useNotice } from '../parts/Notice'
import { Stale } from '../parts/Stale'
import { SubmitFailure } from '../parts/SubmitFailure'
import { useBatchResults } from '../results/results'
import { useMay } from '../shell/MeProvider'
import { useText } from '../text/TextProvider'
import type { Batch } from './batches'
import { changedScores, keyOf, MOMENTS, putScores, useTests, withScores, type Scored, type Tests as Both, type Typed } from './tests'

/** Scores before and after, a whole class at once; opens with what was entered before. If somebody else was faster, both scores are shown. */
export function Tests({ batch: { batch } }: { batch: Batch }) {
  const { t } = useText()
  const results = useBatchResults(batch.id)
  const tests = useTests(batch.id)
  return (
    <section className="panel">
      {!batch.tested && <Text mb="sm">{t.batches.notTested}</Text>}
      <Loaded query={results}>
        {({ people }) =>
          people.length === 0 ? (
            <Text>{t.batches.noConfirmed}</Text>
          ) : (
            <Loaded query={tests}>{both => <Grid batch={batch} people={withScores(people, both)} tests={both} />}</Loaded>
          )
        }
      </Loaded>
    </section>
  )
}

function Grid({ batch, people, tests }: { batch: Batch['batch']; people: Scored[]; tests: Both }) {
  const { t, f } = useText()
  const notice = useNotice()
  const may = useMay('TENANT_ADMIN', 'ANALYST') && !['COMPLETED', 'CANCELLED'].includes(batch.state)
  const [typed, setTyped] = useState<Typed>({})
  const queries = useQueryClient()
  const send = useSubmission(
    (scores: ReturnType<typeof changedScores>) =>
      putScores(batch.id, scores, tests).catch((error: unknown) => {
        void queries.invalidateQueries({ queryKey: ['results', 'batch', batch.id, 'tests'] }) // the next try stands on what is there now
        throw error
      }),
    {
      refresh: [['results'], ['batch', batch.id]],
      done: () => {
        setTyped({})
        notice(t.common.saved)
      },
    },
  )
  const differing = MOMENTS.flatMap(({ moment, of }) =>
    people
      .filter(person => typed[keyOf(moment, person.employee)] && typed[keyOf(moment, person.employee)] !== person[of]?.toString())
      .map(person => ({ label: `${moment === 'PRE' ? t.results.pre : t.results.post}: ${person.name}`, theirs: person[of], yours: typed[keyOf(moment, person.employee)] })),
  )
  return (
    <form
      onSubmit={event => {
        event.preventDefault()
        send.mutate(changedScores(people, typed))
      }}
    >
      {currentOf(send.error) ? (
        <Stale theirs={differing.map(one => [one.label, one.theirs])} yours={differing.map(one => [one.label, one.yours])} />
      ) : (
        <SubmitFailure error={send.error} />
      )}
      <div className="scroller" tabIndex={0} role="region" aria-label={t.batches.tabs.tests}>
        <table className="grid-table">
          <thead>
            <tr>
              <th>{t.batches.person}</th>
              <th className="number">{t.results.pre}</th>
              <th className="number">{t.results.post}</th>
            </tr>
          </thead>
          <tbody>
            {people.map(person => (
              <tr key={person.employee}>
                <th scope="row">
                  {person.name}
                  <br />
                  <small>{person.opd}</small>
                </th>
                {MOMENTS.map(({ moment, of }) => {
                  const key = keyOf(moment, person.employee)
                  return (
                    <td className="number" key={moment}>
                      {may ? (
                        <TextInput
                          type="number"
                          min={0}
                          max={100}
                          className="score"
                          aria-label={`${moment === 'PRE' ? t.results.pre : t.results.post}: ${person.name}`}
                          value={typed[key] ?? person[of]?.toString() ?? ''}
                          required={person[of] !== undefined}
                          onChange={event => setTyped({ ...typed, [key]: event.currentTarget.value })}
                        />
                      ) : (
                        f.count(person[of])
                      )}
                    </td>
                  )
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {may && (
        <Button type="submit" mt="md" loading={send.isPending}>
          {t.batches.saveScores}
        </Button>
      )}
    </form>
  )
}
