import type { Line } from './plan'

/** The contents of a line that somebody may have changed. */
export const CONTENTS = [
  'title', 'targetLevel', 'form', 'provider', 'month', 'curriculum', 'budgetLineName', 'hours', 'costPerPerson', 'participants', 'cost',
] as const
export type Content = (typeof CONTENTS)[number]

export interface Changes {
  added: Line[]
  removed: Line[]
  changed: { before: Line; after: Line; contents: Content[] }[]
}

/** What became of the lines of one revision in the next: a line is the same when competency and title are, or else the competency alone. */
export function changesBetween(before: Line[], after: Line[]): Changes {
  const left = [...before]
  const take = (same: (line: Line) => boolean) => {
    const at = left.findIndex(same)
    return at < 0 ? undefined : left.splice(at, 1)[0]
  }
  const pairs = new Map<Line, Line | undefined>()
  for (const line of after) pairs.set(line, take(one => one.competency === line.competency && one.title === line.title))
  for (const line of after) if (!pairs.get(line)) pairs.set(line, take(one => one.competency === line.competency))
  const changed = [...pairs].flatMap(([line, old]) => {
    const contents = old ? CONTENTS.filter(name => old[name] !== line[name]) : []
    return old && contents.length ? [{ before: old, after: line, contents }] : []
  })
  return { added: after.filter(line => !pairs.get(line)), removed: left, changed }
}
