export type Tone = 'good' | 'warn' | 'bad' | 'calm'

const TONES: Record<string, Tone> = {
  APPLIED: 'good', CHECKED: 'warn', FAILED: 'bad', STIPULATED: 'good', REJECTED: 'bad', COMPLETED: 'good', CONFIRMED: 'good', OPEN: 'warn',
  WAITLISTED: 'warn', SUCCEEDED: 'good', DONE: 'good', TERPENUHI: 'good', MELEBIHI: 'good', BELUM: 'warn', ASSESSMENT_EXPIRED: 'warn',
  NO_STANDARD: 'warn', HIGH: 'bad', MEDIUM: 'warn',
}

/** The state of something, as a word and a colour. */
export function Badge({ code, text, tone }: { code?: string | null; text: string; tone?: Tone }) {
  return <span className={`badge ${tone ?? TONES[code ?? ''] ?? 'calm'}`}>{text}</span>
}
