import { expect, test } from 'vitest'
import { sessionsOf } from './batches'

const hours = { from: '08:00', until: '16:00', weekends: true }

test('sessions follow each other in WIB, also over the end of a month', () => {
  expect(sessionsOf({ ...hours, firstDay: '2027-02-28', days: 2 })).toEqual([
    { startsAt: '2027-02-28T08:00:00+07:00', endsAt: '2027-02-28T16:00:00+07:00' },
    { startsAt: '2027-03-01T08:00:00+07:00', endsAt: '2027-03-01T16:00:00+07:00' },
  ])
})

test('weekends are left out unless they are asked for', () => {
  const days = sessionsOf({ ...hours, firstDay: '2027-02-26', days: 3, weekends: false }).map(one => one.startsAt.slice(0, 10))
  expect(days).toEqual(['2027-02-26', '2027-03-01', '2027-03-02'])
})

test('a day that is not typed yet has no sessions, and a year of them is not made', () => {
  expect(sessionsOf({ ...hours, firstDay: '', days: 2 })).toEqual([])
  expect(sessionsOf({ ...hours, firstDay: '2027-02-28', days: 1_000_000 })).toHaveLength(60)
})
