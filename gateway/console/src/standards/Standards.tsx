import { Tabs } from '@mantine/core'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { PageHead } from '../parts/PageHead'
import { useText } from '../text/TextProvider'
import { Classes } from './Classes'
import { Competencies } from './Competencies'
import { Positions } from './Positions'

/** What positions ask of whoever holds them: by class, by position, and in which competencies. */
export function Standards() {
  const { t } = useText()
  const { tab } = useSearch({ from: '/skj' })
  const navigate = useNavigate({ from: '/skj' })
  return (
    <>
      <PageHead title={t.standards.title} about={t.standards.about} />
      <Tabs
        value={tab ?? 'classes'}
        keepMounted={false}
        onChange={value => void navigate({ search: before => ({ ...before, tab: value === 'classes' ? undefined : (value as typeof tab) }), replace: true })}
      >
        <Tabs.List>
          <Tabs.Tab value="classes">{t.standards.classes}</Tabs.Tab>
          <Tabs.Tab value="positions">{t.standards.positions}</Tabs.Tab>
          <Tabs.Tab value="competencies">{t.standards.competencies}</Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value="classes" pt="sm">
          <Classes />
        </Tabs.Panel>
        <Tabs.Panel value="positions" pt="sm">
          <Positions />
        </Tabs.Panel>
        <Tabs.Panel value="competencies" pt="sm">
          <Competencies />
        </Tabs.Panel>
      </Tabs>
    </>
  )
}
