import './batches.css'
import { Button, NativeSelect } from '@mantine/core'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { Badge } from '../parts/Badge'
import { Empty } from '../parts/Empty'
import { Figures } from '../parts/Figures'
import { Loaded } from '../parts/Loaded'
import { PageHead } from '../parts/PageHead'
import { useMay } from '../shell/MeProvider'
import { useScope } from '../shell/scope'
import { BATCH_STATES } from '../state'
import { WholeCity } from '../shell/WholeCity'
import { useText, word } from '../text/TextProvider'
import { byMonth, useBatches, useTotals } from './batches'
import { Schedule } from './Schedule'

/** All batches of the year as cards, in the month they start. */
export function Batches() {
  const { t, f } = useText()
  const { year } = useScope()
  const { state } = useSearch({ from: '/angkatan' })
  const navigate = useNavigate({ from: '/angkatan' })
  const batches = useBatches(year, state)
  const may = useMay('TENANT_ADMIN', 'ANALYST')
  const [scheduling, setScheduling] = useState(false)
  const action = may && <Button onClick={() => setScheduling(true)}>{t.batches.schedule}</Button>
  return (
    <>
      <PageHead title={t.batches.title} about={t.batches.about(year)}>
        {action}
      </PageHead>
      <WholeCity />
      <div className="filters">
        <NativeSelect
          label={t.batches.state}
          value={state ?? ''}
          onChange={event => void navigate({ search: before => ({ ...before, state: (event.currentTarget.value || undefined) as typeof state }), replace: true })}
          data={[{ value: '', label: t.common.all }, ...BATCH_STATES.map(value => ({ value, label: word(t.codes.batchState, value) }))]}
        />
      </div>
      <Loaded query={batches}>
        {cards =>
          cards.length === 0 ? (
            <Empty title={t.batches.emptyTitle} text={t.batches.emptyText}>
              {action}
            </Empty>
          ) : (
            <>
              <Totals year={year} state={state} />
              <div className="board">
                {byMonth(cards).map(([month, list]) => (
                  <section key={month} aria-label={f.month(month)}>
                    <h2>
                      {f.month(month)} <small>({list.length})</small>
                    </h2>
                    {list.map(card => (
                      <article className="panel batch-card" key={card.id}>
                        <Link to="/angkatan/$id" params={{ id: card.id }}>
                          {card.name}
                        </Link>
                        <span>{card.course}</span>
                        <span>
                          {f.day(card.startsOn)} – {f.day(card.endsOn)}
                        </span>
                        <span>
                          {t.batches.seats(f.count(card.confirmed), f.count(card.capacity))} · {t.batches.opds(f.count(card.departments))}
                        </span>
                        <span>
                          <Badge code={card.state} text={word(t.codes.batchState, card.state)} />
                        </span>
                      </article>
                    ))}
                  </section>
                ))}
              </div>
            </>
          )
        }
      </Loaded>
      {scheduling && <Schedule year={year} close={() => setScheduling(false)} />}
    </>
  )
}

/** What the shown batches come to. */
function Totals({ year, state }: { year: number; state?: string }) {
  const { t, f } = useText()
  const { data } = useTotals(year, state)
  if (!data) return null
  return (
    <Figures
      of={[
        { label: t.batches.title, value: f.count(data.batches) },
        { label: t.batches.people, value: f.count(data.people), note: `${t.batches.promoted}: ${f.count(data.promoted)}` },
        { label: t.batches.departments, value: f.count(data.departments) },
        { label: t.results.passed, value: f.count(data.completed) },
        { label: t.results.failed, value: f.count(data.failed) },
      ]}
    />
  )
}
