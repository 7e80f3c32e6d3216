import { expect, test } from 'vitest'
import { closings } from './gaps'

test('gaps of all batches of a competency come together, and nothing that was not reviewed counts as open or closed', () => {
  const rows = closings([
    { competency: 'M.05', participants: 30, reviewsCompleted: 20, gapsClosed: 12 },
    { competency: 'M.01', participants: 40, reviewsCompleted: 0, gapsClosed: 0 },
    { competency: 'M.05', participants: 30, reviewsCompleted: 30, gapsClosed: 18 },
    { competency: 'M.02', participants: 0, reviewsCompleted: 0, gapsClosed: 0 },
  ])
  expect(rows).toEqual([
    { competency: 'M.05', before: 60, closed: 30, open: 20, unknown: 10 },
    { competency: 'M.01', before: 40, closed: 0, open: 0, unknown: 40 },
  ])
})
