import { Button, NativeSelect, NumberInput, Stack, Text } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { api, body } from '../api/client'
import { useSubmission } from '../api/submission'
import { Dialog } from '../parts/Dialog'
import { SubmitFailure } from '../parts/SubmitFailure'
import { useOpds, useScope } from '../shell/scope'
import { useText } from '../text/TextProvider'
import { useCompetencies, useCompetencyName } from './gaps'

interface Cell {
  opd: string
  competency: string
}

interface Asked {
  year: number
  cells: Cell[]
  source: Source
  organization?: Organization
}

const SOURCES = ['COMPETENCY_GAP', 'ORGANIZATIONAL', 'SURVEY', 'SELF_PROPOSAL'] as const
type Source = (typeof SOURCES)[number]
const ORGANIZATIONS = ['RPJMD', 'RENSTRA', 'OPD_PROPOSAL'] as const
type Organization = (typeof ORGANIZATIONS)[number]

const raise = (asked: Asked, key: string) =>
  body(api.POST('/api/v1/needs-analysis/needs', { body: asked, params: { header: { 'Idempotency-Key': key } } }))

interface Props {
  /** Cells of the heat map; without them one is asked for here. */
  cells?: Cell[]
  /** Told whether needs were raised. */
  close: (raised: boolean) => void
}

/** Raises needs of a year: one for everybody below the standard in the cells, with where they come from. */
export function RaiseForm({ cells, close }: Props) {
  const { t, f } = useText()
  const scope = useScope()
  const opds = useOpds()
  const nameOf = useCompetencyName()
  const competencies = useCompetencies()
  const [year, setYear] = useState<number | string>(scope.year + 1)
  const [source, setSource] = useState<Source>('COMPETENCY_GAP')
  const [organization, setOrganization] = useState<Organization>()
  const [typed, setTyped] = useState<Partial<Cell>>({ opd: scope.opd })
  const sent = useSubmission(raise, { refresh: [['needs'], ['plan']] })
  const one = { opd: typed.opd ?? opds[0]?.id ?? '', competency: typed.competency ?? competencies.data?.[0]?.code ?? '' }
  const asked = cells ?? [one]
  return (
    <Dialog onClose={() => close(!!sent.data)} title={t.gaps.raiseTitle}>
      {sent.data ? (
        <Stack>
          <Text role="status">{t.gaps.raised(f.count(sent.data.raised), f.count(sent.data.merged), String(year))}</Text>
          <Button component={Link} to="/kebutuhan" search={{ year: Number(year) } as never}>
            {t.gaps.toNeeds}
          </Button>
          <Button variant="default" component={Link} to="/rencana" search={{ year: Number(year) } as never}>
            {t.gaps.toPlan}
          </Button>
        </Stack>
      ) : (
        <Stack>
          <SubmitFailure error={sent.error} />
          <Text>{cells ? t.gaps.raiseAbout(f.count(cells.length)) : t.gaps.raiseAboutOne}</Text>
          {!cells && (
            <>
              <NativeSelect id="field-opd" label={t.shell.opd} value={one.opd} onChange={event => setTyped({ ...typed, opd: event.currentTarget.value })}
                data={opds.map(opd => ({ value: opd.id, label: opd.name }))} />
              <NativeSelect id="field-competency" label={t.fields.competency} value={one.competency} onChange={event => setTyped({ ...typed, competency: event.currentTarget.value })}
                data={(competencies.data ?? []).map(each => ({ value: each.code, label: nameOf(each.code) }))} />
            </>
          )}
          <NumberInput id="field-year" label={t.gaps.raiseYear} value={year} onChange={setYear} min={2020} max={2100} thousandSeparator={false} />
          <NativeSelect id="field-source" label={t.fields.source} value={source} onChange={event => setSource(event.currentTarget.value as Source)}
            data={SOURCES.map(value => ({ value, label: t.codes.needSource[value] ?? value }))} />
          <NativeSelect id="field-organization" label={t.fields.organization} description={t.gaps.organizationHint} value={organization ?? ''}
            onChange={event => setOrganization((event.currentTarget.value || undefined) as Organization | undefined)}
            data={[{ value: '', label: t.gaps.noOrganization }, ...ORGANIZATIONS.map(value => ({ value, label: t.codes.organization[value] ?? value }))]} />
          <Button loading={sent.isPending} disabled={asked.some(cell => !cell.opd || !cell.competency)} onClick={() => sent.mutate({ year: Number(year), cells: asked, source, organization })}>
            {t.gaps.raiseNow}
          </Button>
        </Stack>
      )}
    </Dialog>
  )
}
