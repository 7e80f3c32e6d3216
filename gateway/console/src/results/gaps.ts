interface Result {
  competency: string
  participants: number
  reviewsCompleted: number
  gapsClosed: number
}

/** @param open people who were reviewed and still are below; @param unknown people whose review is still to come */
export interface Closing {
  competency: string
  before: number
  closed: number
  open: number
  unknown: number
}

/** Gaps before and after, by competency: whoever takes a seat has one, and only a review tells whether it has closed. */
export function closings(results: Result[]): Closing[] {
  const rows = new Map<string, Closing>()
  for (const { competency, participants, reviewsCompleted, gapsClosed } of results) {
    const row = rows.get(competency) ?? { competency, before: 0, closed: 0, open: 0, unknown: 0 }
    row.before += participants
    row.closed += gapsClosed
    row.open += reviewsCompleted - gapsClosed
    row.unknown += participants - reviewsCompleted
    rows.set(competency, row)
  }
  return [...rows.values()].filter(row => row.before > 0).sort((a, b) => b.before - a.before)
}
