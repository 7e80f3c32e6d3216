import { Button, Checkbox, NativeSelect, NumberInput, SimpleGrid, Stack, Text, TextInput } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useSubmission } from '../api/submission'
import { useCourses } from '../catalogue/Catalogue'
import { Dialog } from '../parts/Dialog'
import { SubmitFailure } from '../parts/SubmitFailure'
import { useText } from '../text/TextProvider'
import { MOST_DAYS, schedule, sessionsOf, useDemand } from './batches'

const START = {
  planItem: '', course: '', name: '', capacity: 30, firstDay: '', days: 2, from: '08:00', until: '16:00', weekends: false,
  minDistinctOpd: 2, maxShare: 60, single: false, singleOpdReason: '',
}

/** A new batch from a stipulated plan line: who, where, when, for how much, and how departments must mix. */
export function Schedule({ year, close }: { year: number; close: () => void }) {
  const { t, f } = useText()
  const navigate = useNavigate()
  const demand = useDemand(year)
  const courses = useCourses()
  const [form, setForm] = useState(START)
  const [provider, setProvider] = useState<string>()
  const [cost, setCost] = useState<number>()
  const set = (part: Partial<typeof START>) => setForm(before => ({ ...before, ...part }))
  const lines = (demand.data ?? []).filter(one => !one.replaced)
  const line = lines.find(one => one.id === form.planItem) ?? lines[0]
  const fitting = (courses.data ?? []).filter(one => !line || one.competency === line.competency)
  const course = fitting.find(one => one.id === form.course) ?? fitting[0]
  const total = cost ?? form.capacity * (line?.costPerPerson ?? 0)
  const sessions = sessionsOf(form)
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
            provider: provider ?? line.provider,
            capacity: form.capacity,
            cost: total,
            ...(form.single ? { singleOpdReason: form.singleOpdReason } : { minDistinctOpd: form.minDistinctOpd, maxShare: form.maxShare }),
            sessions,
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
          <SimpleGrid cols={{ base: 1, sm: 2 }}>
            <TextInput id="field-provider" label={t.fields.provider} value={provider ?? line?.provider ?? ''} onChange={event => setProvider(event.currentTarget.value)} required maxLength={200} />
            <NumberInput id="field-capacity" label={t.fields.capacity} value={form.capacity} onChange={value => set({ capacity: Number(value) })} min={1} max={10000} />
            <NumberInput id="field-cost" label={t.fields.cost} description={t.batches.costHint(f.rupiah(line?.costPerPerson))} value={total} onChange={value => setCost(value === '' ? undefined : Number(value))}
              min={0} thousandSeparator="." decimalSeparator="," prefix="Rp " />
          </SimpleGrid>
          <SimpleGrid cols={{ base: 1, sm: 2 }}>
            <TextInput id="field-startsAt" type="date" label={t.batches.firstDay} value={form.firstDay} onChange={event => set({ firstDay: event.currentTarget.value })} required />
            <NumberInput id="field-sessions" label={t.batches.days} value={form.days} onChange={value => set({ days: Number(value) })} min={1} max={MOST_DAYS} />
            <TextInput type="time" label={t.batches.from} value={form.from} onChange={event => set({ from: event.currentTarget.value })} required />
            <TextInput id="field-endsAt" type="time" label={t.batches.until} value={form.until} onChange={event => set({ until: event.currentTarget.value })} required />
          </SimpleGrid>
          <Checkbox label={t.batches.weekends} checked={form.weekends} onChange={event => set({ weekends: event.currentTarget.checked })} />
          {sessions.length > 0 && <Text size="sm">{t.batches.sessionsOn(sessions.map(one => f.day(one.startsAt)).join(' · '))}</Text>}
          <Checkbox label={t.batches.single} checked={form.single} onChange={event => set({ single: event.currentTarget.checked })} />
          {form.single ? (
            <TextInput id="field-singleOpdReason" label={t.batches.singleReason} value={form.singleOpdReason} onChange={event => set({ singleOpdReason: event.currentTarget.value })} required minLength={5} maxLength={300} />
          ) : (
            <SimpleGrid cols={{ base: 1, sm: 2 }}>
              <NumberInput id="field-minDistinctOpd" label={t.batches.minOpd} value={form.minDistinctOpd} onChange={value => set({ minDistinctOpd: Number(value) })} min={1} max={100} />
              <NumberInput id="field-maxShare" label={t.batches.maxShare} value={form.maxShare} onChange={value => set({ maxShare: Number(value) })} min={1} max={100} suffix=" %" />
            </SimpleGrid>
          )}
          <Button type="submit" loading={send.isPending} disabled={!line || !course}>
            {t.batches.schedule}
          </Button>
        </Stack>
      </form>
    </Dialog>
  )
}
