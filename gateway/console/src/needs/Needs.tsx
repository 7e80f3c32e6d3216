import { Button, NativeSelect } from '@mantine/core'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { usePages } from '../api/pages'
import { Evidence } from '../gaps/Evidence'
import { useCompetencies, useCompetencyName } from '../gaps/gaps'
import { RaiseForm } from '../gaps/RaiseForm'
import { Dialog } from '../parts/Dialog'
import { Empty } from '../parts/Empty'
import { Loaded } from '../parts/Loaded'
import { PageHead } from '../parts/PageHead'
import { ReasonDialog } from '../parts/ReasonDialog'
import { useMay } from '../shell/MeProvider'
import { useScope } from '../shell/scope'
import { NEED_STATES, type NeedState } from '../state'
import { useText, word } from '../text/TextProvider'
import { readNeeds, withdraw, type Need } from './needs'
import { NeedTable } from './NeedTable'

/** What people need to learn in a year, the most urgent first, and what each need rests on. */
export function Needs() {
  const { t } = useText()
  const { year, opd } = useScope()
  const search = useSearch({ from: '/kebutuhan' })
  const navigate = useNavigate({ from: '/kebutuhan' })
  const nameOf = useCompetencyName()
  const competencies = useCompetencies()
  const may = useMay('TENANT_ADMIN', 'ANALYST', 'OPD_ADMIN')
  const [raising, setRaising] = useState(false)
  const [shown, setShown] = useState<Need>()
  const [withdrawing, setWithdrawing] = useState<Need>()
  const filter = { year, opd, competency: search.competency, state: search.state }
  const needs = usePages(['needs', filter], cursor => readNeeds(filter, cursor))
  const set = (part: NeedState) => void navigate({ search: before => ({ ...before, ...part }), replace: true })
  const action = may && <Button onClick={() => setRaising(true)}>{t.needs.raise}</Button>
  return (
    <>
      <PageHead title={t.needs.title} about={t.needs.about(year)}>
        {action}
      </PageHead>
      <div className="filters">
        <NativeSelect label={t.common.state} value={search.state ?? ''} onChange={event => set({ state: (event.currentTarget.value || undefined) as NeedState['state'] })}
          data={[{ value: '', label: t.common.all }, ...NEED_STATES.map(value => ({ value, label: word(t.codes.needState, value) }))]} />
        <NativeSelect label={t.gaps.competency} value={search.competency ?? ''} onChange={event => set({ competency: event.currentTarget.value || undefined })}
          data={[{ value: '', label: t.common.all }, ...(competencies.data ?? []).map(one => ({ value: one.code, label: nameOf(one.code) }))]} />
      </div>
      <Loaded query={needs}>
        {list =>
          list.length === 0 ? (
            <Empty title={t.needs.emptyTitle} text={may ? t.needs.emptyText : t.needs.emptyTextToLook}>
              {action}
            </Empty>
          ) : (
            <>
              <NeedTable needs={list} open={setShown} withdraw={setWithdrawing} />
              {needs.hasNextPage && (
                <Button mt="sm" variant="default" loading={needs.isFetchingNextPage} onClick={() => void needs.fetchNextPage()}>
                  {t.common.more}
                </Button>
              )}
            </>
          )
        }
      </Loaded>
      {raising && <RaiseForm close={() => setRaising(false)} />}
      {withdrawing && (
        <ReasonDialog
          title={t.needs.withdraw}
          about={t.needs.withdrawAsk(withdrawing.name, nameOf(withdrawing.competency))}
          action={t.needs.withdraw}
          send={(reason, key) => withdraw(withdrawing.id, reason, key)}
          refresh={[['needs'], ['plan']]}
          close={() => setWithdrawing(undefined)}
        />
      )}
      {shown && (
        <Dialog onClose={() => setShown(undefined)} size="lg" title={`${shown.name} · ${nameOf(shown.competency)}`}>
          <Evidence id={shown.employee} competency={shown.competency} />
        </Dialog>
      )}
    </>
  )
}
