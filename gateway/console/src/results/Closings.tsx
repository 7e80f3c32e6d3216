import { Bars } from '../charts/Bars'
import { Chart } from '../charts/Chart'
import { useCompetencyName } from '../gaps/gaps'
import { useText } from '../text/TextProvider'
import { closings } from './gaps'
import type { Result } from './results'

/** Gaps of the participants before their training and after, by competency. */
export function Closings({ results }: { results: Result[] }) {
  const { t, f } = useText()
  const nameOf = useCompetencyName()
  const rows = closings(results)
  if (rows.length === 0) return null
  return (
    <Chart
      title={t.results.closings}
      about={t.results.closingsAbout}
      legend={[
        { look: 'before', text: t.results.before },
        { look: 'open', text: t.results.stillOpen },
        { look: 'unknown', text: t.results.notReviewed },
      ]}
      chart={
        <Bars
          title={rows.map(row => t.results.closing(nameOf(row.competency), f.count(row.before), f.count(row.before - row.closed), f.count(row.unknown))).join(' ')}
          rows={rows.map(row => ({
            label: nameOf(row.competency),
            bars: [
              { parts: [{ value: row.before, look: 'before' }], told: f.count(row.before) },
              { parts: [{ value: row.open, look: 'open' }, { value: row.unknown, look: 'unknown' }], told: f.count(row.open + row.unknown) },
            ],
          }))}
        />
      }
      table={
        <table className="grid-table">
          <thead>
            <tr>
              <th>{t.fields.competency}</th>
              <th className="number">{t.results.before}</th>
              <th className="number">{t.results.gapsClosed}</th>
              <th className="number">{t.results.stillOpen}</th>
              <th className="number">{t.results.notReviewed}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(row => (
              <tr key={row.competency}>
                <th scope="row">{nameOf(row.competency)}</th>
                <td className="number">{f.count(row.before)}</td>
                <td className="number">{f.count(row.closed)}</td>
                <td className="number">{f.count(row.open)}</td>
                <td className="number">{f.count(row.unknown)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      }
    />
  )
}
