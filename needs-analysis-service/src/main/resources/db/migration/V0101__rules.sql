-- National rules, the same for every tenant: read-only for the application, versioned by validity dates.
create table national_competency (
    code     text primary key,
    kind     text not null check (kind in ('MANAGERIAL', 'SOCIO_CULTURAL')),
    name_id  text not null,
    name_en  text not null,
    levels_id text[] not null,  -- what each of the five levels means
    levels_en text[] not null
);
-- PermenPANRB 38/2017, levels 1 to 5 in one line each
insert into national_competency values
('M.01', 'MANAGERIAL', 'Integritas', 'Integrity',
 array['bertindak sesuai norma dan etika', 'mengingatkan dan mengajak rekan', 'memastikan anggota yang dipimpin patuh', 'menciptakan iklim kerja yang mendorong kepatuhan', 'teladan etika tingkat nasional'],
 array['acts by norms and ethics', 'reminds and invites colleagues', 'ensures that the members led do so', 'creates a climate that drives compliance', 'national role model of ethics']),
('M.02', 'MANAGERIAL', 'Kerja sama', 'Teamwork',
 array['berperan dalam kelompok kerja', 'menumbuhkan tim yang partisipatif', 'membangun tim untuk kinerja organisasi', 'membangun komitmen dan sinergi antarunit', 'kerja sama konsisten di dalam dan luar instansi'],
 array['takes part in the work group', 'grows a participative team', 'builds teams for performance', 'builds commitment and synergy across units', 'consistent cooperation inside and outside']),
('M.03', 'MANAGERIAL', 'Komunikasi', 'Communication',
 array['informasi jelas dan lengkap', 'aktif berkomunikasi, mendengar, menyusun naskah', 'asertif dalam hal rumit, lisan dan tulis', 'berpikir multidimensi untuk kesepakatan', 'sistem komunikasi terbuka yang strategis'],
 array['clear, complete information', 'communicates actively, listens, prepares texts', 'assertive in complex matters', 'multi-dimensional thinking to win agreement', 'strategic open communication system']),
('M.04', 'MANAGERIAL', 'Orientasi pada hasil', 'Results orientation',
 array['memenuhi standar kerja', 'meningkatkan hasil di atas standar', 'menetapkan target yang menantang', 'mendorong unit melampaui target', 'meningkatkan mutu hasil organisasi'],
 array['meets work standards', 'raises results above standard', 'sets challenging targets', 'drives the unit beyond targets', 'raises the quality of the organisation''s results']),
('M.05', 'MANAGERIAL', 'Pelayanan publik', 'Public service',
 array['bekerja sesuai standar pelayanan', 'mengawasi dan menjelaskan pelayanan secara transparan', 'memperbaiki standar pelayanan unit', 'memantau isu jangka panjang pelayanan', 'memastikan kebijakan pelayanan yang objektif'],
 array['works to the service standard', 'supervises and explains services', 'improves the unit''s service standard', 'anticipates long-term service issues', 'ensures policies for objective service']),
('M.06', 'MANAGERIAL', 'Pengembangan diri dan orang lain', 'Developing self and others',
 array['mengembangkan diri', 'meningkatkan kemampuan bawahan', 'memberi umpan balik dan membimbing', 'program pengembangan jangka panjang', 'membuat organisasi terus belajar'],
 array['develops oneself', 'raises subordinates'' ability', 'gives feedback, coaches', 'long-term development programmes', 'makes the organisation learn']),
('M.07', 'MANAGERIAL', 'Mengelola perubahan', 'Managing change',
 array['mengikuti perubahan dengan arahan', 'menyesuaikan diri secara proaktif', 'membantu orang lain, mengantisipasi', 'memimpin perubahan di unit', 'memimpin perubahan skala nasional'],
 array['follows change under guidance', 'adapts proactively', 'helps others, anticipates', 'leads change in the unit', 'leads change on a national scale']),
('M.08', 'MANAGERIAL', 'Pengambilan keputusan', 'Decision making',
 array['mengumpulkan informasi untuk bertindak', 'menganalisis masalah secara mendalam', 'membandingkan alternatif dan risiko', 'menyelesaikan masalah berisiko tinggi', 'keputusan strategis jangka panjang'],
 array['gathers information to act', 'analyses problems in depth', 'compares alternatives and risks', 'solves high-risk problems', 'long-term strategic decisions']),
