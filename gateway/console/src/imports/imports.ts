import { useQuery } from '@tanstack/react-query'
import { api, body, csrfToken } from '../api/client'
import { all } from '../api/pages'
import { Problem } from '../api/problem'
import { chosenLanguage } from '../text/language'
import type { ImportKind } from '../state'
import type { Service } from '../jobs/jobs'

const SERVICES = ['employee-registry', 'needs-analysis'] as const

/** Which service takes which workbook; both offer the same import. */
export const serviceOf = (kind: string): Service => (kind === 'assessments' ? 'needs-analysis' : 'employee-registry')

type AnyImports = '/api/v1/employee-registry/imports'
const path = (kind: string) => `/api/v1/${serviceOf(kind)}/imports` as AnyImports

const readAll = async () => {
  const lists = await Promise.all(
    SERVICES.map(service =>
      all(cursor => body(api.GET(`/api/v1/${service}/imports` as AnyImports, { params: { query: { limit: 200, cursor } } }))),
    ),
  )
  return lists.flat().sort((a, b) => b.createdAt.localeCompare(a.createdAt))
}

export const useImports = (enabled = true) => useQuery({ queryKey: ['imports'], queryFn: readAll, enabled })

export const readImport = (kind: string, id: string) =>
  body(api.GET(`${path(kind)}/{id}`, { params: { path: { id } } }))

export type Import = Awaited<ReturnType<typeof readImport>>

export const useImport = (kind: string, id: string) =>
  useQuery({ queryKey: ['import', id], queryFn: () => readImport(kind, id) })

export const isUnderWay = (state: string) => state === 'CHECKING' || state === 'APPLYING'

export const apply = (kind: string, id: string, key: string) =>
  body(api.POST(`${path(kind)}/{id}/application`, { params: { path: { id }, header: { 'Idempotency-Key': key } } }))

export const cancel = (kind: string, id: string, key: string) =>
  body(api.POST(`${path(kind)}/{id}/cancellation`, { params: { path: { id }, header: { 'Idempotency-Key': key } } }))

/** Sends a workbook and tells how much of it has gone; XMLHttpRequest, because fetch cannot tell. */
export function upload(kind: ImportKind, file: File, progress: (share: number) => void): Promise<{ id: string; job: string }> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest()
    request.open('POST', `${path(kind)}?kind=${kind}`)
    request.setRequestHeader('X-XSRF-TOKEN', csrfToken())
    request.setRequestHeader('Accept-Language', chosenLanguage())
    request.upload.onprogress = event => progress(event.total ? event.loaded / event.total : 0)
    request.onerror = () => reject(Problem.offline())
    request.onload = () => {
      const answer = parse(request.responseText)
      if (request.status === 202) resolve(answer as { id: string; job: string })
      else reject(Problem.answered(request.status, answer))
    }
    const form = new FormData()
    form.append('file', file)
    request.send(form)
  })
}

function parse(text: string): object {
  try {
    return JSON.parse(text) as object
  } catch {
    return {}
  }
}
