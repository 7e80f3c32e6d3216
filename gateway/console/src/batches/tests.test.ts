import { expect, test } from 'vitest'
import { changedScores, keyOf, withScores } from './tests'

const people = [
  { employee: 'ani', pre: 55 },
  { employee: 'bayu', pre: 60, post: 80 },
]

test('only scores that differ from the stored ones are sent, each under its test', () => {
  const typed = { [keyOf('PRE', 'ani')]: '55', [keyOf('POST', 'ani')]: '0', [keyOf('POST', 'bayu')]: '82', [keyOf('PRE', 'bayu')]: ' ' }
  expect(changedScores(people, typed)).toEqual([
    { moment: 'POST', scores: [{ employee: 'ani', score: 0 }, { employee: 'bayu', score: 82 }] },
  ])
})

test('nothing typed is nothing sent', () => {
  expect(changedScores(people, {})).toEqual([])
})

test('the scores shown are those that the versions belong to', () => {
  const older = [{ employee: 'ani', name: 'Ani', opd: 'Dinkes', pre: 55, post: 70 }]
  const tests = { PRE: { version: 1, scores: [{ employee: 'ani', score: 55 }] }, POST: { version: 3, scores: [{ employee: 'ani', score: 65 }] } }
  expect(withScores(older, tests)).toEqual([{ ...older[0], post: 65 }])
})
