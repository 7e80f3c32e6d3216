import type { Role } from './MeProvider'

const EVERYBODY: Role[] = [
  'TENANT_ADMIN', 'ANALYST', 'OPD_ADMIN', 'COMPILER', 'STIPULATOR', 'SUPERVISOR', 'EMPLOYEE', 'ASSESSOR', 'PARTNER', 'AUDITOR',
]
const PLANNERS: Role[] = ['TENANT_ADMIN', 'ANALYST', 'OPD_ADMIN', 'COMPILER', 'STIPULATOR', 'AUDITOR']

/** The screens, and who has use for them; the services decide themselves who may do what. */
export const SCREENS = [
  { to: '/', name: 'home', roles: [...EVERYBODY, 'OPERATOR'] as Role[] },
  { to: '/impor', name: 'imports', roles: ['TENANT_ADMIN', 'ANALYST', 'AUDITOR'] as Role[] },
  { to: '/kesenjangan', name: 'gaps', roles: PLANNERS },
  { to: '/rencana', name: 'plan', roles: PLANNERS },
  { to: '/pegawai', name: 'people', roles: ['TENANT_ADMIN', 'ANALYST', 'OPD_ADMIN', 'SUPERVISOR', 'AUDITOR'] as Role[] },
  { to: '/anggaran', name: 'budget', roles: PLANNERS },
  { to: '/pelatihan', name: 'catalogue', roles: EVERYBODY },
  { to: '/angkatan', name: 'batches', roles: [...PLANNERS, 'SUPERVISOR'] as Role[] },
  { to: '/hasil', name: 'results', roles: PLANNERS },
  { to: '/penilaian', name: 'reviews', roles: ['TENANT_ADMIN', 'ANALYST', 'SUPERVISOR', 'AUDITOR'] as Role[] },
  { to: '/pekerjaan', name: 'jobs', roles: EVERYBODY },
] as const

export const screensOf = (roles: Role[]) => SCREENS.filter(screen => screen.roles.some(role => roles.includes(role)))
