import { useParams } from '@tanstack/react-router'
import { Badge } from '../parts/Badge'
import { Figures } from '../parts/Figures'
import { Loaded } from '../parts/Loaded'
import { PageHead } from '../parts/PageHead'
import { OfOpd } from '../shell/OfOpd'
import { useText, word } from '../text/TextProvider'
import { useBatchResults, type Person } from './results'

/** What came of one batch, person by person. */
export function BatchResults() {
  const { t, f } = useText()
  const { id } = useParams({ from: '/hasil/$id' })
  const results = useBatchResults(id)
  return (
    <Loaded query={results} page>
      {({ batch, people }) => (
        <>
          <PageHead title={batch.name} about={`${f.day(batch.startsOn)} – ${f.day(batch.endsOn)} · ${word(t.codes.batchState, batch.state)}`} />
          <Figures
            of={[
              { label: t.results.passed, value: f.count(batch.completed), note: `${f.count(batch.participants)} ${t.results.participants.toLowerCase()}` },
              { label: t.results.pre, value: f.decimal(batch.meanPre) },
              { label: t.results.post, value: f.decimal(batch.meanPost) },
              { label: t.results.reviews, value: `${f.count(batch.reviewsCompleted)} / ${f.count(batch.reviews)}`, note: `${t.results.reviewScore}: ${f.decimal(batch.meanReview)}` },
              { label: t.results.gapsClosed, value: f.count(batch.gapsClosed) },
            ]}
          />
          <OfOpd people={people}>{own => <People people={own} />}</OfOpd>
        </>
      )}
    </Loaded>
  )
}

function People({ people }: { people: Person[] }) {
  const { t, f } = useText()
  return (
    <div className="panel scroller" tabIndex={0} role="region" aria-label={t.results.participants}>
      <table className="grid-table">
        <thead>
          <tr>
            <th>{t.results.person}</th>
            <th>{t.common.state}</th>
            <th className="number">{t.results.pre}</th>
            <th className="number">{t.results.post}</th>
            <th>{t.results.gain}</th>
            <th className="number">{t.results.reviewScore}</th>
            <th>{t.results.gapsClosed}</th>
          </tr>
        </thead>
        <tbody>
          {people.map(person => (
            <tr key={person.employee}>
              <th scope="row">
                {person.name}
                <br />
                <small>{person.opd}</small>
              </th>
              <td>
                <Badge code={person.state} text={word(t.codes.enrolmentState, person.state)} />
              </td>
              <td className="number">{f.count(person.pre)}</td>
              <td className="number">{f.count(person.post)}</td>
              <td>{person.gain ? `${f.decimal(person.gain.value)} ${word(t.codes.gain, person.gain.band)}` : t.results.notEnough}</td>
              <td className="number">{f.decimal(person.review)}</td>
              <td>{person.gapClosed ? <Badge tone="good" text={t.results.closed} /> : '–'}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
