import { expect, test } from 'vitest'
import { formats } from './format'

const id = formats('id')
const en = formats('en')

test('numbers and money are written as the language does', () => {
  expect(id.count(23_000)).toBe('23.000')
  expect(en.count(23_000)).toBe('23,000')
  expect(id.decimal(1234.56)).toBe('1.234,56')
  expect(id.level(1)).toBe('1,0')
  expect(id.rupiah(4_200_000)).toBe('Rp 4.200.000')
  expect(id.rupiah(-1)).toBe('−Rp 1')
})

test('what is not known is a dash, not a zero', () => {
  expect(id.count(undefined)).toBe('–')
  expect(id.day(null)).toBe('–')
})

test('times are shown in WIB', () => {
  expect(id.day('2026-11-21T18:00:00Z')).toBe('22 Nov 2026')
  expect(id.month(3)).toBe('Maret')
  expect(en.month(12)).toBe('December')
})
