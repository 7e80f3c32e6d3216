import './charts.css'
import { useElementSize } from '@mantine/hooks'
import { Group } from '@visx/group'
import { scaleLinear } from '@visx/scale'
import { Bar, Line } from '@visx/shape'
import { endsOf, shortened, type Row } from './rows'

const LABEL_PX = 22
const BAR_PX = 18
const GAP_PX = 14
const VALUE_PX = 64
const LETTER_PX = 7.4

interface Props {
  rows: Row[]
  /** What the picture says, for those who cannot see it. */
  title: string
  /** A line that bars should not pass. */
  limit?: number
}

/** Lying bars below their labels, which leaves a phone room for both. */
export function Bars({ rows, title, limit }: Props) {
  const { ref, width } = useElementSize()
  const most = Math.max(limit ?? 0, ...rows.flatMap(row => row.bars.map(bar => endsOf(bar).at(-1) ?? 0)), 1)
  const along = scaleLinear<number>({ domain: [0, most], range: [0, Math.max(0, width - VALUE_PX)] })
  const heights = rows.map(row => LABEL_PX + BAR_PX * row.bars.length + GAP_PX)
  const tops = heights.map((_, i) => heights.slice(0, i).reduce((sum, height) => sum + height, 0))
  const height = heights.reduce((sum, one) => sum + one, 0)
  return (
    <div ref={ref}>
      {width > 0 && (
        <svg className="bars" width={width} height={height} role="img" aria-label={title}>
          {rows.map((row, i) => (
            <Group key={row.label} top={tops[i]}>
              <text x={0} y={LABEL_PX - 7}>
                {shortened(row.label, Math.floor(width / LETTER_PX))}
              </text>
              {limit !== undefined && <Line className="bar-limit" from={{ x: along(limit), y: LABEL_PX }} to={{ x: along(limit), y: LABEL_PX + BAR_PX * row.bars.length }} />}
              {row.bars.map((bar, b) => {
                const ends = endsOf(bar)
                const y = LABEL_PX + b * BAR_PX
                return (
                  <Group key={b} top={y}>
                    {bar.parts.map((part, p) => (
                      <Bar key={p} className={`bar-${part.look}`} x={along(ends[p - 1] ?? 0)} y={1} width={along(part.value)} height={BAR_PX - 3} />
                    ))}
                    <text x={along(ends.at(-1) ?? 0) + 6} y={BAR_PX - 5}>
                      {bar.told}
                    </text>
                  </Group>
                )
              })}
            </Group>
          ))}
        </svg>
      )}
    </div>
  )
}
