import { Button, Stack, Text } from '@mantine/core'
import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router'
import { Badge } from '../parts/Badge'
import { Loaded } from '../parts/Loaded'
import { PageHead } from '../parts/PageHead'
import { useMay } from '../shell/MeProvider'
import { WholeCity } from '../shell/WholeCity'
import { useText, word } from '../text/TextProvider'
import { Approval } from './Approval'
import { Changes } from './Changes'
import { LineForm } from './LineForm'
import { Lines } from './Lines'
import { usePlan, type Plan } from './plan'

/** One plan: who has approved what, its lines, and what is left of the budget. */
export function PlanPage() {
  const { id } = useParams({ from: '/rencana/$id' })
  const plan = usePlan(id)
  return <Loaded query={plan} page>{data => <Content plan={data} />}</Loaded>
}

function Content({ plan }: { plan: Plan }) {
  const { t, f } = useText()
  const { edit } = useSearch({ from: '/rencana/$id' })
  const navigate = useNavigate({ from: '/rencana/$id' })
  const mayEdit = useMay('TENANT_ADMIN', 'ANALYST', 'OPD_ADMIN') && plan.state === 'DRAFT'
  const setEdit = (value: string | undefined) => void navigate({ search: before => ({ ...before, edit: value }) })
  const people = plan.items.reduce((sum, line) => sum + line.participants, 0)
  const cost = plan.items.reduce((sum, line) => sum + line.cost, 0)
  const edited = plan.items.find(line => line.id === edit)
  return (
    <>
      <PageHead title={t.plan.name(plan.year, plan.revision)} about={t.plan.summary(f.count(plan.needs), f.count(plan.items.length), f.count(people), f.rupiah(cost))}>
        <Badge code={plan.state} text={word(t.codes.planState, plan.state)} />
        {mayEdit && <Button onClick={() => setEdit('new')}>{t.plan.addLine}</Button>}
      </PageHead>
      <WholeCity />
      <Stack>
        {plan.reason && <Text c="var(--bad)">{t.plan.rejectedBecause(plan.reason)}</Text>}
        <Approval plan={plan} />
        <Changes plan={plan} />
        <Lines plan={plan} mayEdit={mayEdit} edit={setEdit} />
        <Budget plan={plan} />
        {plan.uncovered.length > 0 && (
          <section className="panel">
            <h2>{t.plan.uncovered}</h2>
            <Text>{plan.uncovered.join(' · ')}</Text>
          </section>
        )}
      </Stack>
      {mayEdit && (edit === 'new' || edited) && <LineForm key={edit} plan={plan} line={edited} close={() => setEdit(undefined)} />}
    </>
  )
}

function Budget({ plan }: { plan: Plan }) {
  const { t, f } = useText()
  return (
    <div className="panel scroller" tabIndex={0} role="region" aria-label={t.plan.budget}>
      <h2>{t.plan.budget}</h2>
      {plan.budget.length === 0 ? (
        <Text>
          {t.plan.noBudget} <Link to="/anggaran">{t.plan.toBudget}</Link>
        </Text>
      ) : (
        <table className="grid-table">
          <thead>
            <tr>
              <th>{t.plan.budget}</th>
              <th className="number">{t.plan.ceiling}</th>
              <th className="number">{t.plan.planned}</th>
              <th className="number">{t.plan.remaining}</th>
            </tr>
          </thead>
          <tbody>
            {plan.budget.map(line => (
              <tr key={line.line}>
                <th scope="row">
                  {line.name} <small>{line.code}</small>
                </th>
                <td className="number">{f.rupiah(line.ceiling)}</td>
                <td className="number">{f.rupiah(line.planned)}</td>
                <td className="number" style={line.remaining < 0 ? { color: 'var(--bad)', fontWeight: 600 } : undefined}>
                  {f.rupiah(line.remaining)}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </div>
  )
}
