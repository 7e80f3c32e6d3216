import { Text } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useCompetencyName, usePersonGaps } from '../gaps/gaps'
import { Badge } from '../parts/Badge'
import { Loaded } from '../parts/Loaded'
import { useMayOpen } from '../shell/MeProvider'
import { useText, word } from '../text/TextProvider'

/** Each competency against the standard of the person's position. */
export function Competencies({ id }: { id: string }) {
  const { t, f } = useText()
  const nameOf = useCompetencyName()
  const gaps = usePersonGaps(id)
  const mayAssess = useMayOpen('assessments')
  return (
    <section className="panel">
      <div className="page-head">
        <h2>{t.people.competencies}</h2>
        {mayAssess && (
          <Link to="/asesmen" search={{ person: id } as never}>
            {t.assessments.record}
          </Link>
        )}
      </div>
      <Loaded query={gaps}>
        {data => (
          <>
            <Text mb="sm">
              {t.people.jobPersonMatch}: <strong>{data.jobPersonMatch === undefined ? t.people.notYet : f.percent(data.jobPersonMatch)}</strong>
              {data.mapping && ` · ${word(t.codes.match, data.mapping)}`}
              {data.placement && ` · ${word(t.codes.match, data.placement)}`}
            </Text>
            <div className="scroller" tabIndex={0} role="region" aria-label={t.people.competencies}>
              <table className="grid-table">
                <thead>
                  <tr>
                    <th>{t.gaps.competency}</th>
                    <th className="number">{t.gaps.required}</th>
                    <th className="number">{t.gaps.level}</th>
                    <th>{t.people.severity}</th>
                    <th>{t.gaps.source}</th>
                    <th>{t.people.validUntil}</th>
                  </tr>
                </thead>
                <tbody>
                  {data.competencies.map(one => (
                    <tr key={one.competency}>
                      <th scope="row">
                        {nameOf(one.competency)}
                        {one.flags.map(flag => (
                          <Text key={flag} size="sm" c="var(--warn)">
                            {word(t.codes.gapFlag, flag)}
                          </Text>
                        ))}
                      </th>
                      <td className="number">{one.required ?? '–'}</td>
                      <td className="number">{one.level ?? '–'}</td>
                      <td>
                        {one.status === 'VALID' ? (
                          <Badge code={one.severity} text={word(t.codes.severity, one.severity)} />
                        ) : (
                          <Badge code={one.status} text={word(t.codes.gapStatus, one.status)} />
                        )}
                      </td>
                      <td>{word(t.codes.source, one.source)}</td>
                      <td>{f.day(one.validUntil)}</td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </div>
          </>
        )}
      </Loaded>
    </section>
  )
}
