import { Button, Text, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useSubmission } from '../api/submission'
import { Loaded } from '../parts/Loaded'
import { useNotice } from '../parts/Notice'
import { SubmitFailure } from '../parts/SubmitFailure'
import { useBatchResults } from '../results/results'
import { useMay } from '../shell/MeProvider'
import { useText } from '../text/TextProvider'
import type { Batch } from './batches'
import { changedScores, keyOf, MOMENTS, putScores, type Scored, type Typed } from './tests'

/** Scores before and after, a whole class at once; opens with what was entered before. */
export function Tests({ batch: { batch } }: { batch: Batch }) {
  const { t } = useText()
  const results = useBatchResults(batch.id)
  return (
    <section className="panel">
      {!batch.tested && <Text mb="sm">{t.batches.notTested}</Text>}
      <Loaded query={results}>
        {({ people }) => (people.length === 0 ? <Text>{t.batches.noConfirmed}</Text> : <Grid batch={batch} people={people} />)}
      </Loaded>
    </section>
  )
}

function Grid({ batch, people }: { batch: Batch['batch']; people: Scored[] }) {
  const { t, f } = useText()
  const notice = useNotice()
  const may = useMay('TENANT_ADMIN', 'ANALYST') && !['COMPLETED', 'CANCELLED'].includes(batch.state)
  const [typed, setTyped] = useState<Typed>({})
  const send = useSubmission((scores: ReturnType<typeof changedScores>) => putScores(batch.id, scores), {
    refresh: [['results'], ['batch', batch.id]],
    done: () => notice(t.common.saved),
  })
  return (
    <form
      onSubmit={event => {
        event.preventDefault()
        send.mutate(changedScores(people, typed))
      }}
    >
      <SubmitFailure error={send.error} />
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
