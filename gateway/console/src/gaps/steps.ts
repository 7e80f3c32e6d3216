import type { Measure } from '../state'

export interface CellNumbers {
  people: number
  rated: number
  below: number
  mean?: number | null
  fulfilled?: number | null
}

export type HeatStep = 'none' | 0 | 1 | 2 | 3 | 4

const MEAN_BOUNDS = [0, 0.5, 1, 2]
const SHARE_BOUNDS = [0, 25, 50, 75]

const stepIn = (bounds: number[], value: number): HeatStep => {
  const first = bounds.findIndex(bound => value <= bound)
  return (first < 0 ? 4 : first) as HeatStep
}

/** One of five colours; cells without anybody rated have none. Shares stand on the share of people below the standard. */
export function heatStep(cell: CellNumbers | undefined, measure: Measure): HeatStep {
  if (!cell || cell.rated === 0) return 'none'
  if (measure === 'mean') return stepIn(MEAN_BOUNDS, cell.mean ?? 0)
  return stepIn(SHARE_BOUNDS, (100 * cell.below) / cell.rated)
}

/** The number that stands in the cell; undefined without data, never 0 for it. */
export function heatValue(cell: CellNumbers | undefined, measure: Measure): number | undefined {
  if (!cell || cell.rated === 0) return undefined
  if (measure === 'mean') return cell.mean ?? undefined
  return measure === 'below' ? cell.below : (cell.fulfilled ?? undefined)
}

const MOVES: Record<string, [number, number]> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
}

/** Where an arrow key leads within a table of this size; undefined for other keys. */
export function move(key: string, row: number, column: number, rows: number, columns: number): [number, number] | undefined {
  if (key === 'Home') return [row, 0]
  if (key === 'End') return [row, columns - 1]
  const by = MOVES[key]
  if (!by) return undefined
  return [Math.min(rows - 1, Math.max(0, row + by[0])), Math.min(columns - 1, Math.max(0, column + by[1]))]
}
