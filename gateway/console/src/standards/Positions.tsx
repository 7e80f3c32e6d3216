import { Select, Stack, Text } from '@mantine/core'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { Loaded } from '../parts/Loaded'
import { useText } from '../text/TextProvider'
import { OwnStandard } from './OwnStandard'
import { ownPositions, usePositions, useRequirements } from './standards'

const SHOWN = 50

/** Positions that ask for something else than their class, and any one position with its versions. */
export function Positions() {
  const { t, f } = useText()
  const { position } = useSearch({ from: '/skj' })
  const navigate = useNavigate({ from: '/skj' })
  const requirements = useRequirements()
  const positions = usePositions()
  const choose = (id: string | null) => void navigate({ search: before => ({ ...before, position: id ?? undefined }) })
  return (
    <Stack>
      <Select
        label={t.standards.position}
        placeholder={t.standards.positionHint}
        maw={480}
        value={position ?? null}
        onChange={choose}
        data={(positions.data ?? []).map(one => ({ value: one.id, label: `${one.name} (${one.code})` }))}
        limit={SHOWN}
        searchable
        clearable
        clearButtonProps={{ 'aria-label': t.standards.clear }}
        nothingFoundMessage={t.standards.noPosition}
      />
      {position ? (
        <OwnStandard key={position} id={position} />
      ) : (
        <Loaded query={requirements}>
          {list => {
            const own = ownPositions(list)
            if (own.length === 0) return <Text className="panel">{t.standards.noOwn}</Text>
            return (
              <div className="panel scroller" tabIndex={0} role="region" aria-label={t.standards.positions}>
                <table className="grid-table">
                  <caption>{t.standards.ownInForce}</caption>
                  <thead>
                    <tr>
                      <th>{t.people.position}</th>
                      <th className="number">{t.standards.competencies}</th>
                      <th>{t.standards.validFrom}</th>
                    </tr>
                  </thead>
                  <tbody>
                    {own.map(one => (
                      <tr key={one.id}>
                        <th scope="row">
                          <button type="button" className="plain" onClick={() => choose(one.id)}>
                            {one.name}
                          </button>
                        </th>
                        <td className="number">{f.count(one.competencies)}</td>
                        <td>{f.day(one.validFrom)}</td>
                      </tr>
                    ))}
                  </tbody>
                </table>
              </div>
            )
          }}
        </Loaded>
      )}
    </Stack>
  )
}
