import { Button, Checkbox, NativeSelect, NumberInput, Stack, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { api, body } from '../api/client'
import { useSubmission } from '../api/submission'
import { useCompetencies, useCompetencyName } from '../gaps/gaps'
import { Badge } from '../parts/Badge'
import { Dialog } from '../parts/Dialog'
import { Empty } from '../parts/Empty'
import { Loaded } from '../parts/Loaded'
import { PageHead } from '../parts/PageHead'
import { SubmitFailure } from '../parts/SubmitFailure'
import { useMay } from '../shell/MeProvider'
import { useText, word } from '../text/TextProvider'

const readCourses = () => body(api.GET('/api/v1/training/courses'))

export const useCourses = () => useQuery({ queryKey: ['courses'], queryFn: readCourses })

/** The courses that batches are made of. */
export function Catalogue() {
  const { t, f } = useText()
  const nameOf = useCompetencyName()
  const courses = useCourses()
  const may = useMay('TENANT_ADMIN', 'ANALYST')
  const [adding, setAdding] = useState(false)
  const add = may && <Button onClick={() => setAdding(true)}>{t.catalogue.add}</Button>
  return (
    <>
      <PageHead title={t.catalogue.title} about={t.catalogue.about}>
        {add}
      </PageHead>
      <Loaded query={courses}>
        {list =>
          list.length === 0 ? (
            <Empty title={t.catalogue.emptyTitle} text={t.catalogue.emptyText}>
              {add}
            </Empty>
          ) : (
            <div className="panel scroller" tabIndex={0} role="region" aria-label={t.catalogue.title}>
              <table className="grid-table">
                <thead>
                  <tr>
                    <th>{t.fields.name}</th>
                    <th>{t.fields.form}</th>
                    <th>{t.fields.competency}</th>
                    <th className="number">{t.fields.targetLevel}</th>
                    <th className="number">{t.fields.hours}</th>
                    <th>{t.common.state}</th>
                  </tr>
                </thead>
                <tbody>
                  {list.map(course => (
                    <tr key={course.id}>
                      <th scope="row">{course.name}</th>
                      <td>{word(t.codes.form, course.form)}</td>
                      <td>{nameOf(course.competency)}</td>
                      <td className="number">{course.targetLevel}</td>
                      <td className="number">{f.decimal(course.hours)}</td>
                      <td>
                        <Badge text={course.tested ? t.catalogue.tested : t.catalogue.notTested} />
                        {course.abroad && <Badge text={t.catalogue.abroad} />}
                      </td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </div>
          )
        }
      </Loaded>
      {adding && <CourseForm close={() => setAdding(false)} />}
    </>
  )
}

const EMPTY = { name: '', form: 'TECHNICAL', competency: 'M.01', targetLevel: 2, hours: 16, abroad: false, tested: true }

function CourseForm({ close }: { close: () => void }) {
  const { t } = useText()
  const nameOf = useCompetencyName()
  const competencies = useCompetencies()
  const [course, setCourse] = useState(EMPTY)
  const set = (part: Partial<typeof EMPTY>) => setCourse(before => ({ ...before, ...part }))
  const send = useSubmission(
    (asked: typeof EMPTY, key) => body(api.POST('/api/v1/training/courses', { body: asked, params: { header: { 'Idempotency-Key': key } } })),
    { refresh: [['courses']], done: close },
  )
  return (
    <Dialog onClose={close} title={t.catalogue.add}>
      <form
        onSubmit={event => {
          event.preventDefault()
          send.mutate(course)
        }}
      >
        <Stack>
          <SubmitFailure error={send.error} />
          <TextInput id="field-name" label={t.fields.name} value={course.name} onChange={event => set({ name: event.currentTarget.value })} required maxLength={200} />
          <NativeSelect id="field-form" label={t.fields.form} value={course.form} onChange={event => set({ form: event.currentTarget.value })}
            data={Object.entries(t.codes.form).map(([value, label]) => ({ value, label }))} />
          <NativeSelect id="field-competency" label={t.fields.competency} value={course.competency} onChange={event => set({ competency: event.currentTarget.value })}
            data={(competencies.data ?? []).map(one => ({ value: one.code, label: nameOf(one.code) }))} />
          <NativeSelect id="field-targetLevel" label={t.fields.targetLevel} value={String(course.targetLevel)} onChange={event => set({ targetLevel: Number(event.currentTarget.value) })} data={['1', '2', '3', '4', '5']} />
          <NumberInput id="field-hours" label={t.fields.hours} value={course.hours} onChange={value => set({ hours: Number(value) })} min={0.5} step={0.5} decimalScale={1} />
          <Checkbox label={t.catalogue.abroad} checked={course.abroad} onChange={event => set({ abroad: event.currentTarget.checked })} />
          <Checkbox label={t.catalogue.tested} checked={course.tested} onChange={event => set({ tested: event.currentTarget.checked })} />
          <Button type="submit" loading={send.isPending}>
            {t.common.save}
          </Button>
        </Stack>
      </form>
    </Dialog>
  )
}
