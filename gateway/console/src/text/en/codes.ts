import type { Text } from '../id'

export const codes: Text['codes'] = {
  role: {
    TENANT_ADMIN: 'Administrator', ANALYST: 'Analyst', OPD_ADMIN: 'Department officer', COMPILER: 'Submitter (Sekda)', STIPULATOR: 'Stipulator (Mayor)',
    SUPERVISOR: 'Supervisor', EMPLOYEE: 'Employee', ASSESSOR: 'Assessor', PARTNER: 'Partner', AUDITOR: 'Auditor', OPERATOR: 'Operator',
  },
  importState: {
    CHECKING: 'Being checked', CHECKED: 'Waiting for you', APPLYING: 'Being applied', APPLIED: 'Done', CANCELLED: 'Cancelled', FAILED: 'Failed',
  },
  jobState: { QUEUED: 'Queued', RUNNING: 'Running', DONE: 'Done', FAILED: 'Failed', CANCELLED: 'Cancelled' },
  jobCause: { TOO_MANY_TRIES: 'It did not get on in twenty tries. Start it again, or tell the operator.' },
  job: { 'import-check': 'Check of an import', 'import-apply': 'Application of an import' },
  positionClass: {
    JPT_UTAMA: 'JPT Utama', JPT_MADYA: 'JPT Madya', JPT_PRATAMA: 'JPT Pratama', ADMINISTRATOR: 'Administrator', PENGAWAS: 'Pengawas', PELAKSANA: 'Pelaksana', JF: 'Functional position',
  },
  status: {
    AKTIF: 'Active', CLTN: 'Unpaid leave', TUGAS_BELAJAR: 'Study assignment', PEMBERHENTIAN_SEMENTARA: 'Suspended',
    HUKUMAN_DISIPLIN: 'Disciplinary measure', MPP: 'Pre-retirement', PENSIUN: 'Retired',
  },
  kind: { PNS: 'PNS', CPNS: 'CPNS', PPPK: 'PPPK', PPPK_PARUH_WAKTU: 'Part-time PPPK' },
  gapStatus: { VALID: 'Valid', NOT_ASSESSED: 'Not assessed', ASSESSMENT_EXPIRED: 'Assessment expired', NO_STANDARD: 'No standard' },
  gapFlag: {
    DIALOG: 'Supervisor and employee differ by two levels or more: they should talk.',
    OVER_CONFIDENCE: 'The employee sees the standard met, the supervisor does not.',
  },
  needState: { OPEN: 'Open', PLANNED: 'In a plan', ADDRESSED: 'Addressed', WITHDRAWN: 'Withdrawn' },
  needSource: {
    COMPETENCY_GAP: 'Competency gap', PERFORMANCE_GAP: 'Performance gap', ORGANIZATIONAL: 'Organisational need', SURVEY: 'Survey',
    SELF_PROPOSAL: 'Proposal of staff', PUBLIC_SATISFACTION: 'Public satisfaction',
  },
  organization: { RPJMD: 'RPJMD', RENSTRA: 'Renstra', OPD_PROPOSAL: 'Proposal of the department' },
  competencyKind: { MANAGERIAL: 'Managerial', SOCIO_CULTURAL: 'Socio-cultural', TECHNICAL: 'Technical', GOVERNMENT: 'Government' },
  functionalLevel: {
    PEMULA: 'Pemula', TERAMPIL: 'Terampil', MAHIR: 'Mahir', PENYELIA: 'Penyelia', AHLI_PERTAMA: 'Ahli Pertama', AHLI_MUDA: 'Ahli Muda',
    AHLI_MADYA: 'Ahli Madya', AHLI_UTAMA: 'Ahli Utama',
  },
  severity: { NONE: 'None', LOW: 'Low', MEDIUM: 'Medium', HIGH: 'High' },
  source: { SELF: 'Self', SUPERVISOR: 'Supervisor', ASSESSOR: 'Assessor', CACT: 'CACT of BKN', POST_TRAINING: 'Post-training review' },
  match: {
    OPTIMAL: 'Optimal', CUKUP_OPTIMAL: 'Fairly optimal', KURANG_OPTIMAL: 'Less than optimal',
    MS: 'Qualified', MMS: 'Still qualified', KMS: 'Less than qualified',
  },
  hoursState: { BELUM: 'Not yet fulfilled', TERPENUHI: 'Fulfilled', MELEBIHI: 'More than asked', BEBAS: 'Nothing asked' },
  planState: {
    DRAFT: 'Draft', PROPOSED: 'Proposed', VERIFIED: 'Verified', SUBMITTED: 'Submitted', STIPULATED: 'Stipulated', REJECTED: 'Sent back', REPLACED: 'Replaced',
  },
  batchState: { PLANNED: 'Planned', OPEN: 'Registration open', CLOSED: 'Registration closed', COMPLETED: 'Completed', CANCELLED: 'Cancelled' },
  enrolmentState: {
    NOMINATED: 'Nominated', WAITLISTED: 'Waiting list', CONFIRMED: 'Confirmed', CANCELLED: 'Cancelled', COMPLETED: 'Passed', FAILED: 'Failed',
  },
  failReason: { ATTENDANCE: 'Attended too little', POST_TEST: 'Post-test not passed', NO_SEAT: 'No seat was left' },
  refusal: {
    'employee-unknown': 'Not among the employees', 'employee-not-active': 'Not active', 'employee-retires-soon': 'Retires soon',
    'schedule-clash': 'Clash of sessions', 'not-of-your-department': 'Not of your department', 'already-in-batch': 'In this batch already',
  },
  ledger: { CREDIT: 'Credited', REVERSAL: 'Reversed' },
  reviewState: { WAITING: 'Not open yet', OPEN: 'Open', COMPLETED: 'Completed', CLOSED: 'Past its time' },
  gain: { HIGH: 'High', MEDIUM: 'Medium', LOW: 'Low' },
  form: {
    COURSE: 'Course', TECHNICAL: 'Technical training', TECHNICAL_GUIDANCE: 'Technical guidance', MANAGERIAL: 'Managerial training',
    SOCIO_CULTURAL: 'Socio-cultural training', FUNCTIONAL: 'Functional training', LEADERSHIP: 'Leadership training', WORKSHOP: 'Workshop',
    SEMINAR: 'Seminar', UPGRADING: 'Upgrading', SOCIALIZATION: 'Information event', E_LEARNING: 'E-learning', DISTANCE: 'Distance training',
    COACHING: 'Coaching', MENTORING: 'Mentoring', BENCHMARKING: 'Benchmark visit', INTERNSHIP: 'Internship', ON_THE_JOB: 'On the job',
    EXCHANGE: 'Exchange', SECONDMENT: 'Secondment', OUTBOUND: 'Outbound', SELF_STUDY: 'Self-study', COMMUNITY_OF_PRACTICE: 'Community of practice',
    OTHER_CLASSICAL: 'Other classical', OTHER_NON_CLASSICAL: 'Other non-classical',
  },
}
