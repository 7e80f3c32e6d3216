import { createRootRouteWithContext, createRoute, createRouter, lazyRouteComponent, redirect, retainSearchParams } from '@tanstack/react-router'
import { Failure } from './parts/Failure'
import { Loading } from './parts/Loading'
import { yearOf } from './shell/MeProvider'
import { Shell } from './shell/Shell'
import * as state from './state'

const root = createRootRouteWithContext<{ today: string }>()({
  component: Shell,
  validateSearch: state.scope,
  search: { middlewares: [retainSearchParams(['year', 'opd'])] },
  beforeLoad: ({ search, location, context }) => {
    if (search.year) return
    throw redirect({ to: location.pathname, search: { ...location.search, year: yearOf(context.today) }, replace: true })
  },
})

const under = { getParentRoute: () => root }

const routes = [
  createRoute({ ...under, path: '/', component: lazyRouteComponent(() => import('./home/Home'), 'Home') }),
  createRoute({ ...under, path: '/impor', component: lazyRouteComponent(() => import('./imports/Imports'), 'Imports') }),
  createRoute({
    ...under,
    path: '/impor/baru',
    validateSearch: state.newImport,
    component: lazyRouteComponent(() => import('./imports/NewImport'), 'NewImport'),
  }),
  createRoute({
    ...under,
    path: '/impor/$kind/$id',
    validateSearch: state.importStep,
    component: lazyRouteComponent(() => import('./imports/ImportWizard'), 'ImportWizard'),
  }),
  createRoute({
    ...under,
    path: '/kesenjangan',
    validateSearch: state.gaps,
    component: lazyRouteComponent(() => import('./gaps/Gaps'), 'Gaps'),
  }),
  createRoute({
    ...under,
    path: '/pegawai',
    validateSearch: state.people,
    component: lazyRouteComponent(() => import('./people/People'), 'People'),
  }),
  createRoute({ ...under, path: '/pegawai/$id', component: lazyRouteComponent(() => import('./people/Profile'), 'Profile') }),
  createRoute({
    ...under,
    path: '/kebutuhan',
    validateSearch: state.needs,
    component: lazyRouteComponent(() => import('./needs/Needs'), 'Needs'),
  }),
  createRoute({
    ...under,
    path: '/asesmen',
    validateSearch: state.assessments,
    component: lazyRouteComponent(() => import('./assessments/Assessments'), 'Assessments'),
  }),
  createRoute({
    ...under,
    path: '/skj',
    validateSearch: state.standards,
    component: lazyRouteComponent(() => import('./standards/Standards'), 'Standards'),
  }),
  createRoute({ ...under, path: '/status', component: lazyRouteComponent(() => import('./status/Status'), 'Status') }),
  createRoute({ ...under, path: '/rencana', component: lazyRouteComponent(() => import('./plan/Plans'), 'Plans') }),
  createRoute({
    ...under,
    path: '/rencana/$id',
    validateSearch: state.plan,
    component: lazyRouteComponent(() => import('./plan/PlanPage'), 'PlanPage'),
  }),
  createRoute({ ...under, path: '/anggaran', component: lazyRouteComponent(() => import('./budget/Budget'), 'Budget') }),
  createRoute({ ...under, path: '/pelatihan', component: lazyRouteComponent(() => import('./catalogue/Catalogue'), 'Catalogue') }),
  createRoute({
    ...under,
    path: '/angkatan',
    validateSearch: state.batches,
    component: lazyRouteComponent(() => import('./batches/Batches'), 'Batches'),
  }),
  createRoute({
    ...under,
    path: '/angkatan/$id',
    validateSearch: state.batch,
    component: lazyRouteComponent(() => import('./batches/BatchPage'), 'BatchPage'),
  }),
  createRoute({ ...under, path: '/hasil', component: lazyRouteComponent(() => import('./results/Results'), 'Results') }),
  createRoute({ ...under, path: '/hasil/$id', component: lazyRouteComponent(() => import('./results/BatchResults'), 'BatchResults') }),
  createRoute({
    ...under,
    path: '/penilaian',
    validateSearch: state.reviews,
    component: lazyRouteComponent(() => import('./reviews/Reviews'), 'Reviews'),
  }),
  createRoute({ ...under, path: '/pekerjaan', component: lazyRouteComponent(() => import('./jobs/Jobs'), 'Jobs') }),
] as const

export const router = createRouter({
  routeTree: root.addChildren(routes),
  context: { today: '' }, // given with the first screen
  defaultPreload: 'intent',
  scrollRestoration: true,
  defaultPendingComponent: Loading,
  defaultErrorComponent: ({ error }) => <Failure error={error} page />,
  defaultNotFoundComponent: () => <Failure error={state.nowhere} page />,
})

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router
  }
}
