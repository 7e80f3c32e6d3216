import { Button, Group, NativeSelect, SegmentedControl, Text } from '@mantine/core'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { sum } from '../home/figures'
import { Download, withQuery } from '../parts/Download'
import { Empty } from '../parts/Empty'
import { Loaded } from '../parts/Loaded'
import { PageHead } from '../parts/PageHead'
import { useMay, useMayOpen } from '../shell/MeProvider'
import { useScope } from '../shell/scope'
import { MEASURES, POSITION_CLASSES, readCells, writeCells, type GapState } from '../state'
import { useText, word } from '../text/TextProvider'
import { CellPanel } from './CellPanel'
import { useCompetencies, useCompetencyName, useHeatMap } from './gaps'
import { HeatTable } from './HeatTable'
import { RaiseNeeds } from './RaiseNeeds'

const LEGEND = ['none', 0, 1, 2, 3, 4] as const

/** Where people fall short of the standard, by OPD and competency; all of what is shown stands in the address. */
export function Gaps() {
  const { t, f } = useText()
  const search = useSearch({ from: '/kesenjangan' })
  const navigate = useNavigate({ from: '/kesenjangan' })
  const { year, opd } = useScope()
  const competencies = useCompetencies()
  const nameOf = useCompetencyName()
  const measure = search.measure ?? 'mean'
  const filter = { measure, opd, positionClass: search.positionClass, competency: search.competency }
  const map = useHeatMap(filter)
  const mayRaise = useMay('TENANT_ADMIN', 'ANALYST', 'OPD_ADMIN')
  const mayImport = useMayOpen('imports')
  const chosen = readCells(search.chosen)
  const set = (part: Partial<GapState>) => void navigate({ search: before => ({ ...before, ...part }), replace: true })
  const choose = (key: string) => {
    const next = new Set(chosen)
    if (!next.delete(key)) next.add(key)
    set({ chosen: writeCells(next) })
  }
  return (
    <>
      <PageHead title={t.gaps.title} about={map.data && t.gaps.about(f.day(map.data.asOf), f.count(sum(map.data.rows.flatMap(row => row.cells), cell => cell.below)))}>
        <Download
          path={withQuery('/api/v1/needs-analysis/gaps/heat-map.xlsx', filter)}
          name={`kesenjangan-${map.data?.asOf ?? year}.xlsx`}
          label={t.common.xlsx}
        />
      </PageHead>
      <div className="filters">
        <div style={{ flexBasis: 'auto' }}>
          <Text size="sm" fw={500} id="measure">
            {t.gaps.measure}
          </Text>
          <SegmentedControl
            aria-labelledby="measure"
            value={measure}
            onChange={value => set({ measure: value as GapState['measure'] })}
            data={MEASURES.map(value => ({ value, label: t.gaps.measures[value] }))}
          />
        </div>
        <NativeSelect
          label={t.people.positionClass}
          value={search.positionClass ?? ''}
          onChange={event => set({ positionClass: (event.currentTarget.value || undefined) as GapState['positionClass'] })}
          data={[{ value: '', label: t.common.all }, ...POSITION_CLASSES.map(value => ({ value, label: word(t.codes.positionClass, value) }))]}
        />
        <NativeSelect
          label={t.gaps.competency}
          value={search.competency ?? ''}
          onChange={event => set({ competency: event.currentTarget.value || undefined })}
          data={[{ value: '', label: t.common.all }, ...(competencies.data ?? []).map(one => ({ value: one.code, label: nameOf(one.code) }))]}
        />
      </div>
      <Loaded query={map}>
        {data =>
          data.rows.length === 0 ? (
            <Empty title={t.gaps.emptyTitle} text={t.gaps.emptyText}>
              {mayImport && (
                <Button component={Link} to="/impor">
                  {t.gaps.emptyAction}
                </Button>
              )}
            </Empty>
          ) : (
            <>
              <HeatTable map={data} measure={measure} chosen={chosen} open={cell => set({ cell, person: undefined })} choose={mayRaise ? choose : undefined} />
              <ul className="legend" aria-label={t.gaps.legend}>
                {LEGEND.map(step => (
                  <li key={step}>
                    <span className={`step-${step}`} aria-hidden />
                    {(measure === 'mean' ? t.gaps.meanSteps : t.gaps.shareSteps)[step]}
                  </li>
                ))}
              </ul>
              <Group justify="space-between" mb="md">
                <Text size="sm" c="dimmed">
                  {mayRaise ? t.gaps.keys : t.gaps.keysToLook}
                </Text>
                <RaiseNeeds chosen={chosen} clear={() => set({ chosen: undefined })} />
              </Group>
              {search.cell && (
                <CellPanel
                  map={data}
                  cell={search.cell}
                  person={search.person}
                  positionClass={search.positionClass}
                  chosen={chosen.has(search.cell)}
                  choose={mayRaise ? choose : undefined}
                  set={set}
                />
              )}
            </>
          )
        }
      </Loaded>
    </>
  )
}
