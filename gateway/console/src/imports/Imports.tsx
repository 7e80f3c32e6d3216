import { Button } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { Badge } from '../parts/Badge'
import { Empty } from '../parts/Empty'
import { Loaded } from '../parts/Loaded'
import { PageHead } from '../parts/PageHead'
import { useMay } from '../shell/MeProvider'
import { useText, word } from '../text/TextProvider'
import { useImports } from './imports'

/** What was imported so far, by whom and with what result. */
export function Imports() {
  const { t, f } = useText()
  const imports = useImports()
  const may = useMay('TENANT_ADMIN', 'ANALYST')
  const start = may && (
    <Button component={Link} to="/impor/baru">
      {t.imports.start}
    </Button>
  )
  return (
    <>
      <PageHead title={t.imports.title} about={t.imports.about}>
        {start}
      </PageHead>
      <Loaded query={imports}>
        {list =>
          list.length === 0 ? (
            <Empty title={t.imports.emptyTitle} text={t.imports.emptyText}>
              {start}
            </Empty>
          ) : (
            <div className="panel scroller" tabIndex={0} role="region" aria-label={t.imports.title}>
              <table className="grid-table">
                <thead>
                  <tr>
                    <th>{t.imports.file}</th>
                    <th>{t.imports.kind}</th>
                    <th>{t.imports.state}</th>
                    <th className="number">{t.imports.rows}</th>
                    <th className="number">{t.imports.created}</th>
                    <th className="number">{t.imports.changed}</th>
                    <th className="number">{t.imports.refused}</th>
                    <th>{t.imports.by}</th>
                  </tr>
                </thead>
                <tbody>
                  {list.map(one => (
                    <tr key={one.id}>
                      <th scope="row">
                        <Link to="/impor/$kind/$id" params={{ kind: one.kind, id: one.id }}>
                          {one.fileName}
                        </Link>
                      </th>
                      <td>{word(t.imports.kinds, one.kind)}</td>
                      <td>
                        <Badge code={one.state} text={word(t.codes.importState, one.state)} />
                      </td>
                      <td className="number">{f.count(one.rows)}</td>
                      <td className="number">{f.count(one.created)}</td>
                      <td className="number">{f.count(one.changed)}</td>
                      <td className="number">{f.count(one.refused)}</td>
                      <td>
                        {one.actorName}
                        <br />
                        <small>{f.moment(one.createdAt)}</small>
                      </td>
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
