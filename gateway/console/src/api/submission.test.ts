import { expect, test } from 'vitest'
import { Submissions } from './submission'

test('the same content sent again keeps its key until it has taken effect', () => {
  const submissions = new Submissions()
  const first = submissions.keyFor({ year: 2027 })
  expect(submissions.keyFor({ year: 2027 })).toBe(first)
  expect(submissions.keyFor({ year: 2028 })).not.toBe(first)
  const last = submissions.keyFor({ year: 2028 })
  submissions.done()
  expect(submissions.keyFor({ year: 2028 })).not.toBe(last)
})
