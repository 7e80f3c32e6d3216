export type Look = 'before' | 'open' | 'unknown' | 'seats' | 'over'

export interface Bar {
  parts: { value: number; look: Look }[]
  /** What stands at its end. */
  told: string
}

export interface Row {
  label: string
  bars: Bar[]
}

/** Where each part of a bar ends, one beside the other. */
export const endsOf = ({ parts }: Pick<Bar, 'parts'>): number[] =>
  parts.map((_, i) => parts.slice(0, i + 1).reduce((sum, part) => sum + part.value, 0))

/** A label of so many letters at most; the table has it whole. */
export const shortened = (label: string, most: number) => (label.length <= most ? label : `${label.slice(0, Math.max(1, most - 1)).trimEnd()}…`)
