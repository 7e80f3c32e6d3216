import type { Role } from './MeProvider'

const EVERYBODY: Role[] = [
  'TENANT_ADMIN', 'ANALYST', 'OPD_ADMIN', 'COMPILER', 'STIPULATOR', 'SUPERVISOR', 'EMPLOYEE', 'ASSESSOR', 'PARTNER', 'AUDITOR',
]
const PLANNERS: Role[] = ['TENANT_ADMIN', 'ANALYST', 'OPD_ADMIN', 'COMPILER', 'STIPULATOR', 'AUDITOR']

/** The screens, who has use for them, and what each asks first; a test holds the roles against the services' permissions. */
export const SCREENS = [
  { to: '/', name: 'home', roles: [...EVERYBODY, 'OPERATOR'] as Role[], asks: [] },
  { to: '/impor', name: 'imports', roles: ['TENANT_ADMIN', 'ANALYST', 'AUDITOR'] as Role[], asks: ['employee-registry GET /imports', 'needs-analysis GET /imports'] },
  { to: '/kesenjangan', name: 'gaps', roles: PLANNERS, asks: ['needs-analysis GET /gaps/heat-map'] },
  { to: '/kebutuhan', name: 'needs', roles: PLANNERS, asks: ['needs-analysis GET /needs'] },
  { to: '/rencana', name: 'plan', roles: PLANNERS, asks: ['needs-analysis GET /plans', 'needs-analysis GET /plans/{id}'] },
  { to: '/pegawai', name: 'people', roles: ['TENANT_ADMIN', 'ANALYST', 'OPD_ADMIN', 'SUPERVISOR', 'AUDITOR'] as Role[], asks: ['employee-registry GET /people', 'employee-registry GET /people/{id}'] },
  { to: '/asesmen', name: 'assessments', roles: ['TENANT_ADMIN', 'ANALYST', 'ASSESSOR'] as Role[], asks: ['employee-registry GET /people', 'needs-analysis GET /people/{id}/gaps', 'needs-analysis POST /assessments'] },
  { to: '/skj', name: 'standards', roles: [...PLANNERS, 'ASSESSOR'] as Role[], asks: ['needs-analysis GET /standards', 'needs-analysis GET /standards/{id}', 'needs-analysis GET /competencies', 'employee-registry GET /positions'] },
  { to: '/anggaran', name: 'budget', roles: PLANNERS, asks: ['training GET /budget-lines'] },
  { to: '/pelatihan', name: 'catalogue', roles: EVERYBODY, asks: ['training GET /courses', 'needs-analysis GET /competencies'] },
  { to: '/angkatan', name: 'batches', roles: [...PLANNERS, 'SUPERVISOR'] as Role[], asks: ['training GET /batches', 'training GET /batches/totals', 'training GET /batches/{id}'] },
  { to: '/hasil', name: 'results', roles: PLANNERS, asks: ['evaluation GET /batches'] },
  { to: '/penilaian', name: 'reviews', roles: ['TENANT_ADMIN', 'ANALYST', 'SUPERVISOR', 'AUDITOR'] as Role[], asks: ['evaluation GET /reviews'] },
  { to: '/pekerjaan', name: 'jobs', roles: PLANNERS, asks: ['employee-registry GET /jobs', 'needs-analysis GET /jobs', 'training GET /jobs', 'evaluation GET /jobs'] },
  { to: '/status', name: 'status', roles: ['OPERATOR'] as Role[], asks: ['employee-registry GET /parked-events', 'employee-registry POST /parked-events/{id}/replay'] },
] as const

export type ScreenName = (typeof SCREENS)[number]['name']

export const screensOf = (roles: readonly Role[]) => SCREENS.filter(screen => screen.roles.some(role => roles.includes(role)))

/** Whether somebody of these roles is led to the screen. */
export const mayOpen = (name: ScreenName, roles: readonly Role[]) => screensOf(roles).some(screen => screen.name === name)
