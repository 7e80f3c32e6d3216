import { Button, NativeSelect, TextInput } from '@mantine/core'
import { useDebouncedCallback } from '@mantine/hooks'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { usePages } from '../api/pages'
import { Download, withQuery } from '../parts/Download'
import { Empty } from '../parts/Empty'
import { Loaded } from '../parts/Loaded'
import { PageHead } from '../parts/PageHead'
import { useMay } from '../shell/MeProvider'
import { useScope } from '../shell/scope'
import { POSITION_CLASSES, STATUSES, type PeopleState } from '../state'
import { useText, word } from '../text/TextProvider'
import { readPeople } from './people'
import { PeopleList } from './PeopleList'

const TYPING_MS = 300

/** All people of the scope, however many: the list draws what is seen and fetches what is scrolled to. */
export function People() {
  const { t } = useText()
  const { year, opd } = useScope()
  const search = useSearch({ from: '/pegawai' })
  const navigate = useNavigate({ from: '/pegawai' })
  const mayExport = useMay('TENANT_ADMIN', 'ANALYST', 'OPD_ADMIN', 'AUDITOR')
  const mayImport = useMay('TENANT_ADMIN', 'ANALYST')
  const { q, status, positionClass, sort } = search
  const filter = { q, status, positionClass, sort, opd }
  const people = usePages(['people', filter], cursor => readPeople(filter, cursor))
  const set = (part: Partial<PeopleState>) => void navigate({ search: before => ({ ...before, ...part }), replace: true })
  const find = useDebouncedCallback((text: string) => set({ q: text || undefined }), TYPING_MS)
  return (
    <>
      <PageHead title={t.people.title} about={t.people.about(year)}>
        {mayExport && (
          <Download
            path={withQuery('/api/v1/employee-registry/people.xlsx', { q, status, positionClass, opd })}
            name="pegawai.xlsx"
            label={t.common.xlsx}
          />
        )}
      </PageHead>
      <div className="filters" role="search">
        <TextInput type="search" label={t.people.search} defaultValue={q} onChange={event => find(event.currentTarget.value)} />
        <NativeSelect
          label={t.people.status}
          value={status ?? ''}
          onChange={event => set({ status: (event.currentTarget.value || undefined) as PeopleState['status'] })}
          data={[{ value: '', label: t.common.all }, ...STATUSES.map(value => ({ value, label: word(t.codes.status, value) }))]}
        />
        <NativeSelect
          label={t.people.positionClass}
          value={positionClass ?? ''}
          onChange={event => set({ positionClass: (event.currentTarget.value || undefined) as PeopleState['positionClass'] })}
          data={[{ value: '', label: t.common.all }, ...POSITION_CLASSES.map(value => ({ value, label: word(t.codes.positionClass, value) }))]}
        />
        <NativeSelect
          label={t.people.sort}
          value={sort ?? 'name'}
          onChange={event => set({ sort: event.currentTarget.value === 'name' ? undefined : event.currentTarget.value })}
          data={Object.entries(t.people.sorts).map(([value, label]) => ({ value, label }))}
        />
      </div>
      <Loaded query={people}>
        {lines =>
          lines.length === 0 ? (
            <Empty title={t.people.emptyTitle} text={mayImport ? t.people.emptyText : t.people.emptyTextToLook}>
              {mayImport && (
                <Button component={Link} to="/impor/baru" search={{ kind: 'people' } as never}>
                  {t.people.emptyAction}
                </Button>
              )}
            </Empty>
          ) : (
            <PeopleList
              lines={lines}
              hasMore={people.hasNextPage}
              loadMore={() => {
                if (!people.isFetchingNextPage) void people.fetchNextPage()
              }}
            />
          )
        }
      </Loaded>
    </>
  )
}
