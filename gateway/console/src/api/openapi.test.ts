import { expect, test } from 'vitest'
import api from '../../openapi.json'

interface Operation {
  operationId?: string
  parameters?: { name: string; in: string; required?: boolean }[]
  requestBody?: { content: Record<string, unknown> }
}

const operations = Object.entries(api.paths as Record<string, Record<string, Operation>>).flatMap(([path, methods]) =>
  Object.entries(methods).map(([method, operation]) => ({ name: `${method} ${path}`, method, operation })),
)

test('every operation of the platform has a name of its own', () => {
  const ids = operations.map(one => one.operation.operationId)
  expect(ids).not.toContain(undefined)
  expect(ids.filter((id, i) => ids.indexOf(id) !== i)).toEqual([])
})

test('every POST but uploads asks for the key that makes it repeatable, and nothing else does', () => {
  for (const { name, method, operation } of operations) {
    const uploads = Object.keys(operation.requestBody?.content ?? {}).some(type => type.startsWith('multipart/'))
    const asks = operation.parameters?.some(one => one.name === 'Idempotency-Key' && one.in === 'header' && one.required) ?? false
    expect(asks, name).toBe(method === 'post' && !uploads)
  }
})
