type Words = Record<string, string>

/** Words for the codes of the platform, so that no raw code reaches a screen. */
export const codes = {
  role: {
    TENANT_ADMIN: 'Administrator', ANALYST: 'Analis', OPD_ADMIN: 'Pengelola OPD', COMPILER: 'Pengaju (Sekda)', STIPULATOR: 'Penetap (Wali Kota)',
    SUPERVISOR: 'Atasan', EMPLOYEE: 'Pegawai', ASSESSOR: 'Asesor', PARTNER: 'Mitra', AUDITOR: 'Auditor', OPERATOR: 'Operator',
  } as Words,
  importState: {
    CHECKING: 'Diperiksa', CHECKED: 'Menunggu keputusan', APPLYING: 'Diterapkan', APPLIED: 'Selesai', CANCELLED: 'Dibatalkan', FAILED: 'Gagal',
  } as Words,
  jobState: { QUEUED: 'Antre', RUNNING: 'Berjalan', DONE: 'Selesai', FAILED: 'Gagal', CANCELLED: 'Dibatalkan' } as Words,
  jobCause: { TOO_MANY_TRIES: 'Tidak maju dalam dua puluh percobaan. Jalankan lagi, atau hubungi operator.' },
  job: { 'import-check': 'Pemeriksaan impor', 'import-apply': 'Penerapan impor' } as Words,
  positionClass: {
    JPT_UTAMA: 'JPT Utama', JPT_MADYA: 'JPT Madya', JPT_PRATAMA: 'JPT Pratama', ADMINISTRATOR: 'Administrator', PENGAWAS: 'Pengawas', PELAKSANA: 'Pelaksana', JF: 'Jabatan fungsional',
  } as Words,
  status: {
    AKTIF: 'Aktif', CLTN: 'CLTN', TUGAS_BELAJAR: 'Tugas belajar', PEMBERHENTIAN_SEMENTARA: 'Pemberhentian sementara',
    HUKUMAN_DISIPLIN: 'Hukuman disiplin', MPP: 'MPP', PENSIUN: 'Pensiun',
  } as Words,
  kind: { PNS: 'PNS', CPNS: 'CPNS', PPPK: 'PPPK', PPPK_PARUH_WAKTU: 'PPPK paruh waktu' } as Words,
  gapStatus: { VALID: 'Berlaku', NOT_ASSESSED: 'Belum dinilai', ASSESSMENT_EXPIRED: 'Asesmen kedaluwarsa', NO_STANDARD: 'Tanpa standar' } as Words,
  gapFlag: {
    DIALOG: 'Atasan dan pegawai berbeda dua level atau lebih: perlu dialog.',
    OVER_CONFIDENCE: 'Pegawai merasa memenuhi standar, atasan belum.',
  } as Words,
  needState: { OPEN: 'Terbuka', PLANNED: 'Dalam rencana', ADDRESSED: 'Terpenuhi', WITHDRAWN: 'Ditarik' } as Words,
  needSource: {
    COMPETENCY_GAP: 'Kesenjangan kompetensi', PERFORMANCE_GAP: 'Kesenjangan kinerja', ORGANIZATIONAL: 'Kebutuhan organisasi', SURVEY: 'Survei',
    SELF_PROPOSAL: 'Usulan pegawai', PUBLIC_SATISFACTION: 'Kepuasan masyarakat',
  } as Words,
  organization: { RPJMD: 'RPJMD', RENSTRA: 'Renstra', OPD_PROPOSAL: 'Usulan OPD' } as Words,
  competencyKind: { MANAGERIAL: 'Manajerial', SOCIO_CULTURAL: 'Sosial kultural', TECHNICAL: 'Teknis', GOVERNMENT: 'Pemerintahan' } as Words,
  functionalLevel: {
    PEMULA: 'Pemula', TERAMPIL: 'Terampil', MAHIR: 'Mahir', PENYELIA: 'Penyelia', AHLI_PERTAMA: 'Ahli Pertama', AHLI_MUDA: 'Ahli Muda',
    AHLI_MADYA: 'Ahli Madya', AHLI_UTAMA: 'Ahli Utama',
  } as Words,
  severity: { NONE: 'Tidak ada', LOW: 'Rendah', MEDIUM: 'Sedang', HIGH: 'Tinggi' } as Words,
  source: {
    SELF: 'Penilaian diri', SUPERVISOR: 'Atasan', ASSESSOR: 'Asesor', CACT: 'CACT BKN', POST_TRAINING: 'Penilaian pascapelatihan',
  } as Words,
  match: {
    OPTIMAL: 'Optimal', CUKUP_OPTIMAL: 'Cukup optimal', KURANG_OPTIMAL: 'Kurang optimal',
    MS: 'Memenuhi syarat', MMS: 'Masih memenuhi syarat', KMS: 'Kurang memenuhi syarat',
  } as Words,
  hoursState: { BELUM: 'Belum terpenuhi', TERPENUHI: 'Terpenuhi', MELEBIHI: 'Melebihi', BEBAS: 'Tanpa kewajiban' } as Words,
  planState: {
    DRAFT: 'Rancangan', PROPOSED: 'Diusulkan', VERIFIED: 'Diverifikasi', SUBMITTED: 'Diajukan', STIPULATED: 'Ditetapkan',
    REJECTED: 'Dikembalikan', REPLACED: 'Digantikan',
  } as Words,
  batchState: { PLANNED: 'Direncanakan', OPEN: 'Pendaftaran dibuka', CLOSED: 'Pendaftaran ditutup', COMPLETED: 'Selesai', CANCELLED: 'Dibatalkan' } as Words,
  enrolmentState: {
    NOMINATED: 'Diusulkan', WAITLISTED: 'Daftar tunggu', CONFIRMED: 'Dipastikan', CANCELLED: 'Dibatalkan', COMPLETED: 'Lulus', FAILED: 'Tidak lulus',
  } as Words,
  failReason: { ATTENDANCE: 'Kehadiran kurang', POST_TEST: 'Nilai akhir belum cukup', NO_SEAT: 'Tidak kebagian kursi' } as Words,
  refusal: {
    'employee-unknown': 'Tidak ada dalam daftar pegawai', 'employee-not-active': 'Tidak aktif', 'employee-retires-soon': 'Segera pensiun',
    'schedule-clash': 'Jadwal bentrok', 'not-of-your-department': 'Bukan OPD Anda', 'already-in-batch': 'Sudah di angkatan ini',
  } as Words,
  ledger: { CREDIT: 'Dihitung', REVERSAL: 'Dibatalkan' } as Words,
  reviewState: { WAITING: 'Belum dibuka', OPEN: 'Terbuka', COMPLETED: 'Selesai', CLOSED: 'Lewat batas' } as Words,
  gain: { HIGH: 'Tinggi', MEDIUM: 'Sedang', LOW: 'Rendah' } as Words,
  form: {
    COURSE: 'Kursus', TECHNICAL: 'Pelatihan teknis', TECHNICAL_GUIDANCE: 'Bimbingan teknis', MANAGERIAL: 'Pelatihan manajerial',
    SOCIO_CULTURAL: 'Pelatihan sosio-kultural', FUNCTIONAL: 'Pelatihan fungsional', LEADERSHIP: 'Pelatihan kepemimpinan', WORKSHOP: 'Lokakarya',
    SEMINAR: 'Seminar', UPGRADING: 'Penataran', SOCIALIZATION: 'Sosialisasi', E_LEARNING: 'E-learning', DISTANCE: 'Pelatihan jarak jauh',
    COACHING: 'Coaching', MENTORING: 'Mentoring', BENCHMARKING: 'Studi banding', INTERNSHIP: 'Magang', ON_THE_JOB: 'Di tempat kerja',
    EXCHANGE: 'Pertukaran', SECONDMENT: 'Detasering', OUTBOUND: 'Alam terbuka', SELF_STUDY: 'Belajar mandiri', COMMUNITY_OF_PRACTICE: 'Komunitas belajar',
    OTHER_CLASSICAL: 'Klasikal lain', OTHER_NON_CLASSICAL: 'Nonklasikal lain',
  } as Words,
}
