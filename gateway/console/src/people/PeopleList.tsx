import './people.css'
import { Text } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useVirtualizer } from '@tanstack/react-virtual'
import { useEffect, useRef } from 'react'
import { Badge } from '../parts/Badge'
import { useText, word } from '../text/TextProvider'
import { fullName, type PersonLine } from './people'

const ROW_PX = 46
const AHEAD = 20

interface Props {
  lines: PersonLine[]
  hasMore: boolean
  loadMore: () => void
}

/** Draws only the rows in sight; nearing the end asks for the next page. */
export function PeopleList({ lines, hasMore, loadMore }: Props) {
  const { t, f } = useText()
  const scroller = useRef<HTMLDivElement>(null)
  const rows = useVirtualizer({
    count: lines.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_PX,
    overscan: 10,
  })
  const seen = rows.getVirtualItems()
  const last = seen.at(-1)?.index ?? 0
  useEffect(() => {
    if (hasMore && last > lines.length - AHEAD) loadMore()
  })
  return (
    <>
      <Text size="sm" c="dimmed" mb="xs" aria-live="polite">
        {t.people.shown(f.count(lines.length), hasMore)}
      </Text>
      <div className="panel people-list" ref={scroller} style={{ padding: 0 }} role="table" aria-label={t.people.title} aria-rowcount={hasMore ? -1 : lines.length + 1} tabIndex={0}>
        <div className="people-row people-head" role="row" aria-rowindex={1}>
          {[t.people.name, t.people.nip, t.people.position, t.people.opd, t.people.grade, t.people.status].map(title => (
            <span role="columnheader" key={title}>
              {title}
            </span>
          ))}
        </div>
        <div style={{ height: rows.getTotalSize(), position: 'relative' }} role="rowgroup">
          {seen.map(({ index, start }) => {
            const person = lines[index]
            if (!person) return null
            return (
              <div
                key={person.id}
                ref={rows.measureElement}
                data-index={index}
                className="people-row"
                role="row"
                aria-rowindex={index + 2}
                style={{ position: 'absolute', top: 0, left: 0, right: 0, transform: `translateY(${start}px)` }}
              >
                <span role="cell">
                  <Link to="/pegawai/$id" params={{ id: person.id }}>
                    {fullName(person)}
                  </Link>
                </span>
                <span role="cell">{person.nip}</span>
                <span role="cell" title={person.position}>
                  {person.position}
                </span>
                <span role="cell" title={person.unit}>
                  {person.opd}
                </span>
                <span role="cell">{person.grade}</span>
                <span role="cell">
                  <Badge tone={person.status === 'AKTIF' ? 'good' : 'warn'} text={word(t.codes.status, person.status)} />
                </span>
              </div>
            )
          })}
        </div>
      </div>
    </>
  )
}
