import { Button, Stack, Text, TextInput } from '@mantine/core'
import { useDebouncedCallback } from '@mantine/hooks'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { usePages } from '../api/pages'
import { Empty } from '../parts/Empty'
import { Loaded } from '../parts/Loaded'
import { PageHead } from '../parts/PageHead'
import { fullName, readPeople } from '../people/people'
import { useScope } from '../shell/scope'
import type { AssessmentState } from '../state'
import { useText } from '../text/TextProvider'
import { Assessed } from './Assessed'

const TYPING_MS = 300

/** Finds a person, shows what is known of each competency, and records one assessment more. */
export function Assessments() {
  const { t } = useText()
  const { person, q } = useSearch({ from: '/asesmen' })
  const navigate = useNavigate({ from: '/asesmen' })
  const set = (part: AssessmentState) => void navigate({ search: before => ({ ...before, ...part }) })
  return (
    <>
      <PageHead title={t.assessments.title} about={t.assessments.about}>
        {person && (
          <Button variant="default" onClick={() => set({ person: undefined, competency: undefined })}>
            {t.assessments.another}
          </Button>
        )}
      </PageHead>
      {person ? <Assessed id={person} /> : <Find q={q} set={set} />}
    </>
  )
}

function Find({ q, set }: { q?: string; set: (part: AssessmentState) => void }) {
  const { t } = useText()
  const { opd } = useScope()
  const filter = { q, opd }
  const people = usePages(['people', filter, 'short'], cursor => readPeople(filter, cursor))
  const find = useDebouncedCallback((text: string) => set({ q: text || undefined }), TYPING_MS)
  return (
    <Stack>
      <div className="filters" role="search">
        <TextInput type="search" label={t.people.search} defaultValue={q} onChange={event => find(event.currentTarget.value)} />
      </div>
      <Loaded query={people}>
        {lines =>
          lines.length === 0 ? (
            <Empty title={t.people.emptyTitle} text={t.assessments.emptyText} />
          ) : (
            <div className="panel scroller" tabIndex={0} role="region" aria-label={t.people.title}>
              <table className="grid-table">
                <thead>
                  <tr>
                    <th>{t.people.name}</th>
                    <th>{t.people.position}</th>
                    <th>{t.people.opd}</th>
                    <td />
                  </tr>
                </thead>
                <tbody>
                  {lines.map(one => (
                    <tr key={one.id}>
                      <th scope="row">
                        {fullName(one)}
                        <br />
                        <small>{one.nip}</small>
                      </th>
                      <td>{one.position}</td>
                      <td>{one.opd}</td>
                      <td>
                        <Button size="compact-sm" variant="default" aria-label={`${t.assessments.assess}: ${fullName(one)}`} onClick={() => set({ person: one.id })}>
                          {t.assessments.assess}
                        </Button>
                      </td>
                    </tr>
                  ))}
                </tbody>
              </table>
              {people.hasNextPage && <Text mt="sm" c="dimmed">{t.assessments.narrow}</Text>}
            </div>
          )
        }
      </Loaded>
    </Stack>
  )
}
