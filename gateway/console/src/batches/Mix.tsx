import { Text } from '@mantine/core'
import { Badge } from '../parts/Badge'
import { useText } from '../text/TextProvider'
import type { Batch } from './batches'

/** How departments must mix when registration closes, and how they do now. */
export function Mix({ batch }: { batch: Batch }) {
  const { t, f } = useText()
  const seats = batch.shares.reduce((sum, one) => sum + one.seats, 0)
  const share = (one: { seats: number }) => (100 * one.seats) / seats
  return (
    <section className="panel">
      <Text mb={seats ? 'sm' : 0}>
        {batch.singleOpdReason ? t.batches.mixOff(batch.singleOpdReason) : t.batches.mixRule(f.count(batch.minDistinctOpd), f.percent(batch.maxShare))}
      </Text>
      {seats > 0 && (
        <div className="scroller">
          <table className="grid-table">
            <thead>
              <tr>
                <th>{t.batches.opd}</th>
                <th className="number">{t.batches.seated}</th>
                <th className="number">{t.batches.share}</th>
              </tr>
            </thead>
            <tbody>
              {batch.shares.map(one => (
                <tr key={one.opd}>
                  <th scope="row">{one.opd}</th>
                  <td className="number">{f.count(one.seats)}</td>
                  <td className="number">
                    {!batch.singleOpdReason && share(one) > batch.maxShare && <Badge tone="bad" text={t.batches.tooMuch} />} {f.percent(share(one))}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  )
}
