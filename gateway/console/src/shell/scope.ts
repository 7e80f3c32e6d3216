import { useQuery } from '@tanstack/react-query'
import { useSearch } from '@tanstack/react-router'
import { api, body } from '../api/client'
import { useMay, useMe, yearOf, type Role } from './MeProvider'

/** The year and the OPD that the whole console looks at. */
export function useScope(): { year: number; opd?: string } {
  const { year, opd } = useSearch({ from: '__root__' })
  const { today } = useMe()
  return { year: year ?? yearOf(today), opd }
}

const readUnits = () => body(api.GET('/api/v1/employee-registry/units'))

/** All units; OPD are those that are their own top. */
export function useUnits() {
  const may = useMay('TENANT_ADMIN', 'ANALYST', 'OPD_ADMIN', 'COMPILER', 'STIPULATOR', 'SUPERVISOR', 'ASSESSOR', 'AUDITOR')
  return useQuery({ queryKey: ['units'], queryFn: readUnits, enabled: may, staleTime: 60_000 })
}

const CITY_WIDE: Role[] = ['TENANT_ADMIN', 'ANALYST', 'COMPILER', 'STIPULATOR', 'AUDITOR']

/** The code of the unit that this account is limited to, as the services do it. */
function useLimit() {
  const { roles, opd } = useMe()
  return opd && !CITY_WIDE.some(role => roles.includes(role)) ? opd : undefined
}

/** The departments that this user may choose from: all, or the one that the account is limited to. */
export function useOpds() {
  const units = useUnits()
  const limit = useLimit()
  const own = limit && (units.data ?? []).find(unit => unit.code === limit)?.opd
  return (units.data ?? []).filter(unit => unit.id === unit.opd && (!limit || unit.id === own)).sort((a, b) => a.name.localeCompare(b.name))
}

/** The department that was chosen, or that nobody had to choose. */
export function useChosenOpd() {
  const { opd } = useScope()
  const limited = !!useLimit()
  return useOpds().find(one => limited || one.id === opd)
}
