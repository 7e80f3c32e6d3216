import { List, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { ReactElement } from 'react'
import { useBatches } from '../batches/batches'
import { useImports } from '../imports/imports'
import { Loading } from '../parts/Loading'
import { useHours } from '../people/people'
import { usePlans, waitsFor } from '../plan/plan'
import { readReviews } from '../reviews/reviews'
import { useMay, useMayOpen, useMe } from '../shell/MeProvider'
import { useScope } from '../shell/scope'
import { useText, word } from '../text/TextProvider'
import { sum } from './figures'

const WAITING_BATCHES = ['PLANNED', 'OPEN', 'CLOSED']
const SHOWN = 5

/** What is still to be done by somebody of these roles, each with the way to it. */
export function Due() {
  const { t, f } = useText()
  const { roles } = useMe()
  const { year, opd } = useScope()
  const importer = useMay('TENANT_ADMIN', 'ANALYST')
  const nominator = useMay('TENANT_ADMIN', 'ANALYST', 'OPD_ADMIN')
  const approver = useMay('COMPILER', 'STIPULATOR')
  const supervisor = useMay('SUPERVISOR')
  const assessor = useMay('ASSESSOR')
  const seesPeople = useMayOpen('people')
  const allImports = useImports(importer)
  const plans = usePlans(year, nominator || approver)
  const allBatches = useBatches(year, undefined, nominator)
  const hours = useHours(year, opd, nominator || supervisor)
  const reviews = useQuery({ queryKey: ['reviews', 'OPEN', 'count'], queryFn: () => readReviews('OPEN'), enabled: supervisor })
  const asked = [allImports, plans, allBatches, hours, reviews].filter(one => one.isEnabled)

  const imports = (allImports.data ?? []).filter(one => one.state === 'CHECKED')
  const batches = (allBatches.data ?? []).filter(one => (importer ? WAITING_BATCHES.includes(one.state) : one.state === 'OPEN'))
  const short = sum(hours.data ?? [], one => one.shortOf)
  const open = reviews.data?.items.length ?? 0
  const items: ReactElement[] = [
    ...imports.slice(0, SHOWN).map(one => (
      <Link key={one.id} to="/impor/$kind/$id" params={{ kind: one.kind, id: one.id }}>
        {t.home.importWaits(one.fileName)}
      </Link>
    )),
    ...(importer && plans.data?.length === 0 ? [<Link key="plan" to="/rencana">{t.home.planMissing(year)}</Link>] : []),
    ...(plans.data ?? [])
      .filter(one => waitsFor(one.state, roles))
      .map(one => (
        <Link key={one.id} to="/rencana/$id" params={{ id: one.id }}>
          {t.home.planWaits(one.year, word(t.codes.planState, one.state))}
        </Link>
      )),
    ...batches.slice(0, SHOWN).map(one => (
      <Link key={one.id} to="/angkatan/$id" params={{ id: one.id }}>
        {t.home.batchWaits(one.name, word(t.codes.batchState, one.state))}
      </Link>
    )),
    ...(batches.length > SHOWN ? [<Link key="batches" to="/angkatan">{t.home.batchesMore(f.count(batches.length - SHOWN))}</Link>] : []),
    ...(open ? [<Link key="reviews" to="/penilaian" search={{ state: 'OPEN' } as never}>{t.home.reviewWaits(reviews.data?.next ? `${open}+` : f.count(open))}</Link>] : []),
    ...(assessor ? [<Link key="assess" to="/asesmen">{t.home.assess}</Link>] : []),
    ...(short && seesPeople ? [<Link key="hours" to="/pegawai">{t.home.shortOf(f.count(short), year)}</Link>] : []),
  ]
  return (
    <section className="panel">
      <h2>{t.home.due}</h2>
      {items.length > 0 && (
        <List type="ordered" spacing="xs">
          {items.map(item => (
            <List.Item key={item.key}>{item}</List.Item>
          ))}
        </List>
      )}
      {asked.some(one => one.isPending) ? (
        <Loading lines={2} />
      ) : asked.some(one => one.error) ? (
        <Text c="var(--warn)">{t.home.partial}</Text>
      ) : (
        items.length === 0 && <Text c="dimmed">{t.home.nothing}</Text>
      )}
    </section>
  )
}
