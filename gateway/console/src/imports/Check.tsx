import { Button, Group, Text } from '@mantine/core'
import { useSubmission } from '../api/submission'
import { Badge } from '../parts/Badge'
import { Download } from '../parts/Download'
import { Figures } from '../parts/Figures'
import { SubmitFailure } from '../parts/SubmitFailure'
import { useMay } from '../shell/MeProvider'
import { useText } from '../text/TextProvider'
import { apply, cancel, serviceOf, type Import } from './imports'

/** Third step: what was found, grouped by the way to mend it, and what would happen. */
export function Check({ one }: { one: Import }) {
  const { t, f } = useText()
  const may = useMay('TENANT_ADMIN', 'ANALYST')
  const refresh = [['import', one.id], ['imports']]
  const go = useSubmission((id: string, key) => apply(one.kind, id, key), { refresh })
  const drop = useSubmission((id: string, key) => cancel(one.kind, id, key), { refresh })
  const good = one.created + one.changed + one.unchanged
  return (
    <>
      <Figures
        of={[
          { label: t.imports.valid, value: f.count(good), note: t.imports.ofRows(f.count(one.rows)) },
          { label: t.imports.created, value: f.count(one.created) },
          { label: t.imports.changed, value: f.count(one.changed) },
          { label: t.imports.unchanged, value: f.count(one.unchanged) },
          { label: t.imports.refused, value: f.count(one.refused) },
        ]}
      />
      {one.faults.length > 0 && (
        <section className="panel" style={{ marginBottom: 16 }}>
          <h2>{t.imports.faultsTitle}</h2>
          {one.faults.map(fault => (
            <details className="fault" key={fault.code + fault.column + fault.text}>
              <summary>
                <span>
                  <Badge tone={fault.warning ? 'warn' : 'bad'} text={fault.warning ? t.imports.warning : t.imports.wrong} />{' '}
                  <strong>{fault.column}</strong>: {fault.text}
                </span>
                <span>{t.imports.countRows(f.count(fault.count))}</span>
              </summary>
              <Text my="xs">
                <strong>{t.imports.cure}:</strong> {fault.cure}
              </Text>
              <table className="grid-table">
                <thead>
                  <tr>
                    <th className="number">{t.imports.row}</th>
                    <th>{t.imports.value}</th>
                  </tr>
                </thead>
                <tbody>
                  {fault.examples.map(example => (
                    <tr key={example.row}>
                      <td className="number">{f.count(example.row)}</td>
                      <td>{example.value || t.imports.blank}</td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </details>
          ))}
        </section>
      )}
      <SubmitFailure error={go.error ?? drop.error} />
      <Group justify="space-between">
        {one.refused > 0 && may && (
          <Download
            path={`/api/v1/${serviceOf(one.kind)}/imports/${one.id}/rejects.xlsx`}
            name={`perbaikan-${one.fileName.replace(/\.\w+$/, '')}.xlsx`}
            label={t.imports.rejects(f.count(one.refused))}
          />
        )}
        {may && (
          <Group>
            <Button variant="default" loading={drop.isPending} onClick={() => drop.mutate(one.id)}>
              {t.imports.drop}
            </Button>
            <Button loading={go.isPending} disabled={good === 0} onClick={() => go.mutate(one.id)}>
              {t.imports.apply(f.count(good))}
            </Button>
          </Group>
        )}
      </Group>
    </>
  )
}
