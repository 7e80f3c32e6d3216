import type { UseQueryResult } from '@tanstack/react-query'
import { useBudget } from '../budget/Budget'
import { useHeatMap } from '../gaps/gaps'
import { Figures, type Figure } from '../parts/Figures'
import { useHours } from '../people/people'
import { useMay } from '../shell/MeProvider'
import { useChosenOpd, useScope } from '../shell/scope'
import { useText } from '../text/TextProvider'
import { meanGap, share, sum } from './figures'

/** Four figures of the scope, each from the screen that explains it. */
export function Overview() {
  const { t, f } = useText()
  const { year, opd } = useScope()
  const planner = useMay('TENANT_ADMIN', 'ANALYST', 'OPD_ADMIN', 'COMPILER', 'STIPULATOR', 'AUDITOR')
  const supervisor = useMay('SUPERVISOR')
  const hours = useHours(year, opd, planner || supervisor)
  const map = useHeatMap({ measure: 'mean', opd }, planner)
  const chosen = useChosenOpd()
  const budget = useBudget(year, planner)
  if (!planner && !supervisor) return null

  const figure = <T,>(label: string, query: UseQueryResult<T>, tell: (data: T) => Omit<Figure, 'label'>): Figure => {
    if (query.data !== undefined && !query.isPlaceholderData) return { label, ...tell(query.data) }
    return query.error ? { label, value: '–', note: t.home.unanswered } : { label }
  }
  const figures = [
    figure(`${t.home.fulfilled} ${year}`, hours, list => {
      const people = sum(list, one => one.people)
      return { value: f.percent(share(sum(list, one => one.fulfilled), people)), note: `${t.home.ofPeople(f.count(people))}, ${t.home.hours(f.decimal(sum(list, one => one.hours)))}` }
    }),
  ]
  if (planner) {
    figures.push(
      figure(t.home.meanGap, map, ({ rows }) => {
        const cells = rows.flatMap(row => row.cells)
        return { value: f.decimal(meanGap(cells)), note: t.home.ofRated(f.count(sum(cells, one => one.rated))) }
      }),
      figure(t.home.below, map, ({ rows }) => {
        const cells = rows.flatMap(row => row.cells)
        const rated = sum(cells, one => one.rated)
        const below = sum(cells, one => one.below)
        return { value: f.percent(share(below, rated)), note: t.home.belowOf(f.count(below), f.count(rated)) }
      }),
      figure(`${t.home.absorbed} ${year}`, budget, lines => {
        const ceiling = sum(lines, one => one.ceiling)
        return { value: f.percent(share(sum(lines, one => one.committed), ceiling)), note: t.home.ofCeiling(f.rupiah(ceiling)) + (chosen ? `, ${t.home.wholeCity}` : '') }
      }),
    )
  }
  return (
    <section aria-label={t.home.figures}>
      <Figures of={figures} />
    </section>
  )
}
