import { Button, NativeSelect, NumberInput, Stack, Text, TextInput } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useSubmission } from '../api/submission'
import { useCourses } from '../catalogue/Catalogue'
import { Dialog } from '../parts/Dialog'
import { SubmitFailure } from '../parts/SubmitFailure'
import { useText } from '../text/TextProvider'
import { schedule, sessionsOf, useDemand } from './batches'

/** A new batch from a stipulated plan line. */
export function Schedule({ year, close }: { year: number; close: () => void }) {
  const { t, f } = useText()
  const navigate = useNavigate()
  const demand = useDemand(year)
  const courses = useCourses()
  const [form, setForm] = useState({ planItem: '', course: '', name: '', capacity: 30, firstDay: '', days: 2 })
  const set = (part: Partial<typeof form>) => setForm(before => ({ ...before, ...part }))
  const lines = (demand.data ?? []).filter(one => !one.replaced)
  const line = lines.find(one => one.id === form.planItem) ?? lines[0]
  const fitting = (courses.data ?? []).filter(one => !line || one.competency === line.competency)
  const course = fitting.find(one => one.id === form.course) ?? fitting[0]
  const send = useSubmission(schedule, {
    refresh: [['batches'], ['budget'], ['demand']],
    done: ({ id }) => void navigate({ to: '/angkatan/$id', params: { id } }),
  })
  return (
    <Dialog onClose={close} size="lg" title={t.batches.schedule}>
      <form
        onSubmit={event => {
          event.preventDefault()
          if (!line || !course) return
          send.mutate({
            planItem: line.id,
            course: course.id,
            name: form.name,
            provider: line.provider,
            capacity: form.capacity,
            cost: form.capacity * line.costPerPerson,
            sessions: sessionsOf(form.firstDay, form.days),
          })
        }}
      >
        <Stack>
          <SubmitFailure error={send.error} />
          {demand.data && lines.length === 0 && <Text>{t.batches.noDemand}</Text>}
          {courses.data && fitting.length === 0 && <Text>{t.batches.noCourse}</Text>}
          <NativeSelect id="field-planItem" label={t.fields.planItem} value={line?.id ?? ''} onChange={event => set({ planItem: event.currentTarget.value })}
            data={lines.map(one => ({ value: one.id, label: t.batches.demandLine(one.title, f.count(one.seated), f.count(one.candidates)) }))} />
          <NativeSelect id="field-course" label={t.fields.course} value={course?.id ?? ''} onChange={event => set({ course: event.currentTarget.value })}
            data={fitting.map(one => ({ value: one.id, label: one.name }))} />
          <TextInput id="field-name" label={t.fields.name} value={form.name} onChange={event => set({ name: event.currentTarget.value })} required maxLength={120} />
          <NumberInput id="field-capacity" label={t.fields.capacity} value={form.capacity} onChange={value => set({ capacity: Number(value) })} min={1} max={10000} />
          <TextInput id="field-startsAt" type="date" label={t.batches.firstDay} value={form.firstDay} onChange={event => set({ firstDay: event.currentTarget.value })} required />
          <NumberInput id="field-sessions" label={t.batches.days} value={form.days} onChange={value => set({ days: Number(value) })} min={1} max={60} />
          <Text>
            {t.fields.cost}: <strong>{f.rupiah(form.capacity * (line?.costPerPerson ?? 0))}</strong>
          </Text>
          <Button type="submit" loading={send.isPending} disabled={!line || !course}>
            {t.batches.schedule}
          </Button>
        </Stack>
      </form>
    </Dialog>
  )
}
