import { Button, NativeSelect } from '@mantine/core'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { usePages } from '../api/pages'
import { useCompetencyName } from '../gaps/gaps'
import { Badge } from '../parts/Badge'
import { Empty } from '../parts/Empty'
import { Loaded } from '../parts/Loaded'
import { PageHead } from '../parts/PageHead'
import { useMay } from '../shell/MeProvider'
import { REVIEW_STATES } from '../state'
import { WholeCity } from '../shell/WholeCity'
import { useText, word } from '../text/TextProvider'
import { RatingForm } from './RatingForm'
import { readReviews } from './reviews'

/** Post-training reviews: whose, about what, until when. */
export function Reviews() {
  const { t, f } = useText()
  const nameOf = useCompetencyName()
  const search = useSearch({ from: '/penilaian' })
  const navigate = useNavigate({ from: '/penilaian' })
  const isSupervisor = useMay('SUPERVISOR')
  const reviews = usePages(['reviews', search.state], cursor => readReviews(search.state, cursor))
  const open = (review: string | undefined) => void navigate({ search: before => ({ ...before, review }) })
  const rated = reviews.data?.find(one => one.id === search.review && one.state === 'OPEN')
  return (
    <>
      <PageHead title={t.reviews.title} about={t.reviews.about} />
      <WholeCity />
      <div className="filters">
        <NativeSelect
          label={t.reviews.state}
          value={search.state ?? ''}
          onChange={event => void navigate({ search: before => ({ ...before, state: (event.currentTarget.value || undefined) as typeof search.state }), replace: true })}
          data={[{ value: '', label: t.common.all }, ...REVIEW_STATES.map(value => ({ value, label: word(t.codes.reviewState, value) }))]}
        />
      </div>
      <Loaded query={reviews}>
        {list =>
          list.length === 0 ? (
            <Empty title={t.reviews.emptyTitle} text={t.reviews.emptyText} />
          ) : (
            <div className="panel scroller" tabIndex={0} role="region" aria-label={t.reviews.title}>
              <table className="grid-table">
                <thead>
                  <tr>
                    <th>{t.reviews.person}</th>
                    <th>{t.reviews.batch}</th>
                    <th>{t.fields.competency}</th>
                    <th>{t.reviews.until}</th>
                    <th>{t.reviews.state}</th>
                    <th className="number">{t.reviews.score}</th>
                    {isSupervisor && <td />}
                  </tr>
                </thead>
                <tbody>
                  {list.map(one => (
                    <tr key={one.id}>
                      <th scope="row">
                        {one.name}
                        <br />
                        <small>{one.opd}</small>
                      </th>
                      <td>{one.batchName}</td>
                      <td>
                        {nameOf(one.competency)} · {one.targetLevel}
                      </td>
                      <td>{f.day(one.closesOn)}</td>
                      <td>
                        <Badge code={one.state} text={word(t.codes.reviewState, one.state)} />
                      </td>
                      <td className="number">{f.decimal(one.score)}</td>
                      {isSupervisor && (
                        <td>
                          {one.state === 'OPEN' && (
                            <Button size="compact-sm" aria-label={`${t.reviews.rate}: ${one.name}`} onClick={() => open(one.id)}>
                              {t.reviews.rate}
                            </Button>
                          )}
                        </td>
                      )}
                    </tr>
                  ))}
                </tbody>
              </table>
              {reviews.hasNextPage && (
                <Button mt="sm" variant="default" loading={reviews.isFetchingNextPage} onClick={() => void reviews.fetchNextPage()}>
                  {t.common.more}
                </Button>
              )}
            </div>
          )
        }
      </Loaded>
      {isSupervisor && rated && <RatingForm key={rated.id} review={rated} close={() => open(undefined)} />}
    </>
  )
}
