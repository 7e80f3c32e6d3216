import './heatmap.css'
import { useState, type KeyboardEvent } from 'react'
import { cellKey, type Measure } from '../state'
import { useText } from '../text/TextProvider'
import { useCompetencyName, type HeatMap } from './gaps'
import { heatStep, heatValue, move } from './steps'

interface Props {
  map: HeatMap
  measure: Measure
  chosen: Set<string>
  open: (key: string) => void
  /** Missing for those who only look. */
  choose?: (key: string) => void
}

/** OPD by competency as a table: arrows move, Enter opens, Space chooses; each cell says its number and its colour says it again. */
export function HeatTable({ map, measure, chosen, open, choose }: Props) {
  const { t, f } = useText()
  const nameOf = useCompetencyName()
  const codes = [...new Set(map.rows.flatMap(row => row.cells.map(cell => cell.competency)))].sort()
  const [at, setAt] = useState<[number, number]>([0, 0])
  const show = measure === 'mean' ? f.level : measure === 'below' ? f.count : f.percent

  const onKey = (event: KeyboardEvent<HTMLTableElement>) => {
    const cell = (event.target as HTMLElement).closest('td')
    if (!cell) return
    const [row = 0, column = 0] = (cell.dataset.at ?? '').split(' ').map(Number)
    const key = cell.dataset.key ?? ''
    if (event.key === 'Enter') open(key)
    else if (event.key === ' ') choose?.(key)
    else {
      const to = move(event.key, row, column, map.rows.length, codes.length)
      if (!to) return
      setAt(to)
      event.currentTarget.querySelector<HTMLElement>(`[data-at="${to[0]} ${to[1]}"]`)?.focus()
    }
    event.preventDefault()
  }

  return (
    <div className="heat">
      <table role="grid" aria-label={t.gaps.title} aria-multiselectable={!!choose} onKeyDown={onKey}>
        <thead>
          <tr>
            <th scope="col">{t.shell.opd}</th>
            {codes.map(code => (
              <th key={code} scope="col">
                {nameOf(code)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {map.rows.map((row, r) => (
            <tr key={row.opd}>
              <th scope="row">
                {row.name} <small>({f.count(row.people)})</small>
              </th>
              {codes.map((code, c) => {
                const cell = row.cells.find(one => one.competency === code)
                const key = cellKey(row.opd, code)
                const value = heatValue(cell, measure)
                return (
                  <td
                    key={code}
                    data-at={`${r} ${c}`}
                    data-key={key}
                    className={`step-${heatStep(cell, measure)}`}
                    tabIndex={at[0] === r && at[1] === c ? 0 : -1}
                    aria-selected={choose && chosen.has(key)}
                    aria-label={
                      value === undefined
                        ? `${row.name}, ${nameOf(code)}: ${t.gaps.noData}`
                        : t.gaps.cell(row.name, nameOf(code), show(value), f.count(cell?.below ?? 0), f.count(cell?.rated ?? 0))
                    }
                    onFocus={() => setAt([r, c])}
                    onClick={event => (event.ctrlKey || event.metaKey || event.shiftKey ? choose?.(key) : open(key))}
                  >
                    {value === undefined ? '–' : show(value)}
                  </td>
                )
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
