import './steps.css'
import { useText } from '../text/TextProvider'

export const STEPS = ['file', 'columns', 'check', 'apply', 'done'] as const
export type Step = (typeof STEPS)[number]

/** Where one is among the five steps. */
export function Steps({ at }: { at: Step }) {
  const { t } = useText()
  const here = STEPS.indexOf(at)
  return (
    <ol className="steps" aria-label={t.imports.steps}>
      {STEPS.map((step, i) => (
        <li key={step} className={i < here ? 'past' : i === here ? 'here' : ''} aria-current={i === here ? 'step' : undefined}>
          <span className="steps-number">{i < here ? '✓' : i + 1}</span> {t.imports.step[step]}
        </li>
      ))}
    </ol>
  )
}
