import { expect, test } from 'vitest'
import { classRows, ownPositions, standing, type Requirement } from './standards'

const requirement = (part: Partial<Requirement>): Requirement => ({ positionClass: 'PENGAWAS', competency: 'M.01', level: 2, validFrom: '2026-01-01', ...part })

test('a class is one row with all that it asks, the highest first', () => {
  const rows = classRows([
    requirement({ positionClass: 'JF', functionalLevel: 'AHLI_MUDA' }),
    requirement({}),
    requirement({ competency: 'M.02', level: 3 }),
    requirement({ position: 'p', positionName: 'Lurah', level: 5 }),
  ])
  expect(rows.map(row => [row.positionClass, row.functionalLevel, row.levels])).toEqual([
    ['PENGAWAS', undefined, { 'M.01': 2, 'M.02': 3 }],
    ['JF', 'AHLI_MUDA', { 'M.01': 2 }],
  ])
})

test('positions with a standard of their own are listed once', () => {
  const own = { position: 'p', positionName: 'Lurah' }
  expect(ownPositions([requirement({}), requirement(own), requirement({ ...own, competency: 'M.02' })])).toEqual([
    { id: 'p', name: 'Lurah', competencies: 2, validFrom: '2026-01-01' },
  ])
})

test('a version ends on the day on which the next one begins', () => {
  expect(standing({ validFrom: '2026-01-01', validTo: '2026-06-01' }, '2026-05-31')).toBe('inForce')
  expect(standing({ validFrom: '2026-01-01', validTo: '2026-06-01' }, '2026-06-01')).toBe('past')
  expect(standing({ validFrom: '2026-06-01' }, '2026-05-31')).toBe('coming')
})
