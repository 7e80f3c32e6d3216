import { NativeSelect } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { useText } from '../text/TextProvider'
import { useMe, yearOf } from './MeProvider'
import { useOpds, useScope } from './scope'

const YEARS_BACK = 3
const YEARS_AHEAD = 2

/** Year and OPD, always in sight and always in the address. */
export function ScopeControls() {
  const { t } = useText()
  const me = useMe()
  const scope = useScope()
  const opds = useOpds()
  const navigate = useNavigate()
  const change = (part: { year?: number; opd?: string }) =>
    void navigate({ to: '.', search: (before: object) => ({ ...before, ...part }), replace: true })
  if (!me.tenant) return null
  const now = yearOf(me.today)
  const years = Array.from({ length: YEARS_BACK + YEARS_AHEAD + 1 }, (_, i) => now - YEARS_BACK + i)
  if (!years.includes(scope.year)) years.push(scope.year)
  return (
    <div className="shell-scope" role="group" aria-label={t.shell.scope}>
      <NativeSelect
        aria-label={t.shell.year}
        value={String(scope.year)}
        data={years.map(String)}
        onChange={event => change({ year: Number(event.currentTarget.value) })}
      />
      {opds.length === 1 && <span className="shell-only">{opds[0]?.name}</span>}
      {opds.length > 1 && (
        <NativeSelect
          aria-label={t.shell.opd}
          value={scope.opd ?? ''}
          data={[{ value: '', label: t.shell.allOpd }, ...opds.map(opd => ({ value: opd.id, label: opd.name }))]}
          onChange={event => change({ opd: event.currentTarget.value || undefined })}
        />
      )}
    </div>
  )
}
