import { Text } from '@mantine/core'
import { Badge } from '../parts/Badge'
import { Loaded } from '../parts/Loaded'
import { useText, word } from '../text/TextProvider'
import { changesBetween, type Content } from './changes'
import { usePlan, usePlans, type Line, type Plan } from './plan'

/** What a revision changes in the one before, for those who have to approve it. */
export function Changes({ plan }: { plan: Plan }) {
  const { t } = useText()
  const plans = usePlans(plan.year, plan.revision > 1)
  const before = plans.data?.find(one => one.revision === plan.revision - 1)
  if (plan.revision === 1) return null
  return (
    <section className="panel">
      <h2>{t.plan.changes(plan.revision - 1)}</h2>
      <Loaded query={plans}>{() => (before ? <Since id={before.id} plan={plan} /> : <Text>{t.plan.noChanges}</Text>)}</Loaded>
    </section>
  )
}

function Since({ id, plan }: { id: string; plan: Plan }) {
  const before = usePlan(id)
  return <Loaded query={before}>{old => <Table before={old.items} after={plan.items} />}</Loaded>
}

function Table({ before, after }: { before: Line[]; after: Line[] }) {
  const { t, f } = useText()
  const { added, removed, changed } = changesBetween(before, after)
  const all = added.length + removed.length + changed.length
  const show = (line: Line, content: Content): string => {
    if (content === 'form') return word(t.codes.form, line.form)
    if (content === 'month') return f.month(line.month)
    if (content === 'cost' || content === 'costPerPerson') return f.rupiah(line[content])
    const value = line[content]
    return typeof value === 'number' ? f.decimal(value) : (value ?? '–')
  }
  const labels: Record<Content, string> = {
    title: t.fields.title, targetLevel: t.fields.targetLevel, form: t.fields.form, provider: t.fields.provider, month: t.fields.month,
    curriculum: t.fields.curriculum, budgetLineName: t.fields.budgetLine, hours: t.fields.hours, costPerPerson: t.fields.costPerPerson,
    participants: t.plan.people, cost: t.fields.cost,
  }
  const whole = (line: Line) => t.plan.wholeLine(f.count(line.participants), f.rupiah(line.cost))
  if (all === 0) return <Text>{t.plan.noChanges}</Text>
  return (
    <>
      <Text mb="sm">{t.plan.changeCounts(f.count(added.length), f.count(removed.length), f.count(changed.length))}</Text>
      <div className="scroller" tabIndex={0} role="region" aria-label={t.plan.lines}>
        <table className="grid-table">
          <thead>
            <tr>
              <th>{t.plan.change}</th>
              <th>{t.fields.title}</th>
              <th>{t.plan.contents}</th>
            </tr>
          </thead>
          <tbody>
            {added.map(line => (
              <tr key={line.id}>
                <td>
                  <Badge tone="good" text={t.plan.added} />
                </td>
                <th scope="row">{line.title}</th>
                <td>{whole(line)}</td>
              </tr>
            ))}
            {removed.map(line => (
              <tr key={line.id}>
                <td>
                  <Badge tone="bad" text={t.plan.removed} />
                </td>
                <th scope="row">{line.title}</th>
                <td>{whole(line)}</td>
              </tr>
            ))}
            {changed.map(({ before: old, after: line, contents }) => (
              <tr key={line.id}>
                <td>
                  <Badge tone="warn" text={t.plan.changed} />
                </td>
                <th scope="row">{line.title}</th>
                <td>
                  {contents.map(content => (
                    <div key={content}>
                      {labels[content]}: <del>{show(old, content)}</del> → <ins>{show(line, content)}</ins>
                    </div>
                  ))}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  )
}
