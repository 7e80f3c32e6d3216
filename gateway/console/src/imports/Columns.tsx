import { Button } from '@mantine/core'
import { Badge } from '../parts/Badge'
import { useText } from '../text/TextProvider'
import type { Import } from './imports'

/** Second step: under which title of the file each of our columns was found. */
export function Columns({ columns, next }: { columns: Import['columns']; next: () => void }) {
  const { t } = useText()
  return (
    <section className="panel">
      <h2>{t.imports.columnsTitle}</h2>
      <div className="scroller" tabIndex={0} role="region" aria-label={t.imports.columnsTitle}>
        <table className="grid-table">
          <thead>
            <tr>
              <th>{t.imports.ourColumn}</th>
              <th>{t.imports.theirColumn}</th>
              <th>{t.imports.state}</th>
            </tr>
          </thead>
          <tbody>
            {columns.map(column => (
              <tr key={column.name}>
                <th scope="row">{column.name}</th>
                <td>{column.title ?? '–'}</td>
                <td>
                  {column.title ? (
                    <Badge tone="good" text={t.imports.found} />
                  ) : (
                    <Badge tone={column.required ? 'bad' : 'calm'} text={column.required ? t.imports.missing : t.imports.notThere} />
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <Button mt="md" onClick={next}>
        {t.imports.toCheck}
      </Button>
    </section>
  )
}
