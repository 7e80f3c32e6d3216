import { Text } from '@mantine/core'
import { useText } from '../text/TextProvider'

type Row = [string, string | number | undefined]

/** Two people on one line: what stands there now beside what was typed here. */
export function Stale({ theirs, yours }: { theirs: Row[]; yours: Row[] }) {
  const { t } = useText()
  return (
    <section className="panel failure" role="alert">
      <h2>{t.failure.stale}</h2>
      <Text mb="xs">{t.failure.staleNext}</Text>
      <table className="grid-table">
        <thead>
          <tr>
            <td />
            <th>{t.failure.theirs}</th>
            <th>{t.failure.yours}</th>
          </tr>
        </thead>
        <tbody>
          {theirs.map(([label, value], i) => {
            const mine = yours[i]?.[1]
            const same = (value ?? '') === (mine ?? '')
            return (
              <tr key={label} style={same ? undefined : { fontWeight: 600 }}>
                <th scope="row">{label}</th>
                <td>{value ?? '–'}</td>
                <td>{mine ?? '–'}</td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </section>
  )
}
