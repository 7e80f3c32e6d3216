import { useQuery } from '@tanstack/react-query'
import { api, body } from '../api/client'

const readRequirements = () => body(api.GET('/api/v1/needs-analysis/standards'))
export type Requirement = Awaited<ReturnType<typeof readRequirements>>[number]
export const useRequirements = () => useQuery({ queryKey: ['standards'], queryFn: readRequirements })

const readStandard = (id: string) => body(api.GET('/api/v1/needs-analysis/standards/{id}', { params: { path: { id } } }))
export type Standard = Awaited<ReturnType<typeof readStandard>>
export const useStandard = (id: string) => useQuery({ queryKey: ['standards', id], queryFn: () => readStandard(id) })

export const usePositions = () =>
  useQuery({ queryKey: ['positions'], queryFn: () => body(api.GET('/api/v1/employee-registry/positions')), staleTime: 60_000 })

export type Levels = Record<string, number>

export const levelsOf = (version: Standard['versions'][number] | undefined) => (version?.levels ?? {}) as Levels

export const publish = (id: string, version: number, validFrom: string, levels: Levels) =>
  body(
    api.PUT('/api/v1/needs-analysis/standards/{id}', {
      params: { path: { id }, header: { 'If-Match': `"${version}"` } },
      body: { validFrom, levels },
    }),
  )

/** One class, or one level of a class, with what it asks by default. */
export interface ClassRow {
  positionClass: string
  functionalLevel?: string
  validFrom: string
  levels: Levels
}

const ORDER = ['JPT_UTAMA', 'JPT_MADYA', 'JPT_PRATAMA', 'ADMINISTRATOR', 'PENGAWAS', 'PELAKSANA', 'JF']
const FUNCTIONAL = ['AHLI_UTAMA', 'AHLI_MADYA', 'AHLI_MUDA', 'AHLI_PERTAMA', 'PENYELIA', 'MAHIR', 'TERAMPIL', 'PEMULA']
const rank = (row: ClassRow) => 100 * ORDER.indexOf(row.positionClass) + FUNCTIONAL.indexOf(row.functionalLevel ?? '')

/** The defaults in force, a row for each class, the highest first. */
export function classRows(requirements: Requirement[]): ClassRow[] {
  const rows = new Map<string, ClassRow>()
  for (const one of requirements.filter(each => !each.position)) {
    const key = `${one.positionClass} ${one.functionalLevel ?? ''}`
    const row = rows.get(key) ?? { positionClass: one.positionClass, functionalLevel: one.functionalLevel, validFrom: one.validFrom, levels: {} }
    row.levels[one.competency] = one.level
    if (one.validFrom > row.validFrom) row.validFrom = one.validFrom
    rows.set(key, row)
  }
  return [...rows.values()].sort((a, b) => rank(a) - rank(b))
}

/** Positions that ask for something of their own today. */
export function ownPositions(requirements: Requirement[]): { id: string; name: string; competencies: number; validFrom: string }[] {
  const positions = new Map<string, { id: string; name: string; competencies: number; validFrom: string }>()
  for (const one of requirements) {
    if (!one.position) continue
    const known = positions.get(one.position)
    if (known) known.competencies++
    else positions.set(one.position, { id: one.position, name: one.positionName ?? '–', competencies: 1, validFrom: one.validFrom })
  }
  return [...positions.values()].sort((a, b) => a.name.localeCompare(b.name))
}

/** How a version stands on a day; its last day is the one before the next begins. */
export const standing = (version: { validFrom: string; validTo?: string }, today: string): 'past' | 'inForce' | 'coming' =>
  version.validFrom > today ? 'coming' : version.validTo && version.validTo <= today ? 'past' : 'inForce'
