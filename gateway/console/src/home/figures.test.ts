import { expect, test } from 'vitest'
import { meanGap, share } from './figures'

test('a mean of cells weighs people, not cells', () => {
  expect(meanGap([{ mean: 2, rated: 1 }, { mean: 0, rated: 3 }])).toBe(0.5)
  expect(meanGap([{ rated: 0 }])).toBeUndefined()
})

test('a share of nothing is not zero', () => {
  expect(share(0, 0)).toBeUndefined()
  expect(share(1, 3)).toBe(33.33)
})
