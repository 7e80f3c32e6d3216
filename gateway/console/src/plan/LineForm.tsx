import { Button, Group, MultiSelect, NativeSelect, NumberInput, SimpleGrid, Stack, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useSubmission } from '../api/submission'
import { currentOf } from '../api/problem'
import { useCompetencies, useCompetencyName } from '../gaps/gaps'
import { Dialog } from '../parts/Dialog'
import { Stale } from '../parts/Stale'
import { SubmitFailure } from '../parts/SubmitFailure'
import { useNotice } from '../parts/Notice'
import { useOpds } from '../shell/scope'
import { useText, word } from '../text/TextProvider'
import { addLine, changeLine, type Contents, type Line, type Plan } from './plan'

const empty = (plan: Plan): Contents => ({
  title: '', targetLevel: 2, form: 'TECHNICAL', provider: '', month: 3, curriculum: '', budgetLine: plan.budget[0]?.line ?? '', hours: 16, costPerPerson: 0,
})

/** A line with its seven contents: new from needs, or changed. If somebody else was faster, both values are shown and nothing typed is lost. */
export function LineForm({ plan, line, close }: { plan: Plan; line?: Line; close: () => void }) {
  const { t, f } = useText()
  const notice = useNotice()
  const nameOf = useCompetencyName()
  const competencies = useCompetencies()
  const opds = useOpds()
  const [contents, setContents] = useState<Contents>(() => (line ? { ...empty(plan), ...pick(line) } : empty(plan)))
  const [competency, setCompetency] = useState(line?.competency ?? 'M.01')
  const [departments, setDepartments] = useState<string[]>([])
  const [people, setPeople] = useState(30)
  const [version, setVersion] = useState(line?.version ?? 0)
  const set = (part: Partial<Contents>) => setContents(before => ({ ...before, ...part }))

  const send = useSubmission(
    (asked: { contents: Contents; competency: string; departments: string[]; people: number; version: number }, key) =>
      line
        ? changeLine(plan.id, line.id, asked.version, asked.contents)
        : addLine(plan.id, { ...asked, departments: asked.departments.length ? asked.departments : undefined, contents: asked.contents }, key),
    {
      refresh: [['plan', plan.id]],
      done: () => {
        notice(t.common.saved)
        close()
      },
    },
  )
  const stale = currentOf<Line>(send.error)
  const shown = (one: Partial<Contents>) => [
    [t.fields.title, one.title], [t.fields.targetLevel, one.targetLevel], [t.fields.form, word(t.codes.form, one.form)], [t.fields.provider, one.provider],
    [t.fields.month, one.month && f.month(one.month)], [t.fields.curriculum, one.curriculum], [t.fields.hours, one.hours],
    [t.fields.costPerPerson, f.rupiah(one.costPerPerson)],
  ] as [string, string | number | undefined][]

  return (
    <Dialog onClose={close} size="lg" title={line ? t.plan.editLine : t.plan.addLine}>
      <form
        onSubmit={event => {
          event.preventDefault()
          send.mutate({ contents, competency, departments, people, version: stale?.version ?? version })
          if (stale) setVersion(stale.version)
        }}
      >
        <Stack>
          {stale ? <Stale theirs={shown(stale)} yours={shown(contents)} /> : <SubmitFailure error={send.error} />}
          {!line && (
            <SimpleGrid cols={{ base: 1, sm: 2 }}>
              <NativeSelect id="field-competency" label={t.fields.competency} value={competency} onChange={event => setCompetency(event.currentTarget.value)}
                data={(competencies.data ?? []).map(one => ({ value: one.code, label: nameOf(one.code) }))} />
              <NumberInput id="field-people" label={t.fields.people} description={t.plan.peopleHint} value={people} onChange={value => setPeople(Number(value))} min={1} max={10000} />
              <MultiSelect id="field-departments" label={t.fields.departments} description={t.plan.departmentsHint} value={departments} onChange={setDepartments}
                data={opds.map(opd => ({ value: opd.id, label: opd.name }))} searchable clearable />
            </SimpleGrid>
          )}
          <TextInput id="field-title" label={t.fields.title} value={contents.title} onChange={event => set({ title: event.currentTarget.value })} required maxLength={200} />
          <SimpleGrid cols={{ base: 1, sm: 2 }}>
            <NativeSelect id="field-targetLevel" label={t.fields.targetLevel} value={String(contents.targetLevel)} onChange={event => set({ targetLevel: Number(event.currentTarget.value) })} data={['1', '2', '3', '4', '5']} />
            <NativeSelect id="field-form" label={t.fields.form} value={contents.form} onChange={event => set({ form: event.currentTarget.value })}
              data={Object.entries(t.codes.form).map(([value, label]) => ({ value, label }))} />
            <TextInput id="field-provider" label={t.fields.provider} value={contents.provider} onChange={event => set({ provider: event.currentTarget.value })} required maxLength={200} />
            <NativeSelect id="field-month" label={t.fields.month} value={String(contents.month)} onChange={event => set({ month: Number(event.currentTarget.value) })}
              data={Array.from({ length: 12 }, (_, i) => ({ value: String(i + 1), label: f.month(i + 1) }))} />
            <TextInput id="field-curriculum" label={t.fields.curriculum} value={contents.curriculum ?? ''} onChange={event => set({ curriculum: event.currentTarget.value })} maxLength={200} />
            <NativeSelect id="field-budgetLine" label={t.fields.budgetLine} value={contents.budgetLine} onChange={event => set({ budgetLine: event.currentTarget.value })}
              data={plan.budget.map(one => ({ value: one.line, label: `${one.name} (${t.plan.remaining} ${f.rupiah(one.remaining)})` }))} />
            <NumberInput id="field-hours" label={t.fields.hours} value={contents.hours} onChange={value => set({ hours: Number(value) })} min={0.5} step={0.5} decimalScale={1} />
            <NumberInput id="field-costPerPerson" label={t.fields.costPerPerson} value={contents.costPerPerson} onChange={value => set({ costPerPerson: Number(value) })} min={0} thousandSeparator="." decimalSeparator="," prefix="Rp " />
          </SimpleGrid>
          <Group justify="flex-end">
            <Button variant="default" onClick={close}>
              {t.common.cancel}
            </Button>
            <Button type="submit" loading={send.isPending}>
              {t.common.save}
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  )
}

const pick = ({ title, targetLevel, form, provider, month, curriculum, budgetLine, hours, costPerPerson }: Line): Contents => ({
  title, targetLevel, form, provider, month, curriculum, budgetLine, hours, costPerPerson,
})