('S.01', 'SOCIO_CULTURAL', 'Perekat bangsa', 'National unity',
 array['peka dan menerima kemajemukan', 'aktif menumbuhkan saling menghargai', 'mempromosikan toleransi dan persatuan', 'mendayagunakan perbedaan secara konstruktif', 'wakil pemerintah membangun ikatan sosial'],
 array['accepts plurality', 'promotes mutual respect', 'promotes tolerance and unity', 'uses differences constructively', 'represents government in building social bonds']);

-- Default required level of a position class; a position's own standard wins. The rows of JF PEMULA to PENYELIA are unsure and stay editable.
create table class_requirement (
    position_class   text not null,
    functional_level text not null default '',
    competency       text not null references national_competency,
    level            smallint not null check (level between 1 and 5),
    valid_from       date not null,
    valid_to         date,
    primary key (position_class, functional_level, competency, valid_from)
);
insert into class_requirement
select class, functional, code, case when class = 'JF' and functional in ('TERAMPIL', 'MAHIR') and code in ('M.01', 'M.02') then 2 else level end, date '2017-01-01', null
from national_competency, (values
    ('JPT_UTAMA', '', 5), ('JPT_MADYA', '', 5), ('JPT_PRATAMA', '', 4), ('ADMINISTRATOR', '', 3), ('PENGAWAS', '', 2), ('PELAKSANA', '', 1),
    ('JF', 'AHLI_PERTAMA', 2), ('JF', 'AHLI_MUDA', 3), ('JF', 'AHLI_MADYA', 4), ('JF', 'AHLI_UTAMA', 5),
    ('JF', 'PEMULA', 1), ('JF', 'TERAMPIL', 1), ('JF', 'MAHIR', 1), ('JF', 'PENYELIA', 2)) as rule (class, functional, level);

-- Peraturan BKN 26/2019: the category of a job person match, by purpose; the bounds are lower bounds on the unrounded percentage.
create table match_category (
    purpose    text not null check (purpose in ('PLACEMENT', 'MAPPING')),
    at_least   numeric not null,
    category   text not null,
    valid_from date not null,
    valid_to   date,
    primary key (purpose, at_least, valid_from)
);
insert into match_category values
('PLACEMENT', 80, 'MS', '2019-01-01'), ('PLACEMENT', 68, 'MMS', '2019-01-01'), ('PLACEMENT', 0, 'KMS', '2019-01-01'),
('MAPPING', 90, 'OPTIMAL', '2019-01-01'), ('MAPPING', 78, 'CUKUP_OPTIMAL', '2019-01-01'), ('MAPPING', 0, 'KURANG_OPTIMAL', '2019-01-01');

-- Priority of a need (project rule D16): weights and points, valid from a date.
create table priority_rule (
    valid_from date primary key,
    valid_to   date,
    gap_weight numeric not null,
    performance_weight numeric not null,
    organization_weight numeric not null,
    satisfaction_weight numeric not null,
    full_gap   int not null,          -- this many levels or more count 100
    performance_points jsonb not null,
    organization_points jsonb not null,
    satisfaction_points jsonb not null
);
insert into priority_rule values ('2017-01-01', null, 0.4, 0.3, 0.2, 0.1, 3,
    '{"SANGAT_KURANG": 100, "KURANG": 75, "BUTUH_PERBAIKAN": 50}', '{"RPJMD": 100, "RENSTRA": 100, "OPD_PROPOSAL": 50}', '{"D": 100, "C": 75, "B": 25}');

grant select on national_competency, class_requirement, match_category, priority_rule to needs_analysis_app;

-- What a tenant adds to the dictionary: technical and government competencies.
create table own_competency (
    tenant  text not null default current_tenant(),
    code    text not null,
    kind    text not null check (kind in ('TECHNICAL', 'GOVERNMENT')),
    name_id text not null,
    name_en text not null,
    primary key (tenant, code)
);
select own_rows('own_competency');

create view competency with (security_invoker = true) as
select code, kind, name_id, name_en from national_competency union all select code, kind, name_id, name_en from own_competency;
grant select on competency to needs_analysis_app;

-- A position's own standard (SKJ), dated: a level holds from valid_from until the day before valid_to.
create table position_requirement (
    tenant     text not null default current_tenant(),
    position   uuid not null,
    competency text not null,
    level      smallint not null check (level between 1 and 5),
    valid_from date not null,
    valid_to   date,
    primary key (tenant, position, competency, valid_from)
);
select own_rows('position_requirement');
