import { Button, Text } from '@mantine/core'
import { useState } from 'react'
import { useCompetencyName } from '../gaps/gaps'
import { Badge } from '../parts/Badge'
import { Loaded } from '../parts/Loaded'
import { useMay, useMe } from '../shell/MeProvider'
import { useText } from '../text/TextProvider'
import { PublishForm } from './PublishForm'
import { levelsOf, standing, useStandard } from './standards'

const TONES = { past: 'calm', inForce: 'good', coming: 'warn' } as const

/** One position's own standard: all its versions, the newest first, and the way to publish the next. */
export function OwnStandard({ id }: { id: string }) {
  const { t, f } = useText()
  const { today } = useMe()
  const nameOf = useCompetencyName()
  const may = useMay('TENANT_ADMIN', 'ANALYST')
  const [publishing, setPublishing] = useState(false)
  const standard = useStandard(id)
  return (
    <Loaded query={standard}>
      {own => (
        <section className="panel">
          <div className="page-head">
            <h2>{own.name}</h2>
            {may && <Button onClick={() => setPublishing(true)}>{t.standards.publish}</Button>}
          </div>
          {own.versions.length === 0 && <Text>{t.standards.asClass}</Text>}
          {own.versions.toReversed().map(version => {
            const at = standing(version, today)
            const levels = levelsOf(version)
            return (
              <details key={version.validFrom} open={at !== 'past'} className="version">
                <summary>
                  {version.validTo ? t.standards.period(f.day(version.validFrom), f.day(version.validTo)) : t.standards.since(f.day(version.validFrom))}{' '}
                  <Badge tone={TONES[at]} text={t.standards.standing[at]} />
                </summary>
                <table className="grid-table">
                  <thead>
                    <tr>
                      <th>{t.gaps.competency}</th>
                      <th className="number">{t.gaps.required}</th>
                    </tr>
                  </thead>
                  <tbody>
                    {Object.keys(levels)
                      .sort()
                      .map(code => (
                        <tr key={code}>
                          <th scope="row">{nameOf(code)}</th>
                          <td className="number">{levels[code]}</td>
                        </tr>
                      ))}
                  </tbody>
                </table>
              </details>
            )
          })}
          {publishing && <PublishForm standard={own} close={() => setPublishing(false)} />}
        </section>
      )}
    </Loaded>
  )
}
