import { useQuery } from '@tanstack/react-query'
import { api, body } from '../api/client'
import type { Role } from '../shell/MeProvider'

const readPlans = (year: number) => body(api.GET('/api/v1/needs-analysis/plans', { params: { query: { year } } }))

export const usePlans = (year: number, enabled = true) =>
  useQuery({ queryKey: ['plans', year], queryFn: () => readPlans(year), enabled })

const readPlan = (id: string) => body(api.GET('/api/v1/needs-analysis/plans/{id}', { params: { path: { id } } }))

export type Plan = Awaited<ReturnType<typeof readPlan>>
export type Line = Plan['items'][number]

export const usePlan = (id: string) => useQuery({ queryKey: ['plan', id], queryFn: () => readPlan(id) })

const withKey = (key: string, id: string) => ({ params: { path: { id }, header: { 'Idempotency-Key': key } } })

export const openPlan = (year: number, key: string) =>
  body(api.POST('/api/v1/needs-analysis/plans', { body: { year }, params: { header: { 'Idempotency-Key': key } } }))

/** The seven contents that a line must have. */
export interface Contents {
  title: string
  targetLevel: number
  form: string
  provider: string
  month: number
  curriculum?: string
  budgetLine: string
  hours: number
  costPerPerson: number
}

export interface NewLine {
  competency: string
  departments?: string[]
  people: number
  contents: Contents
}

export const addLine = (id: string, line: NewLine, key: string) =>
  body(api.POST('/api/v1/needs-analysis/plans/{id}/items', { body: line, ...withKey(key, id) }))

export const changeLine = (id: string, item: string, version: number, contents: Contents) =>
  body(
    api.PUT('/api/v1/needs-analysis/plans/{id}/items/{item}', {
      params: { path: { id, item }, header: { 'If-Match': `"${version}"` } },
      body: contents,
    }),
  )

export const dropLine = (id: string, item: string, version: number) =>
  body(
    api.DELETE('/api/v1/needs-analysis/plans/{id}/items/{item}', {
      params: { path: { id, item }, header: { 'If-Match': `"${version}"` } },
    }),
  )

export const STEPS = ['PROPOSED', 'VERIFIED', 'SUBMITTED', 'STIPULATED'] as const
export type Step = (typeof STEPS)[number]

const WORDS = { PROPOSED: 'proposal', VERIFIED: 'verification', SUBMITTED: 'submission', STIPULATED: 'stipulation' } as const

export const advance = (id: string, to: Step, key: string) =>
  body(api.POST(`/api/v1/needs-analysis/plans/{id}/${WORDS[to]}` as '/api/v1/needs-analysis/plans/{id}/proposal', withKey(key, id)))

export const reject = (id: string, reason: string, key: string) =>
  body(api.POST('/api/v1/needs-analysis/plans/{id}/rejection', { body: { reason }, ...withKey(key, id) }))

export const revise = (id: string, key: string) =>
  body(api.POST('/api/v1/needs-analysis/plans/{id}/revision', withKey(key, id)))

/** Who may take which step. */
export const WHO: Record<Step, Role[]> = {
  PROPOSED: ['TENANT_ADMIN', 'ANALYST', 'OPD_ADMIN'],
  VERIFIED: ['TENANT_ADMIN', 'ANALYST'],
  SUBMITTED: ['COMPILER'],
  STIPULATED: ['STIPULATOR'],
}

/** Whether a plan in this state waits for somebody of these roles; a rejected one waits for its revision. */
export function waitsFor(state: string, roles: readonly Role[]): boolean {
  const next = nextStep(state)
  const who = next ? WHO[next] : state === 'REJECTED' ? WHO.VERIFIED : []
  return who.some(role => roles.includes(role))
}

/** The step that a plan in this state waits for; none when it has ended. */
export function nextStep(state: string): Step | undefined {
  if (state === 'DRAFT') return 'PROPOSED'
  const at = STEPS.indexOf(state as Step)
  return at < 0 ? undefined : STEPS[at + 1]
}
