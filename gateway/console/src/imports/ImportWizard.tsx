import { Button, Group, Text } from '@mantine/core'
import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router'
import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { isRunning, useJob } from '../jobs/jobs'
import { Figures } from '../parts/Figures'
import { Loaded } from '../parts/Loaded'
import { PageHead } from '../parts/PageHead'
import { useText, word } from '../text/TextProvider'
import { Check } from './Check'
import { Columns } from './Columns'
import { isUnderWay, serviceOf, useImport, type Import } from './imports'
import { Steps, type Step } from './Steps'
import { Working } from './Working'

/** Steps two to five. Where one is follows from what the service says, so leaving and coming back loses nothing. */
export function ImportWizard() {
  const { t, f } = useText()
  const { kind, id } = useParams({ from: '/impor/$kind/$id' })
  const found = useImport(kind, id)
  return (
    <Loaded query={found} page>
      {one => (
        <>
          <PageHead title={one.fileName} about={`${word(t.imports.kinds, one.kind)} · ${one.actorName} · ${f.moment(one.createdAt)}`} />
          <Wizard one={one} />
        </>
      )}
    </Loaded>
  )
}

function Wizard({ one }: { one: Import }) {
  const { step } = useSearch({ from: '/impor/$kind/$id' })
  const navigate = useNavigate({ from: '/impor/$kind/$id' })
  const queries = useQueryClient()
  const job = useJob(serviceOf(one.kind), isUnderWay(one.state) ? one.job : undefined)
  const over = job && !isRunning(job)
  useEffect(() => {
    if (over) void queries.invalidateQueries({ queryKey: ['import', one.id] })
  }, [over, one.id, one.state, queries])
  const at = stepOf(one.state, step)
  return (
    <>
      <Steps at={at} />
      {at === 'columns' && (
        <Columns columns={one.columns} next={() => void navigate({ search: before => ({ ...before, step: 'check' }) })} />
      )}
      {at !== 'columns' && isUnderWay(one.state) && <Working one={one} job={job} />}
      {at === 'check' && one.state === 'CHECKED' && <Check one={one} />}
      {at === 'done' && <Done one={one} />}
    </>
  )
}

export function stepOf(state: string, asked: 'columns' | 'check' | undefined): Step {
  if (state === 'APPLYING') return 'apply'
  if (state === 'CHECKING' || state === 'CHECKED') return asked === 'columns' ? 'columns' : 'check'
  return 'done'
}

function Done({ one }: { one: Import }) {
  const { t, f } = useText()
  const applied = one.state === 'APPLIED'
  return (
    <section className="panel">
      <h2>{applied ? t.imports.doneTitle(f.count(one.applied)) : word(t.codes.importState, one.state)}</h2>
      <Figures
        of={[
          { label: t.imports.created, value: f.count(one.created) },
          { label: t.imports.changed, value: f.count(one.changed) },
          { label: t.imports.unchanged, value: f.count(one.unchanged) },
          { label: t.imports.refused, value: f.count(one.refused) },
        ]}
      />
      <Text mb="md">{applied ? t.imports.doneNext : t.imports.stopped}</Text>
      <Group>
        <Button component={Link} to="/impor/baru">
          {t.imports.another}
        </Button>
        <Button component={Link} to="/impor" variant="default">
          {t.imports.toList}
        </Button>
      </Group>
    </section>
  )
}
