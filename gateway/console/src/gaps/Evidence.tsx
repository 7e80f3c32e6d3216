import { Text } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { Loaded } from '../parts/Loaded'
import { useMayOpen } from '../shell/MeProvider'
import { useText, word } from '../text/TextProvider'
import { useCompetencyName, usePersonGaps } from './gaps'

/** What one person's level rests on: each assessment of the competency with its source and day. */
export function Evidence({ id, competency }: { id: string; competency: string }) {
  const { t, f } = useText()
  const nameOf = useCompetencyName()
  const person = usePersonGaps(id)
  const opensPeople = useMayOpen('people')
  return (
    <Loaded query={person}>
      {data => {
        const gap = data.competencies.find(one => one.competency === competency)
        const rows = data.evidence.filter(one => one.competency === competency)
        return (
          <>
            <Text fw={600}>
              {opensPeople ? (
                <Link to="/pegawai/$id" params={{ id }}>
                  {data.name}
                </Link>
              ) : (
                data.name
              )}
            </Text>
            <Text c="dimmed" mb="sm">
              {data.position} · {data.unit}
            </Text>
            <Text>{t.gaps.personSummary(nameOf(competency), String(gap?.required ?? '–'), String(gap?.level ?? '–'))}</Text>
            {gap?.flags.map(flag => (
              <Text key={flag} c="var(--warn)">
                {word(t.codes.gapFlag, flag)}
              </Text>
            ))}
            <table className="grid-table">
              <caption>{t.gaps.evidence}</caption>
              <thead>
                <tr>
                  <th>{t.gaps.source}</th>
                  <th className="number">{t.gaps.level}</th>
                  <th>{t.gaps.assessedOn}</th>
                </tr>
              </thead>
              <tbody>
                {rows.map((one, i) => (
                  <tr key={i}>
                    <td>{word(t.codes.source, one.source)}</td>
                    <td className="number">{one.level}</td>
                    <td>{f.day(one.assessedOn)}</td>
                  </tr>
                ))}
              </tbody>
            </table>
            {rows.length === 0 && <Text>{t.gaps.noEvidence}</Text>}
          </>
        )
      }}
    </Loaded>
  )
}
