export const sum = <T>(list: T[], of: (one: T) => number): number => list.reduce((total, one) => total + of(one), 0)

/** Per cent with two decimals; undefined where there is nothing to share. */
export const share = (part: number, whole: number): number | undefined =>
  whole === 0 ? undefined : Math.round((10_000 * part) / whole) / 100

/** The mean over all people rated, not the mean of means. */
export function meanGap(cells: { mean?: number; rated: number }[]): number | undefined {
  const rated = sum(cells, one => one.rated)
  return rated === 0 ? undefined : Math.round((100 * sum(cells, one => (one.mean ?? 0) * one.rated)) / rated) / 100
}
