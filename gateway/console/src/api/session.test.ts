import { expect, test } from 'vitest'
import { Problem } from './problem'
import { session } from './session'

test('any answer 401 ends the session once, and signing in takes it back', async () => {
  let told = 0
  const leave = session.subscribe(() => told++)
  await Problem.of(new Response('{"code": "not-allowed"}', { status: 403 }))
  expect(session.ended()).toBe(false)
  await Problem.of(new Response('{"code": "not-signed-in"}', { status: 401 }))
  Problem.answered(401, {})
  expect(session.ended()).toBe(true)
  session.resume()
  expect(session.ended()).toBe(false)
  expect(told).toBe(2)
  leave()
})
