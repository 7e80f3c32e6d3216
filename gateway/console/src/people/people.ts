import { useQuery } from '@tanstack/react-query'
import { api, body } from '../api/client'
import type { PeopleState } from '../state'

export type PeopleFilter = PeopleState & { opd?: string }

export const readPeople = (filter: PeopleFilter, cursor?: string) =>
  body(api.GET('/api/v1/employee-registry/people', { params: { query: { ...filter, cursor, limit: 100 } } }))

export type PersonLine = Awaited<ReturnType<typeof readPeople>>['items'][number]

const readProfile = (id: string, year: number) =>
  body(api.GET('/api/v1/employee-registry/people/{id}', { params: { path: { id }, query: { year } } }))

export type Profile = Awaited<ReturnType<typeof readProfile>>

export const useProfile = (id: string, year: number) =>
  useQuery({ queryKey: ['profile', id, year], queryFn: () => readProfile(id, year) })

const readHours = (year: number, opd?: string) =>
  body(api.GET('/api/v1/employee-registry/learning-hours', { params: { query: { year, opd } } }))

export const useHours = (year: number, opd: string | undefined, enabled: boolean) =>
  useQuery({ queryKey: ['hours', year, opd], queryFn: () => readHours(year, opd), enabled })

/** A name with its titles, as it is written in Indonesia. */
export const fullName = (person: { name: string; titlePrefix?: string; titleSuffix?: string }) =>
  [person.titlePrefix, person.titleSuffix ? `${person.name}, ${person.titleSuffix}` : person.name].filter(Boolean).join(' ')
