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

/** The departments that this user may choose from: all, or the one that the account is limited to. */
export function useOpds() {
  const units = useUnits()
  const { roles, opd } = useMe()
  const own = opd && !CITY_WIDE.some(role => roles.includes(role)) ? (units.data ?? []).find(unit => unit.code === opd)?.opd : undefined
  return (units.data ?? []).filter(unit => unit.id === unit.opd && (!own || unit.id === own)).sort((a, b) => a.name.localeCompare(b.name))
}

/** The department that was chosen, where more than one could be. */
export function useChosenOpd() {
  const { opd } = useScope()
  const opds = useOpds()
  return opds.length > 1 ? opds.find(one => one.id === opd) : undefined
}
