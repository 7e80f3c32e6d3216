-- Copies of what others told.
create table unit (
    tenant  text not null default current_tenant(),
    id      uuid not null,
    version bigint not null,
    code    text not null,
    name    text not null,
    opd     uuid not null,
    primary key (tenant, id)
);
select own_rows('unit');

create table employee (
    tenant  text not null default current_tenant(),
    id      uuid not null,
    version bigint not null,
    name    text not null,
    opd     uuid not null,
    primary key (tenant, id)
);
select own_rows('employee');

create table batch (
    tenant       text not null default current_tenant(),
    id           uuid not null,
    version      bigint not null,
    name         text not null,
    form         text not null,
    competency   text not null,
    target_level smallint not null,
    starts_on    date not null,
    ends_on      date not null,
    tested       boolean not null,
    state        text not null,
    primary key (tenant, id)
);
create index batch_board on batch (tenant, starts_on, id);
select own_rows('batch');

create table participant (
    tenant    text not null default current_tenant(),
    batch     uuid not null,
    employee  uuid not null,
    enrolment uuid not null,
    state     text not null check (state in ('CONFIRMED', 'CANCELLED', 'COMPLETED', 'FAILED')),
    primary key (tenant, batch, employee)
);
select own_rows('participant');

create table closed_gap (
    tenant     text not null default current_tenant(),
    employee   uuid not null,
    competency text not null,
    level      smallint not null,
    closed_on  date not null,
    primary key (tenant, employee, competency, closed_on)
);
select own_rows('closed_gap');

-- Level 2: what was known before and after.
create table test_result (
    tenant   text not null default current_tenant(),
    id       uuid not null,
    batch    uuid not null,
    employee uuid not null,
    moment   text not null check (moment in ('PRE', 'POST')),
    score    int not null check (score between 0 and 100),
    primary key (tenant, id),
    unique (tenant, batch, employee, moment)
);
select own_rows('test_result');

-- Level 3: what is done differently at work, three months later.
create table review (
    tenant       text not null default current_tenant(),
    id           uuid not null,
    version      bigint not null,
    batch        uuid not null,
    employee     uuid not null,
    competency   text not null,
    target_level smallint not null,
    opens_on     date not null,
    closes_on    date not null,
    supervisor   numeric(3, 1) check (supervisor between 1 and 4),
    self         numeric(3, 1) check (self between 1 and 4),
    peers        numeric(3, 1) check (peers between 1 and 4),
    evidence     text,
    score        numeric(5, 2),
    completed_on date,
    primary key (tenant, id),
    unique (tenant, batch, employee)
);
create index review_due on review (tenant, opens_on, id);
select own_rows('review');
