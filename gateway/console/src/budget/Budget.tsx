import { Button, Group, NumberInput, Stack, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { api, body } from '../api/client'
import { problemOf } from '../api/problem'
import { useSubmission } from '../api/submission'
import { Dialog } from '../parts/Dialog'
import { Empty } from '../parts/Empty'
import { Loaded } from '../parts/Loaded'
import { PageHead } from '../parts/PageHead'
import { Stale } from '../parts/Stale'
import { SubmitFailure } from '../parts/SubmitFailure'
import { useMay } from '../shell/MeProvider'
import { useScope } from '../shell/scope'
import { WholeCity } from '../shell/WholeCity'
import { useText } from '../text/TextProvider'

const readLines = (year: number) => body(api.GET('/api/v1/training/budget-lines', { params: { query: { year } } }))
type Line = Awaited<ReturnType<typeof readLines>>[number]

export const useBudget = (year: number, enabled = true) =>
  useQuery({ queryKey: ['budget', year], queryFn: () => readLines(year), enabled })

/** What the year may cost, what batches have taken of it, and what is left. */
export function Budget() {
  const { t, f } = useText()
  const { year } = useScope()
  const lines = useBudget(year)
  const may = useMay('TENANT_ADMIN', 'ANALYST')
  const [edited, setEdited] = useState<Line | 'new'>()
  const add = may && <Button onClick={() => setEdited('new')}>{t.budget.add}</Button>
  return (
    <>
      <PageHead title={t.budget.title} about={t.budget.about(year)}>
        {add}
      </PageHead>
      <WholeCity />
      <Loaded query={lines}>
        {list =>
          list.length === 0 ? (
            <Empty title={t.budget.emptyTitle} text={t.budget.emptyText}>
              {add}
            </Empty>
          ) : (
            <div className="panel scroller" tabIndex={0} role="region" aria-label={t.budget.title}>
              <table className="grid-table">
                <thead>
                  <tr>
                    <th>{t.budget.name}</th>
                    <th className="number">{t.budget.ceiling}</th>
                    <th className="number">{t.budget.committed}</th>
                    <th className="number">{t.budget.available}</th>
                    {may && <td />}
                  </tr>
                </thead>
                <tbody>
                  {list.map(line => (
                    <tr key={line.id}>
                      <th scope="row">
                        {line.name}
                        <br />
                        <small>{line.code}</small>
                      </th>
                      <td className="number">{f.rupiah(line.ceiling)}</td>
                      <td className="number">{f.rupiah(line.committed)}</td>
                      <td className="number">{f.rupiah(line.available)}</td>
                      {may && (
                        <td>
                          <Button size="compact-sm" variant="default" aria-label={`${t.budget.change}: ${line.name}`} onClick={() => setEdited(line)}>
                            {t.budget.change}
                          </Button>
                        </td>
                      )}
                    </tr>
                  ))}
                </tbody>
              </table>
            </div>
          )
        }
      </Loaded>
      {edited && <LineForm year={year} line={edited === 'new' ? undefined : edited} close={() => setEdited(undefined)} />}
    </>
  )
}

interface Asked {
  code: string
  name: string
  ceiling: number
  version: number
}

function LineForm({ year, line, close }: { year: number; line?: Line; close: () => void }) {
  const { t, f } = useText()
  const [asked, setAsked] = useState<Asked>({ code: line?.code ?? '', name: line?.name ?? '', ceiling: line?.ceiling ?? 0, version: line?.version ?? 0 })
  const set = (part: Partial<Asked>) => setAsked(before => ({ ...before, ...part }))
  const send = useSubmission(
    ({ code, name, ceiling, version }: Asked, key) =>
      line
        ? body(
            api.PUT('/api/v1/training/budget-lines/{id}', {
              params: { path: { id: line.id }, header: { 'If-Match': `"${version}"` } },
              body: { name, ceiling },
            }),
          )
        : body(api.POST('/api/v1/training/budget-lines', { body: { year, code, name, ceiling }, params: { header: { 'Idempotency-Key': key } } })),
    { refresh: [['budget'], ['plan']], done: close },
  )
  const stale = send.error && problemOf(send.error).status === 412 ? (problemOf(send.error).current as Line | undefined) : undefined
  const shown = (one: { name: string; ceiling: number }): [string, string][] => [[t.budget.name, one.name], [t.budget.ceiling, f.rupiah(one.ceiling)]]
  return (
    <Dialog onClose={close} title={line ? t.budget.change : t.budget.add}>
      <form
        onSubmit={event => {
          event.preventDefault()
          send.mutate({ ...asked, version: stale?.version ?? asked.version })
          if (stale) set({ version: stale.version })
        }}
      >
        <Stack>
          {stale ? <Stale theirs={shown(stale)} yours={shown(asked)} /> : <SubmitFailure error={send.error} />}
          {!line && <TextInput id="field-code" label={t.budget.code} value={asked.code} onChange={event => set({ code: event.currentTarget.value })} required maxLength={60} />}
          <TextInput id="field-name" label={t.budget.name} value={asked.name} onChange={event => set({ name: event.currentTarget.value })} required maxLength={200} />
          <NumberInput id="field-ceiling" label={t.budget.ceiling} value={asked.ceiling} onChange={value => set({ ceiling: Number(value) })} min={0} thousandSeparator="." decimalSeparator="," prefix="Rp " />
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
