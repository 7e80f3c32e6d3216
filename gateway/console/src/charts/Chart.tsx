import { Button } from '@mantine/core'
import { useState, type ReactNode } from 'react'
import { useText } from '../text/TextProvider'
import type { Look } from './rows'

interface Props {
  title: string
  about?: string
  legend?: { look: Look | 'limit'; text: string }[]
  chart: ReactNode
  /** The same figures in words and numbers. */
  table: ReactNode
}

/** A picture of figures, and the same figures as a table for whoever prefers it. */
export function Chart({ title, about, legend = [], chart, table }: Props) {
  const { t } = useText()
  const [asTable, setAsTable] = useState(false)
  return (
    <section className="panel">
      <div className="page-head">
        <h2>{title}</h2>
        <Button size="compact-md" variant="default" onClick={() => setAsTable(before => !before)}>
          {asTable ? t.common.asChart : t.common.asTable}
        </Button>
      </div>
      {about && <p>{about}</p>}
      {asTable ? (
        <div className="scroller" tabIndex={0} role="region" aria-label={title}>
          {table}
        </div>
      ) : (
        <>
          {legend.length > 0 && (
            <ul className="bar-legend">
              {legend.map(one => (
                <li key={one.look}>
                  <svg width="14" height="14" aria-hidden>
                    {one.look === 'limit' ? <path className="bar-limit" d="M7 0V14" /> : <rect className={`bar-${one.look}`} x="1" y="1" width="12" height="12" />}
                  </svg>
                  {one.text}
                </li>
              ))}
            </ul>
          )}
          {chart}
        </>
      )}
    </section>
  )
}
