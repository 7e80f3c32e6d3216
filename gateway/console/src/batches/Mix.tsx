import { Stack, Text } from '@mantine/core'
import { Bars } from '../charts/Bars'
import { Chart } from '../charts/Chart'
import { Badge } from '../parts/Badge'
import { useText } from '../text/TextProvider'
import type { Batch } from './batches'

/** How departments must mix when registration closes, and how they do now. */
export function Mix({ batch }: { batch: Batch }) {
  const { t, f } = useText()
  const seats = batch.shares.reduce((sum, one) => sum + one.seats, 0)
  const share = (one: { seats: number }) => (100 * one.seats) / seats
  const tooMuch = (one: { seats: number }) => !batch.singleOpdReason && share(one) > batch.maxShare
  const told = (one: { seats: number }) => `${f.count(one.seats)} (${f.percent(share(one))})`
  return (
    <Stack>
      <Text className="panel">{batch.singleOpdReason ? t.batches.mixOff(batch.singleOpdReason) : t.batches.mixRule(f.count(batch.minDistinctOpd), f.percent(batch.maxShare))}</Text>
      {seats > 0 && (
        <Chart
          title={t.batches.seatsPerOpd}
          legend={batch.singleOpdReason ? [] : [{ look: 'limit', text: t.batches.mostSeats(f.percent(batch.maxShare)) }]}
          chart={
            <Bars
              title={batch.shares.map(one => `${one.opd}: ${told(one)}.`).join(' ')}
              limit={batch.singleOpdReason ? undefined : (seats * batch.maxShare) / 100}
              rows={batch.shares.map(one => ({
                label: one.opd,
                bars: [{ parts: [{ value: one.seats, look: tooMuch(one) ? 'over' : 'seats' }], told: f.count(one.seats) }],
              }))}
            />
          }
          table={
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
                      {tooMuch(one) && <Badge tone="bad" text={t.batches.tooMuch} />} {f.percent(share(one))}
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          }
        />
      )}
    </Stack>
  )
}
