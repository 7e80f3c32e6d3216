import { expect, test } from 'vitest'
import { sessionsOf } from './batches'

test('sessions are whole working days in WIB, also over the end of a month', () => {
  expect(sessionsOf('2027-02-28', 2)).toEqual([
    { startsAt: '2027-02-28T08:00:00+07:00', endsAt: '2027-02-28T16:00:00+07:00' },
    { startsAt: '2027-03-01T08:00:00+07:00', endsAt: '2027-03-01T16:00:00+07:00' },
  ])
})
