import { Text } from '@mantine/core'
import { Badge } from '../parts/Badge'
import { useText, word } from '../text/TextProvider'
import type { Profile } from './people'

/** What the person has learned, newest first. */
export function Records({ records }: { records: Profile['learningRecords'] }) {
  const { t, f } = useText()
  return (
    <section className="panel">
      <h2>{t.people.records}</h2>
      {records.length === 0 ? (
        <Text c="dimmed">{t.people.noRecords}</Text>
      ) : (
        <div className="scroller" tabIndex={0} role="region" aria-label={t.people.records}>
          <table className="grid-table">
            <thead>
              <tr>
                <th>{t.people.activity}</th>
                <th>{t.people.form}</th>
                <th>{t.people.period}</th>
                <th className="number">{t.people.jp}</th>
              </tr>
            </thead>
            <tbody>
              {records.map(record => (
                <tr key={record.id}>
                  <th scope="row">
                    {record.title}
                    <br />
                    <small>{record.provider}</small>
                  </th>
                  <td>{word(t.codes.form, record.form)}</td>
                  <td>
                    {f.day(record.startsOn)} – {f.day(record.endsOn)}
                  </td>
                  <td className="number">
                    {f.decimal(record.hours)}
                    {record.reversed && (
                      <ul className="entries">
                        {record.entries.map(entry => (
                          <li key={entry.kind}>
                            {word(t.codes.ledger, entry.kind)} {f.decimal(entry.hours)}, {f.day(entry.at)}
                            {entry.reason && `: ${entry.reason}`}
                          </li>
                        ))}
                      </ul>
                    )}
                    {record.notCredited && <Badge tone="warn" text={t.people.notCredited} />}
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
