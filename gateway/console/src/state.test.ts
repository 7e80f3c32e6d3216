import { expect, test } from 'vitest'
import { cellKey, cellOf, gaps, readCells, reviews, scope, writeCells } from './state'

test('whatever somebody typed wrongly into the address is left out', () => {
  expect(scope({ year: 'x', opd: '' })).toEqual({ year: undefined, opd: undefined })
  expect(scope({ year: 1999 }).year).toBeUndefined()
  expect(scope({ year: '2026' }).year).toBe(2026)
  expect(gaps({ measure: 'median' }).measure).toBeUndefined()
  expect(reviews({ state: 'OPEN' }).state).toBe('OPEN')
})

test('chosen cells survive the way through the address', () => {
  const cells = new Set([cellKey('b', 'M.01'), cellKey('a', 'M.09')])
  const written = writeCells(cells)
  expect(written).toBe('a~M.09,b~M.01')
  expect(readCells(written)).toEqual(cells)
  expect(cellOf('a~M.09')).toEqual({ opd: 'a', competency: 'M.09' })
  expect(writeCells(new Set())).toBeUndefined()
})
