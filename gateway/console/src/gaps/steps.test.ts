import { expect, test } from 'vitest'
import { heatStep, heatValue, move } from './steps'

const cell = (mean: number, below: number, rated: number) => ({ people: 10, rated, below, mean, fulfilled: 100 - (100 * below) / rated })

test('nobody rated is no data, never zero', () => {
  expect(heatStep({ people: 10, rated: 0, below: 0 }, 'mean')).toBe('none')
  expect(heatValue({ people: 10, rated: 0, below: 0 }, 'below')).toBeUndefined()
  expect(heatStep(undefined, 'mean')).toBe('none')
})

test.each([
  [0, 0],
  [0.01, 1],
  [0.5, 1],
  [0.51, 2],
  [1, 2],
  [1.01, 3],
  [2, 3],
  [2.01, 4],
])('a mean gap of %s has colour %s', (mean, step) => {
  expect(heatStep(cell(mean, 1, 10), 'mean')).toBe(step)
})

test('the other measures are coloured by the share below the standard', () => {
  expect(heatStep(cell(1, 0, 10), 'below')).toBe(0)
  expect(heatStep(cell(1, 5, 10), 'fulfilled')).toBe(2)
  expect(heatStep(cell(1, 10, 10), 'below')).toBe(4)
})

test('arrows stay within the table', () => {
  expect(move('ArrowUp', 0, 3, 5, 9)).toEqual([0, 3])
  expect(move('ArrowRight', 2, 8, 5, 9)).toEqual([2, 8])
  expect(move('ArrowDown', 2, 8, 5, 9)).toEqual([3, 8])
  expect(move('End', 2, 1, 5, 9)).toEqual([2, 8])
  expect(move('x', 0, 0, 5, 9)).toBeUndefined()
})
