import { expect, test } from 'vitest'
import { en } from './en'
import { id } from './id'

type Tree = { [key: string]: unknown }

const leaves = (tree: Tree, path = ''): [string, unknown][] =>
  Object.entries(tree).flatMap(([key, value]): [string, unknown][] =>
    typeof value === 'object' && value !== null ? leaves(value as Tree, `${path}${key}.`) : [[path + key, value]],
  )

const paths = (tree: Tree) => leaves(tree).map(([path]) => path).sort()

test('both languages have the same texts, also for codes', () => {
  expect(paths(en)).toEqual(paths(id))
})

test('no text is empty or left in the other language', () => {
  const indonesian = new Map(leaves(id))
  const sentences = leaves(en).filter(([, value]) => typeof value === 'string' && value.includes(' ') && value.length > 20)
  for (const [path, value] of leaves(en)) expect(value, path).not.toBe('')
  for (const [path, value] of sentences) expect(value, path).not.toBe(indonesian.get(path))
})
