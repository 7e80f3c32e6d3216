import { useBudget } from '../budget/Budget'
import { useHeatMap } from '../gaps/gaps'
import { Figures } from '../parts/Figures'
import { useHours } from '../people/people'
import { useMay } from '../shell/MeProvider'
import { useScope } from '../shell/scope'
import { useText } from '../text/TextProvider'
import { meanGap, share, sum } from './figures'

/** Four figures of the scope, each from the screen that explains it. */
export function Overview() {
  const { t, f } = useText()
  const { year, opd } = useScope()
  const planner = useMay('TENANT_ADMIN', 'ANALYST', 'OPD_ADMIN', 'COMPILER', 'STIPULATOR', 'AUDITOR')
  const supervisor = useMay('SUPERVISOR')
  const hours = useHours(year, opd, planner || supervisor).data ?? []
  const cells = (useHeatMap({ measure: 'mean', opd }, planner).data?.rows ?? []).flatMap(row => row.cells)
  const lines = useBudget(year, planner).data ?? []
  const people = sum(hours, one => one.people)
  const rated = sum(cells, one => one.rated)
  const ceiling = sum(lines, one => one.ceiling)
  const figures = [
    { label: `${t.home.fulfilled} ${year}`, value: f.percent(share(sum(hours, one => one.fulfilled), people)), note: t.home.ofPeople(f.count(people)) },
  ]
  if (planner)
    figures.push(
      { label: t.home.meanGap, value: f.decimal(meanGap(cells)), note: t.home.ofRated(f.count(rated)) },
      { label: t.home.below, value: f.percent(share(sum(cells, one => one.below), rated)), note: t.home.ofRated(f.count(rated)) },
      { label: `${t.home.absorbed} ${year}`, value: f.percent(share(sum(lines, one => one.committed), ceiling)), note: t.home.ofCeiling(f.rupiah(ceiling)) },
    )
  if (!planner && !supervisor) return null
  return (
    <section aria-label={t.home.figures}>
      <Figures of={figures} />
    </section>
  )
}
