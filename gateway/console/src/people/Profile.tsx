import { SimpleGrid, Stack } from '@mantine/core'
import { useParams } from '@tanstack/react-router'
import { Loaded } from '../parts/Loaded'
import { PageHead } from '../parts/PageHead'
import { useMay } from '../shell/MeProvider'
import { useScope } from '../shell/scope'
import { useText, word } from '../text/TextProvider'
import { Competencies } from './Competencies'
import { Hours } from './Hours'
import { fullName, useProfile } from './people'
import { Records } from './Records'

/** One person: who and where, competence against the standard, lesson hours, what was learned. */
export function Profile() {
  const { t, f } = useText()
  const { id } = useParams({ from: '/pegawai/$id' })
  const { year } = useScope()
  const profile = useProfile(id, year)
  const maySeeGaps = useMay('TENANT_ADMIN', 'ANALYST', 'OPD_ADMIN', 'AUDITOR', 'ASSESSOR')
  return (
    <Loaded query={profile} page>
      {({ person, learningHours, learningRecords }) => {
        const facts: [string, string][] = [
          [t.people.nip, person.nip],
          [t.people.kind, word(t.codes.kind, person.kind)],
          [t.people.grade, person.grade],
          [t.people.status, word(t.codes.status, person.status)],
          [t.people.position, person.position],
          [t.people.positionClass, word(t.codes.positionClass, person.positionClass)],
          [t.people.unit, person.unit],
          [t.people.opd, person.opd],
          [t.people.retiresOn, f.day(person.retiresOn)],
        ]
        return (
          <>
            <PageHead title={fullName(person)} about={`${person.position} · ${person.opd}`} />
            <Stack>
              <SimpleGrid cols={{ base: 1, md: 2 }}>
                <section className="panel">
                  <h2>{t.people.profile}</h2>
                  <table className="grid-table">
                    <tbody>
                      {facts.map(([label, value]) => (
                        <tr key={label}>
                          <th scope="row">{label}</th>
                          <td>{value}</td>
                        </tr>
                      ))}
                    </tbody>
                  </table>
                </section>
                <Hours hours={learningHours} />
              </SimpleGrid>
              {maySeeGaps && <Competencies id={id} />}
              <Records records={learningRecords} />
            </Stack>
          </>
        )
      }}
    </Loaded>
  )
}
