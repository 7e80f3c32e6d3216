import { useQuery } from '@tanstack/react-query'
import { api, body } from '../api/client'
import { useText } from '../text/TextProvider'
import type { Measure } from '../state'

export interface GapFilter {
  measure: Measure
  opd?: string
  positionClass?: string
  competency?: string
}

const readHeatMap = (filter: GapFilter) =>
  body(api.GET('/api/v1/needs-analysis/gaps/heat-map', { params: { query: filter } }))

export type HeatMap = Awaited<ReturnType<typeof readHeatMap>>

export const useHeatMap = (filter: GapFilter, enabled = true) =>
  useQuery({ queryKey: ['heat-map', filter], queryFn: () => readHeatMap(filter), placeholderData: before => before, enabled })

const readCompetencies = () => body(api.GET('/api/v1/needs-analysis/competencies'))

export const useCompetencies = () =>
  useQuery({ queryKey: ['competencies'], queryFn: readCompetencies, staleTime: Infinity })

/** The name of a competency by its code, in the language of the screen. */
export function useCompetencyName() {
  const { language } = useText()
  const { data } = useCompetencies()
  const names = new Map(data?.map(one => [one.code, language === 'id' ? one.nameId : one.nameEn]))
  return (code: string) => names.get(code) ?? code
}

const readPerson = (id: string) => body(api.GET('/api/v1/needs-analysis/people/{id}/gaps', { params: { path: { id } } }))

export const usePersonGaps = (id: string, enabled = true) =>
  useQuery({ queryKey: ['person-gaps', id], queryFn: () => readPerson(id), enabled })

export const readGapPeople = (query: { opd?: string; competency?: string; positionClass?: string; cursor?: string }) =>
  body(api.GET('/api/v1/needs-analysis/gaps/people', { params: { query: { ...query, limit: 50 } } }))
