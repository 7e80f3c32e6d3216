import { Container } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { createContext, useContext, useEffect, type ReactNode } from 'react'
import { csrfToken } from '../api/client'
import { Problem, problemOf } from '../api/problem'
import { Failure } from '../parts/Failure'
import { mayOpen, type ScreenName } from './navigation'

export type Role =
  | 'TENANT_ADMIN' | 'ANALYST' | 'OPD_ADMIN' | 'COMPILER' | 'STIPULATOR' | 'SUPERVISOR'
  | 'EMPLOYEE' | 'ASSESSOR' | 'PARTNER' | 'AUDITOR' | 'OPERATOR'

export interface Me {
  id: string
  name: string
  tenant?: string | null
  tenantName?: string | null
  roles: Role[]
  opd?: string | null
  /** The day of business, YYYY-MM-DD: the platform's, not this computer's. */
  today: string
}

const FRESH_MS = 5 * 60_000

const Context = createContext<Me | null>(null)

export async function askWhoIAm(): Promise<Me> {
  const answer = await fetch('/api/v1/me').catch(() => {
    throw Problem.offline()
  })
  if (!answer.ok) throw await Problem.of(answer)
  return (await answer.json()) as Me
}

/** Whom the console serves; a page opened without a session is asked for again, and the gateway leads to sign-in and back to it. */
export function MeProvider({ children }: { children: ReactNode }) {
  const me = useQuery({ queryKey: ['me'], queryFn: askWhoIAm, staleTime: FRESH_MS })
  const unknown = !me.data && me.error && problemOf(me.error).status === 401
  useEffect(() => {
    if (unknown) window.location.reload()
  }, [unknown])
  if (me.data) return <Context value={me.data}>{children}</Context>
  if (!me.error || unknown) return null
  return (
    <Container component="main" py="xl">
      <Failure error={me.error} retry={() => void me.refetch()} page />
    </Container>
  )
}

export function useMe(): Me {
  const me = useContext(Context)
  if (!me) throw new Error('useMe outside MeProvider')
  return me
}

export function useMay(...roles: Role[]): boolean {
  const me = useMe()
  return roles.some(role => me.roles.includes(role))
}

/** Whether this user is led to a screen; a link to another one would end at a refusal. */
export function useMayOpen(screen: ScreenName): boolean {
  return mayOpen(screen, useMe().roles)
}

export const yearOf = (day: string) => Number(day.slice(0, 4))

/** Ends the session here and, if the provider has one, there. */
export async function signOut() {
  const answer = await fetch('/logout', {
    method: 'POST',
    headers: { Accept: 'application/json', 'X-XSRF-TOKEN': csrfToken() },
  })
  const { location } = (await answer.json().catch(() => ({ location: '/' }))) as { location: string }
  window.location.assign(location)
}
