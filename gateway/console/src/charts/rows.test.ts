import { expect, test } from 'vitest'
import { endsOf, shortened } from './rows'

test('the parts of a bar stand one beside the other', () => {
  expect(endsOf({ parts: [{ value: 3, look: 'open' }, { value: 0, look: 'unknown' }, { value: 2, look: 'over' }] })).toEqual([3, 3, 5])
})

test('only a label that is too long is shortened', () => {
  expect(shortened('Dinas Sosial', 12)).toBe('Dinas Sosial')
  expect(shortened('Dinas Sosial', 7)).toBe('Dinas…')
})
