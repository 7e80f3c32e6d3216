import { Button } from '@mantine/core'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useCompetencyName, usePersonGaps } from '../gaps/gaps'
import { Badge } from '../parts/Badge'
import { Loaded } from '../parts/Loaded'
import { useText, word } from '../text/TextProvider'
import { AssessmentForm } from './AssessmentForm'

/** One person's competencies against the standard, each ready to be assessed. */
export function Assessed({ id }: { id: string }) {
  const { t, f } = useText()
  const { competency } = useSearch({ from: '/asesmen' })
  const navigate = useNavigate({ from: '/asesmen' })
  const nameOf = useCompetencyName()
  const person = usePersonGaps(id)
  const open = (code: string | undefined) => void navigate({ search: before => ({ ...before, competency: code }) })
  return (
    <Loaded query={person}>
      {data => (
        <section className="panel">
          <h2>{data.name}</h2>
          <p>
            {data.position} · {data.unit}
          </p>
          <div className="scroller" tabIndex={0} role="region" aria-label={t.people.competencies}>
            <table className="grid-table">
              <thead>
                <tr>
                  <th>{t.gaps.competency}</th>
                  <th className="number">{t.gaps.required}</th>
                  <th className="number">{t.gaps.level}</th>
                  <th>{t.common.state}</th>
                  <th>{t.gaps.source}</th>
                  <th>{t.people.validUntil}</th>
                  <td />
                </tr>
              </thead>
              <tbody>
                {data.competencies.map(one => (
                  <tr key={one.competency}>
                    <th scope="row">{nameOf(one.competency)}</th>
                    <td className="number">{one.required ?? '–'}</td>
                    <td className="number">{one.level ?? '–'}</td>
                    <td>
                      <Badge code={one.status} text={word(t.codes.gapStatus, one.status)} />
                    </td>
                    <td>{word(t.codes.source, one.source)}</td>
                    <td>{f.day(one.validUntil)}</td>
                    <td>
                      <Button size="compact-sm" variant="default" aria-label={`${t.assessments.record}: ${nameOf(one.competency)}`} onClick={() => open(one.competency)}>
                        {t.assessments.record}
                      </Button>
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
          {competency && <AssessmentForm key={competency} person={id} name={data.name} competency={competency} close={() => open(undefined)} />}
        </section>
      )}
    </Loaded>
  )
}
