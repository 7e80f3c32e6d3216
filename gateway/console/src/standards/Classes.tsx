import { Text } from '@mantine/core'
import { useCompetencyName } from '../gaps/gaps'
import { Empty } from '../parts/Empty'
import { Loaded } from '../parts/Loaded'
import { useText, word } from '../text/TextProvider'
import { classRows, useRequirements } from './standards'

/** The level that each class of positions asks for by default. */
export function Classes() {
  const { t, f } = useText()
  const nameOf = useCompetencyName()
  const requirements = useRequirements()
  return (
    <Loaded query={requirements}>
      {list => {
        const rows = classRows(list)
        const codes = [...new Set(rows.flatMap(row => Object.keys(row.levels)))].sort()
        if (rows.length === 0) return <Empty title={t.standards.noClasses} text={t.standards.noClassesText} />
        return (
          <section className="panel">
            <Text mb="sm">{t.standards.classesAbout}</Text>
            <div className="scroller" tabIndex={0} role="region" aria-label={t.standards.classes}>
              <table className="grid-table">
                <thead>
                  <tr>
                    <th>{t.people.positionClass}</th>
                    {codes.map(code => (
                      <th key={code} className="number wraps">
                        {nameOf(code)}
                      </th>
                    ))}
                  </tr>
                </thead>
                <tbody>
                  {rows.map(row => (
                    <tr key={`${row.positionClass} ${row.functionalLevel}`}>
                      <th scope="row">
                        {word(t.codes.positionClass, row.positionClass)}
                        {row.functionalLevel && ` · ${word(t.codes.functionalLevel, row.functionalLevel)}`}
                        <br />
                        <small>{t.standards.since(f.day(row.validFrom))}</small>
                      </th>
                      {codes.map(code => (
                        <td key={code} className="number">
                          {row.levels[code] ?? '–'}
                        </td>
                      ))}
                    </tr>
                  ))}
                </tbody>
              </table>
            </div>
          </section>
        )
      }}
    </Loaded>
  )
}
