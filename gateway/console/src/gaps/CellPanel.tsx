import { Button, Group, Text } from '@mantine/core'
import { usePages } from '../api/pages'
import { Badge } from '../parts/Badge'
import { Dialog } from '../parts/Dialog'
import { Failure } from '../parts/Failure'
import { Loading } from '../parts/Loading'
import { useMay } from '../shell/MeProvider'
import { cellOf, type GapState } from '../state'
import { useText, word } from '../text/TextProvider'
import { Evidence } from './Evidence'
import { readGapPeople, useCompetencyName, type HeatMap } from './gaps'

interface Props {
  map: HeatMap
  cell: string
  person?: string
  positionClass?: string
  chosen: boolean
  /** Missing for those who only look. */
  choose?: (key: string) => void
  set: (part: Partial<GapState>) => void
}

/** One cell: its numbers, its people furthest below the standard first, and what one person's level rests on. */
export function CellPanel({ map, cell: key, person, positionClass, chosen, choose, set }: Props) {
  const { t, f } = useText()
  const nameOf = useCompetencyName()
  const maySee = useMay('TENANT_ADMIN', 'ANALYST', 'OPD_ADMIN', 'AUDITOR')
  const { opd, competency } = cellOf(key)
  const row = map.rows.find(one => one.opd === opd)
  const cell = row?.cells.find(one => one.competency === competency)
  return (
    <Dialog
      onClose={() => set({ cell: undefined, person: undefined })}
      size="xl"
      title={`${row?.name ?? '–'} · ${nameOf(competency)}`}
    >
      {cell && (
        <Text mb="sm">
          {t.gaps.summary(f.decimal(cell.mean), f.count(cell.below), f.count(cell.rated))}{' '}
          {t.gaps.beside(f.count(cell.unassessed), f.count(cell.expired), f.count(cell.noStandard))}
        </Text>
      )}
      <Group mb="md">
        {choose && (
          <Button variant={chosen ? 'filled' : 'default'} aria-pressed={chosen} onClick={() => choose(key)}>
            {chosen ? t.gaps.unchoose : t.gaps.choose}
          </Button>
        )}
        {person && maySee && (
          <Button variant="default" onClick={() => set({ person: undefined })}>
            {t.gaps.backToPeople}
          </Button>
        )}
      </Group>
      {person && maySee ? (
        <Evidence id={person} competency={competency} />
      ) : maySee ? (
        <People opd={opd} competency={competency} positionClass={positionClass} open={id => set({ person: id })} />
      ) : (
        <Text c="dimmed">{t.gaps.peopleNotForYou}</Text>
      )}
    </Dialog>
  )
}

function People({ open, ...filter }: { opd: string; competency: string; positionClass?: string; open: (id: string) => void }) {
  const { t } = useText()
  const people = usePages(['gap-people', filter], cursor => readGapPeople({ ...filter, cursor }))
  if (people.error) return <Failure error={people.error} retry={() => void people.refetch()} />
  if (!people.data) return <Loading />
  if (people.data.length === 0) return <Text>{t.gaps.nobodyBelow}</Text>
  return (
    <div className="scroller" tabIndex={0} role="region" aria-label={t.people.title}>
      <table className="grid-table">
        <thead>
          <tr>
            <th>{t.people.name}</th>
            <th>{t.people.position}</th>
            <th className="number">{t.gaps.required}</th>
            <th className="number">{t.gaps.level}</th>
            <th className="number">{t.gaps.gap}</th>
          </tr>
        </thead>
        <tbody>
          {people.data.map(person => (
            <tr key={person.id}>
              <th scope="row">
                <Button variant="subtle" size="compact-sm" onClick={() => open(person.id)}>
                  {person.name}
                </Button>
              </th>
              <td>
                {person.position}
                <br />
                <small>{person.unit}</small>
              </td>
              <td className="number">{person.required ?? '–'}</td>
              <td className="number">{person.level ?? <Badge code={person.status} text={word(t.codes.gapStatus, person.status)} />}</td>
              <td className="number">{person.gap ?? '–'}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {people.hasNextPage && (
        <Button mt="sm" variant="default" loading={people.isFetchingNextPage} onClick={() => void people.fetchNextPage()}>
          {t.common.more}
        </Button>
      )}
    </div>
  )
}
