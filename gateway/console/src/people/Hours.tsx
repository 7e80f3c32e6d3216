import { Progress, Text } from '@mantine/core'
import { Badge } from '../parts/Badge'
import { useText, word } from '../text/TextProvider'
import type { Profile } from './people'

/** The year's lesson hours against what the law asks of this person. */
export function Hours({ hours }: { hours: Profile['learningHours'] }) {
  const { t, f } = useText()
  const target = hours.atLeast
  return (
    <section className="panel">
      <h2>{t.people.hours(hours.year)}</h2>
      <Text fz="xl" fw={600}>
        {target ? t.people.hoursOf(f.decimal(hours.total), f.decimal(target)) : t.people.hoursFree(f.decimal(hours.total))}
      </Text>
      {target ? <Progress my="sm" size="lg" value={Math.min(100, (100 * hours.total) / target)} aria-label={t.people.hours(hours.year)} /> : null}
      <Badge code={hours.state} text={word(t.codes.hoursState, hours.state)} />
      {hours.shortBy > 0 && <Text mt="xs">{t.people.shortBy(f.decimal(hours.shortBy))}</Text>}
    </section>
  )
}
