import { Problem } from './api/problem'

/** What the address bar holds for each screen. Whatever somebody typed there wrongly is left out. */
type Typed = Record<string, unknown>

const text = (value: unknown): string | undefined => {
  const written = typeof value === 'number' ? String(value) : value
  return typeof written === 'string' && written !== '' ? written : undefined
}

const oneOf =
  <T extends string>(...known: T[]) =>
  (value: unknown): T | undefined =>
    known.find(one => one === value)

const year = (value: unknown): number | undefined => {
  const number = Number(value)
  return Number.isInteger(number) && number >= 2020 && number <= 2100 ? number : undefined
}

export interface Scope {
  year?: number
  opd?: string
}

export const scope = (search: Typed): Scope => ({ year: year(search.year), opd: text(search.opd) })

export const IMPORT_KINDS = ['units', 'positions', 'people', 'assessments'] as const
export type ImportKind = (typeof IMPORT_KINDS)[number]
export const newImport = (search: Typed): { kind?: ImportKind } => ({ kind: oneOf(...IMPORT_KINDS)(search.kind) })

export type ImportStep = 'columns' | 'check'
export const importStep = (search: Typed): { step?: ImportStep } => ({ step: oneOf('columns', 'check')(search.step) })

export const MEASURES = ['mean', 'below', 'fulfilled'] as const
export type Measure = (typeof MEASURES)[number]
export const POSITION_CLASSES = ['JPT_PRATAMA', 'ADMINISTRATOR', 'PENGAWAS', 'PELAKSANA', 'JF'] as const
export type PositionClass = (typeof POSITION_CLASSES)[number]

export interface GapState {
  measure?: Measure
  positionClass?: PositionClass
  competency?: string
  /** Chosen cells, "opd~competency", separated by commas. */
  chosen?: string
  /** The opened cell, "opd~competency". */
  cell?: string
  person?: string
}

export const gaps = (search: Typed): GapState => ({
  measure: oneOf(...MEASURES)(search.measure),
  positionClass: oneOf(...POSITION_CLASSES)(search.positionClass),
  competency: text(search.competency),
  chosen: text(search.chosen),
  cell: text(search.cell),
  person: text(search.person),
})

export const STATUSES = ['AKTIF', 'CLTN', 'TUGAS_BELAJAR', 'PEMBERHENTIAN_SEMENTARA', 'HUKUMAN_DISIPLIN', 'MPP', 'PENSIUN'] as const

export interface PeopleState {
  q?: string
  status?: (typeof STATUSES)[number]
  positionClass?: PositionClass
  sort?: string
}

export const people = (search: Typed): PeopleState => ({
  q: text(search.q),
  status: oneOf(...STATUSES)(search.status),
  positionClass: oneOf(...POSITION_CLASSES)(search.positionClass),
  sort: text(search.sort),
})

export const plan = (search: Typed): { tab?: 'steps' | 'budget'; edit?: string } => ({
  tab: oneOf('steps', 'budget')(search.tab),
  edit: text(search.edit),
})

export const BATCH_STATES = ['PLANNED', 'OPEN', 'CLOSED', 'COMPLETED', 'CANCELLED'] as const
export const batches = (search: Typed): { state?: (typeof BATCH_STATES)[number] } => ({ state: oneOf(...BATCH_STATES)(search.state) })

export const batch = (search: Typed): { tab?: 'attendance' | 'tests' | 'mix' | 'sessions'; session?: string } => ({
  tab: oneOf('attendance', 'tests', 'mix', 'sessions')(search.tab),
  session: text(search.session),
})

export const NEED_STATES = ['OPEN', 'PLANNED', 'ADDRESSED', 'WITHDRAWN'] as const

export interface NeedState {
  state?: (typeof NEED_STATES)[number]
  competency?: string
}

export const needs = (search: Typed): NeedState => ({ state: oneOf(...NEED_STATES)(search.state), competency: text(search.competency) })

export interface AssessmentState {
  q?: string
  person?: string
  competency?: string
}

export const assessments = (search: Typed): AssessmentState => ({ q: text(search.q), person: text(search.person), competency: text(search.competency) })

export const standards = (search: Typed): { tab?: 'positions' | 'competencies'; position?: string } => ({
  tab: oneOf('positions', 'competencies')(search.tab),
  position: text(search.position),
})

export const REVIEW_STATES = ['WAITING', 'OPEN', 'COMPLETED', 'CLOSED'] as const
export const reviews = (search: Typed): { state?: (typeof REVIEW_STATES)[number]; review?: string } => ({
  state: oneOf(...REVIEW_STATES)(search.state),
  review: text(search.review),
})

export const nowhere = new Problem(404, { code: 'unknown-path' })

/** Chosen cells of the heat map as the address bar writes them. */
export const cellKey = (opd: string, competency: string) => `${opd}~${competency}`
export const readCells = (chosen: string | undefined) => new Set(chosen ? chosen.split(',') : [])
export const writeCells = (cells: Set<string>) => (cells.size ? [...cells].sort().join(',') : undefined)
export const cellOf = (key: string) => {
  const [opd = '', competency = ''] = key.split('~')
  return { opd, competency }
}
