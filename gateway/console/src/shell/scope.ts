import { useQuery } from '@tanstack/react-query'
import { useSearch } from '@tanstack/react-router'
import { api, body } from '../api/client'
import { useMay, useMe, yearOf } from './MeProvider'

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

export function useOpds() {
  const units = useUnits()
  return (units.data ?? []).filter(unit => unit.id === unit.opd).sort((a, b) => a.name.localeCompare(b.name))
}
