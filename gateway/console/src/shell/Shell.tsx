import './shell.css'
import { AppShell, Burger, NavLink } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { Link, Outlet, useRouterState } from '@tanstack/react-router'
import { useEffect } from 'react'
import { useText } from '../text/TextProvider'
import { Account } from './Account'
import { useMe } from './MeProvider'
import { mayOpen, screensOf } from './navigation'
import { RunningJobs } from './RunningJobs'
import { ScopeControls } from './ScopeControls'
import { SessionEnded } from './SessionEnded'

/** The frame of every screen: who and where one is, the global scope, and the way to the other screens. */
export function Shell() {
  const { t } = useText()
  const me = useMe()
  const [opened, { toggle, close }] = useDisclosure()
  const path = useRouterState({ select: state => state.location.pathname })
  useEffect(close, [path, close])
  return (
    <AppShell header={{ height: { base: 112, sm: 64 } }} navbar={{ width: 216, breakpoint: 'sm', collapsed: { mobile: !opened } }} padding="md">
      <a className="skip" href="#content">
        {t.shell.skip}
      </a>
      <AppShell.Header className="shell-header">
        <Burger opened={opened} onClick={toggle} hiddenFrom="sm" size="sm" aria-label={t.shell.menu} aria-expanded={opened} />
        <Link to="/" className="shell-brand">
          <span className="shell-product">Bangkom</span>
          <span className="shell-tenant">{me.tenantName ?? t.shell.platform}</span>
        </Link>
        <ScopeControls />
        <div className="shell-right">
          {mayOpen('jobs', me.roles) && <RunningJobs />}
          <Account />
        </div>
      </AppShell.Header>
      <AppShell.Navbar p="xs" aria-label={t.shell.navigation}>
        {screensOf(me.roles).map(screen => (
          <NavLink
            key={screen.to}
            component={Link}
            to={screen.to}
            label={t.shell.screens[screen.name]}
            active={screen.to === '/' ? path === '/' : path.startsWith(screen.to)}
            aria-current={(screen.to === '/' ? path === '/' : path.startsWith(screen.to)) ? 'page' : undefined}
            className="touch"
          />
        ))}
      </AppShell.Navbar>
      <AppShell.Main id="content" tabIndex={-1}>
        <Outlet />
      </AppShell.Main>
      <SessionEnded />
    </AppShell>
  )
}
