import { Skeleton } from '@mantine/core'
import { useText } from '../text/TextProvider'

export interface Figure {
  label: string
  /** Left out while it loads: an unknown number is never shown as zero. */
  value?: string
  note?: string
}

/** A few numbers side by side, as a description list. */
export function Figures({ of }: { of: Figure[] }) {
  const { t } = useText()
  return (
    <dl className="figures" style={{ margin: '0 0 16px' }}>
      {of.map(figure => (
        <div className="figure" key={figure.label}>
          <dt>{figure.label}</dt>
          {figure.value === undefined ? (
            <dd>
              <Skeleton height={24} width="60%" my={6} role="status" aria-label={t.common.loading} />
              <Skeleton height={14} width="80%" />
            </dd>
          ) : (
            <dd>{figure.value}</dd>
          )}
          {figure.note && <dd>{figure.note}</dd>}
        </div>
      ))}
    </dl>
  )
}
