import { expect, test } from 'vitest'
import { instantOf, queuesOf, type Parked } from './parked'

const event = (id: string, subject: string, consumer = 'learning'): Parked => ({
  id, subject, consumer, type: 'enrolment.completed', cause: 'employee-unknown', since: '2026-11-25 09:00:00.5+00', attempts: 2,
})

test('events of one subject wait behind the oldest of them', () => {
  const queues = queuesOf('training', [event('medan.1', 'a'), event('medan.2', 'b'), event('medan.3', 'a'), event('medan.4', 'a')])
  expect(queues.map(queue => [queue.id, queue.behind])).toEqual([['medan.1', 2], ['medan.2', 0]])
  expect(queues[0]?.city).toBe('medan')
})

test('cities and consumers have queues of their own', () => {
  const queues = queuesOf('training', [event('medan.1', 'a'), event('tanjungbalai.1', 'a'), event('medan.2', 'a', 'people')])
  expect(queues.map(queue => queue.behind)).toEqual([0, 0, 0])
})

test('a moment of the database is one of the browser', () => {
  expect(new Date(instantOf('2026-11-25 09:00:00.5+00')).toISOString()).toBe('2026-11-25T09:00:00.500Z')
  expect(new Date(instantOf('2026-11-25 16:00:00+07')).toISOString()).toBe('2026-11-25T09:00:00.000Z')
})
