import { Button, Group } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useCompetencyName } from '../gaps/gaps'
import { Badge } from '../parts/Badge'
import { useMay, useMayOpen } from '../shell/MeProvider'
import { useText, word } from '../text/TextProvider'
import type { Need } from './needs'

interface Props {
  needs: Need[]
  open: (need: Need) => void
  withdraw: (need: Need) => void
}

/** Needs with their sources and priority; whoever may see people gets to the evidence, whoever may raise needs may withdraw open ones. */
export function NeedTable({ needs, open, withdraw }: Props) {
  const { t, f } = useText()
  const nameOf = useCompetencyName()
  const opensPeople = useMayOpen('people')
  const seesEvidence = useMay('TENANT_ADMIN', 'ANALYST', 'OPD_ADMIN', 'AUDITOR')
  const mayWithdraw = useMay('TENANT_ADMIN', 'ANALYST', 'OPD_ADMIN')
  return (
    <div className="panel scroller" tabIndex={0} role="region" aria-label={t.needs.title}>
      <table className="grid-table">
        <thead>
          <tr>
            <th>{t.people.name}</th>
            <th>{t.gaps.competency}</th>
            <th className="number">{t.fields.targetLevel}</th>
            <th>{t.people.severity}</th>
            <th>{t.needs.sources}</th>
            <th className="number">{t.needs.priority}</th>
            <th>{t.common.state}</th>
            {seesEvidence && <td />}
          </tr>
        </thead>
        <tbody>
          {needs.map(need => (
            <tr key={need.id}>
              <th scope="row">
                {opensPeople ? (
                  <Link to="/pegawai/$id" params={{ id: need.employee }}>
                    {need.name}
                  </Link>
                ) : (
                  need.name
                )}
                <br />
                <small>{need.opdName}</small>
              </th>
              <td>{nameOf(need.competency)}</td>
              <td className="number">{need.targetLevel}</td>
              <td>
                <Badge code={need.severity} text={`${word(t.codes.severity, need.severity)} (${f.count(need.gap)})`} />
              </td>
              <td>{need.sources.map(source => word(t.codes.needSource, source)).join(', ')}</td>
              <td className="number">{f.decimal(need.priority)}</td>
              <td>
                <Badge tone={need.state === 'ADDRESSED' ? 'good' : need.state === 'OPEN' ? 'warn' : 'calm'} text={word(t.codes.needState, need.state)} />
              </td>
              {seesEvidence && (
                <td>
                  <Group gap="xs">
                    <Button size="compact-sm" variant="default" aria-label={`${t.gaps.evidence}: ${need.name}, ${nameOf(need.competency)}`} onClick={() => open(need)}>
                      {t.gaps.evidence}
                    </Button>
                    {mayWithdraw && need.state === 'OPEN' && (
                      <Button size="compact-sm" variant="default" aria-label={`${t.needs.withdraw}: ${need.name}, ${nameOf(need.competency)}`} onClick={() => withdraw(need)}>
                        {t.needs.withdraw}
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
  )
}
