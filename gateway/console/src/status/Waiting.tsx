import { Text } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { Loading } from '../parts/Loading'
import { useText } from '../text/TextProvider'
import { useParked } from './parked'

/** What the platform's operator has to look after, with the way to it. */
export function Waiting() {
  const { t, f } = useText()
  const { events, queues, loading, silent } = useParked()
  return (
    <section className="panel">
      <h2>{t.home.due}</h2>
      {loading && <Loading lines={1} />}
      {silent.length > 0 && <Text c="var(--warn)">{t.jobs.silent(silent.join(', '))}</Text>}
      {!loading && (
        <Text>
          <Link to="/status">{events ? t.status.waiting(f.count(events), f.count(queues.length)) : t.status.all}</Link>
        </Text>
      )}
      {!loading && events === 0 && silent.length === 0 && <Text c="dimmed">{t.status.nothing}</Text>}
    </section>
  )
}
