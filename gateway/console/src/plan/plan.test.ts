import { expect, test } from 'vitest'
import { nextStep, waitsFor } from './plan'

test('a plan waits for the one step that comes next', () => {
  expect(nextStep('DRAFT')).toBe('PROPOSED')
  expect(nextStep('VERIFIED')).toBe('SUBMITTED')
  expect(nextStep('STIPULATED')).toBeUndefined()
  expect(nextStep('REJECTED')).toBeUndefined()
})

test('a plan waits only for those who may take the step', () => {
  expect(waitsFor('VERIFIED', ['COMPILER'])).toBe(true)
  expect(waitsFor('VERIFIED', ['ANALYST'])).toBe(false)
  expect(waitsFor('SUBMITTED', ['STIPULATOR'])).toBe(true)
  expect(waitsFor('DRAFT', ['OPD_ADMIN'])).toBe(true)
  expect(waitsFor('REJECTED', ['ANALYST'])).toBe(true)
  expect(waitsFor('STIPULATED', ['ANALYST', 'COMPILER', 'STIPULATOR'])).toBe(false)
  expect(waitsFor('REPLACED', ['ANALYST'])).toBe(false)
})
