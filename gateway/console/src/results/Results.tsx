import { Text } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { sum } from '../home/figures'
import { Empty } from '../parts/Empty'
import { Figures } from '../parts/Figures'
import { Loaded } from '../parts/Loaded'
import { PageHead } from '../parts/PageHead'
import { useMay } from '../shell/MeProvider'
import { useScope } from '../shell/scope'
import { WholeCity } from '../shell/WholeCity'
import { useText } from '../text/TextProvider'
import { Closings } from './Closings'
import { useResults } from './results'

/** Did it help? Every batch of the year with its tests, reviews and closed gaps. */
export function Results() {
  const { t, f } = useText()
  const { year } = useScope()
  const results = useResults(year)
  const sees = useMay('TENANT_ADMIN', 'ANALYST', 'OPD_ADMIN', 'AUDITOR')
  return (
    <>
      <PageHead title={t.results.title} about={t.results.about(year)} />
      <WholeCity />
      <Loaded query={results}>
        {list =>
          list.length === 0 ? (
            <Empty title={t.results.emptyTitle} text={t.results.emptyText} />
          ) : (
            <>
              <Figures
                of={[
                  { label: t.results.passed, value: f.count(sum(list, one => one.completed)), note: t.home.ofPeople(f.count(sum(list, one => one.participants))) },
                  { label: t.results.reviews, value: f.count(sum(list, one => one.reviewsCompleted)), note: t.results.ofReviews(f.count(sum(list, one => one.reviews))) },
                  { label: t.results.gapsClosed, value: f.count(sum(list, one => one.gapsClosed)) },
                ]}
              />
              <Closings results={list} />
              <div className="panel scroller" style={{ marginTop: 16 }} tabIndex={0} role="region" aria-label={t.results.title}>
                <table className="grid-table">
                  <thead>
                    <tr>
                      <th>{t.results.batch}</th>
                      <th className="number">{t.results.participants}</th>
                      <th className="number">{t.results.passed}</th>
                      <th className="number">{t.results.pre}</th>
                      <th className="number">{t.results.post}</th>
                      <th className="number">{t.results.reviews}</th>
                      <th className="number">{t.results.reviewScore}</th>
                      <th className="number">{t.results.gapsClosed}</th>
                    </tr>
                  </thead>
                  <tbody>
                    {list.map(one => (
                      <tr key={one.id}>
                        <th scope="row">
                          {sees ? (
                            <Link to="/hasil/$id" params={{ id: one.id }}>
                              {one.name}
                            </Link>
                          ) : (
                            one.name
                          )}
                          <br />
                          <small>
                            {f.day(one.startsOn)} – {f.day(one.endsOn)}
                          </small>
                        </th>
                        <td className="number">{f.count(one.participants)}</td>
                        <td className="number">{f.count(one.completed)}</td>
                        <td className="number">{f.decimal(one.meanPre)}</td>
                        <td className="number">{f.decimal(one.meanPost)}</td>
                        <td className="number">
                          {f.count(one.reviewsCompleted)} / {f.count(one.reviews)}
                        </td>
                        <td className="number">{f.decimal(one.meanReview)}</td>
                        <td className="number">{f.count(one.gapsClosed)}</td>
                      </tr>
                    ))}
                  </tbody>
                </table>
              </div>
              <Text size="sm" c="dimmed" mt="sm">
                {t.results.association}
              </Text>
            </>
          )
        }
      </Loaded>
    </>
  )
}
