import { Button, Group, Text } from '@mantine/core'
import { useState } from 'react'
import { useSubmission } from '../api/submission'
import { useCompetencyName } from '../gaps/gaps'
import { Dialog } from '../parts/Dialog'
import { SubmitFailure } from '../parts/SubmitFailure'
import { useMay } from '../shell/MeProvider'
import { useText, word } from '../text/TextProvider'
import { dropLine, type Line, type Plan } from './plan'

/** The lines with their seven contents, people and cost. */
export function Lines({ plan, mayEdit, edit }: { plan: Plan; mayEdit: boolean; edit: (id: string) => void }) {
  const { t, f } = useText()
  const nameOf = useCompetencyName()
  const mayDrop = useMay('TENANT_ADMIN', 'ANALYST') && mayEdit
  const [dropping, setDropping] = useState<Line>()
  if (plan.items.length === 0) return <Text className="panel">{t.plan.noLines}</Text>
  return (
    <section className="panel">
      <h2>{t.plan.lines}</h2>
      <div className="scroller" tabIndex={0} role="region" aria-label={t.plan.lines}>
        <table className="grid-table">
          <thead>
            <tr>
              <th>{t.fields.title}</th>
              <th>{t.fields.competency}</th>
              <th>{t.fields.form}</th>
              <th>{t.fields.provider}</th>
              <th>{t.plan.when}</th>
              <th className="number">{t.plan.people}</th>
              <th className="number">{t.plan.cost}</th>
              {mayEdit && <td />}
            </tr>
          </thead>
          <tbody>
            {plan.items.map(line => (
              <tr key={line.id}>
                <th scope="row">
                  {line.title}
                  <br />
                  <small>{line.curriculum}</small>
                </th>
                <td>
                  {nameOf(line.competency)}
                  <br />
                  <small>
                    {t.plan.target} {line.targetLevel}
                  </small>
                </td>
                <td>
                  {word(t.codes.form, line.form)}
                  <br />
                  <small>{f.decimal(line.hours)} JP</small>
                </td>
                <td>{line.provider}</td>
                <td>{f.month(line.month)}</td>
                <td className="number">
                  {f.count(line.participants)}
                  <br />
                  <small>{t.plan.departments(f.count(line.departments))}</small>
                </td>
                <td className="number">
                  {f.rupiah(line.cost)}
                  <br />
                  <small>{line.budgetLineName}</small>
                </td>
                {mayEdit && (
                  <td>
                    <Group gap={4} wrap="nowrap">
                      <Button size="compact-sm" variant="default" aria-label={`${t.plan.edit}: ${line.title}`} onClick={() => edit(line.id)}>
                        {t.plan.edit}
                      </Button>
                      {mayDrop && (
                        <Button size="compact-sm" variant="default" aria-label={`${t.plan.remove}: ${line.title}`} onClick={() => setDropping(line)}>
                          {t.plan.remove}
                        </Button>
                      )}
                    </Group>
                  </td>
                )}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {dropping && <Drop plan={plan} line={dropping} close={() => setDropping(undefined)} />}
    </section>
  )
}

function Drop({ plan, line, close }: { plan: Plan; line: Line; close: () => void }) {
  const { t } = useText()
  const drop = useSubmission((one: Line) => dropLine(plan.id, one.id, one.version), { refresh: [['plan', plan.id]], done: close })
  return (
    <Dialog onClose={close} title={t.plan.remove}>
      <SubmitFailure error={drop.error} />
      <Text mb="md">{t.plan.removeAsk(line.title)}</Text>
      <Group>
        <Button color="red.9" loading={drop.isPending} onClick={() => drop.mutate(line)}>
          {t.plan.remove}
        </Button>
        <Button variant="default" onClick={close}>
          {t.common.cancel}
        </Button>
      </Group>
    </Dialog>
  )
}
