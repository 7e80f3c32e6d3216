import { expect, test } from 'vitest'
import { changesBetween } from './changes'
import type { Line } from './plan'

const line = (part: Partial<Line>): Line => ({
  id: 'x', version: 1, title: 'Pelayanan prima', competency: 'M.05', targetLevel: 3, form: 'WORKSHOP', provider: 'BPSDM', month: 3, curriculum: 'PER-1',
  budgetLine: 'a', budgetLineName: 'Pengembangan', hours: 16, costPerPerson: 500_000, participants: 30, cost: 15_000_000, departments: 4, ...part,
})

test('a copied line is no change, though its id and version are new', () => {
  expect(changesBetween([line({})], [line({ id: 'y', version: 7 })])).toEqual({ added: [], removed: [], changed: [] })
})

test('lines are found again by competency and title, then by competency alone', () => {
  const before = [line({ title: 'A' }), line({ title: 'B', month: 4 }), line({ competency: 'T.01', title: 'C' })]
  const after = [line({ title: 'A, diperbarui' }), line({ title: 'B', month: 5, participants: 40 }), line({ competency: 'S.01', title: 'D' })]
  const { added, removed, changed } = changesBetween(before, after)
  expect(added.map(one => one.title)).toEqual(['D'])
  expect(removed.map(one => one.title)).toEqual(['C'])
  expect(changed.map(one => [one.before.title, one.after.title, one.contents])).toEqual([
    ['A', 'A, diperbarui', ['title']],
    ['B', 'B', ['month', 'participants']],
  ])
})
