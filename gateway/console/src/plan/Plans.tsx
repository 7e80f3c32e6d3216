import { Button } from '@mantine/core'
import { Link, useNavigate } from '@tanstack/react-router'
import { useSubmission } from '../api/submission'
import { Badge } from '../parts/Badge'
import { Empty } from '../parts/Empty'
import { Loaded } from '../parts/Loaded'
import { PageHead } from '../parts/PageHead'
import { SubmitFailure } from '../parts/SubmitFailure'
import { useMay } from '../shell/MeProvider'
import { useScope } from '../shell/scope'
import { WholeCity } from '../shell/WholeCity'
import { useText, word } from '../text/TextProvider'
import { openPlan, usePlans } from './plan'

/** The plan of the year with all its revisions. */
export function Plans() {
  const { t, f } = useText()
  const { year } = useScope()
  const navigate = useNavigate()
  const plans = usePlans(year)
  const may = useMay('TENANT_ADMIN', 'ANALYST')
  const open = useSubmission(openPlan, {
    refresh: [['plans']],
    done: ({ id }) => void navigate({ to: '/rencana/$id', params: { id } }),
  })
  const action = may && (
    <Button loading={open.isPending} onClick={() => open.mutate(year)}>
      {t.plan.open(year)}
    </Button>
  )
  return (
    <>
      <PageHead title={t.plan.title} about={t.plan.about(year)} />
      <WholeCity />
      <SubmitFailure error={open.error} />
      <Loaded query={plans}>
        {list =>
          list.length === 0 ? (
            <Empty title={t.plan.emptyTitle} text={t.plan.emptyText}>
              {action}
            </Empty>
          ) : (
            <div className="panel scroller" tabIndex={0} role="region" aria-label={t.plan.title}>
              <table className="grid-table">
                <thead>
                  <tr>
                    <th>{t.plan.title}</th>
                    <th>{t.common.state}</th>
                    <th className="number">{t.plan.lines}</th>
                    <th className="number">{t.plan.people}</th>
                    <th className="number">{t.plan.cost}</th>
                  </tr>
                </thead>
                <tbody>
                  {list.map(plan => (
                    <tr key={plan.id}>
                      <th scope="row">
                        <Link to="/rencana/$id" params={{ id: plan.id }}>
                          {t.plan.name(plan.year, plan.revision)}
                        </Link>
                      </th>
                      <td>
                        <Badge code={plan.state} text={word(t.codes.planState, plan.state)} />
                      </td>
                      <td className="number">{f.count(plan.items)}</td>
                      <td className="number">{f.count(plan.people)}</td>
                      <td className="number">{f.rupiah(plan.cost)}</td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </div>
          )
        }
      </Loaded>
    </>
  )
}
