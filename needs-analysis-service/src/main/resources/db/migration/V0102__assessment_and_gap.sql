create table assessment (
    tenant      text not null default current_tenant(),
    id          uuid not null,
    employee    uuid not null,
    competency  text not null,
    source      text not null check (source in ('SELF', 'SUPERVISOR', 'ASSESSOR', 'CACT', 'POST_TRAINING')),
    level       smallint not null check (level between 1 and 5),
    assessed_on date not null,
    recorded_at timestamptz not null default now(),
    recorded_by text not null,
    primary key (tenant, id),
    unique (tenant, employee, competency, source, assessed_on)
);
select own_rows('assessment');

-- Level against standard, one row a person and competency: computed from assessments and standards, never written by hand.
create table gap (
    tenant         text not null default current_tenant(),
    employee       uuid not null,
    competency     text not null,
    opd            uuid not null,
    position_class text not null,
    status         text not null check (status in ('VALID', 'NOT_ASSESSED', 'ASSESSMENT_EXPIRED', 'NO_STANDARD')),
    required       smallint,
    level          smallint,
    source         text,
    supervisor     smallint,
    self           smallint,
    valid_until    date,              -- the last day on which this row is right
    shortfall      smallint not null generated always as (case when status = 'VALID' then greatest(0, required - level) else 0 end) stored,
    primary key (tenant, employee, competency)
) with (fillfactor = 85);
create index gap_cell_people on gap (tenant, opd, competency, shortfall);
create index gap_expiry on gap (valid_until) where status = 'VALID';
select own_rows('gap');
select across_tenants('gap', 'platform', 'select');

-- The heat map's numbers, kept beside the gaps they count.
create table gap_cell (
    tenant         text not null default current_tenant(),
    opd            uuid not null,
    competency     text not null,
    position_class text not null,
    people         int not null,
    rated          int not null,
    below          int not null,
    shortfall      bigint not null,
    expired        int not null,
    unassessed     int not null,
    no_standard    int not null,
    primary key (tenant, opd, competency, position_class)
);
select own_rows('gap_cell');

-- People whose gaps must be computed again. Duplicates are meant: an entry made while another is being worked off must not get lost.
create table stale_person (
    tenant   text not null default current_tenant(),
    id       bigint generated always as identity,
    employee uuid not null,
    primary key (tenant, id)
);
select own_rows('stale_person');
select across_tenants('stale_person', 'platform', 'select');
