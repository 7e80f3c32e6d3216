create table budget_line (
    tenant    text not null default current_tenant(),
    id        uuid not null,
    version   bigint not null,
    year      int not null,
    code      text not null,
    name      text not null,
    ceiling   bigint not null check (ceiling >= 0),
    committed bigint not null default 0,
    primary key (tenant, id),
    unique (tenant, year, code),
    check (committed between 0 and ceiling)      -- to the rupiah, whatever the program does
);
select own_rows('budget_line');

create table course (
    tenant       text not null default current_tenant(),
    id           uuid not null,
    version      bigint not null,
    name         text not null,
    form         text not null,
    competency   text not null,
    target_level smallint not null check (target_level between 1 and 5),
    hours        numeric(6, 1) not null check (hours > 0),
    tested       boolean not null,
    primary key (tenant, id)
);
select own_rows('course');

create table batch (
    tenant           text not null default current_tenant(),
    id               uuid not null,
    version          bigint not null,
    course           uuid not null,
    plan_item        uuid not null,
    budget_line      uuid not null,
    name             text not null,
    provider         text not null,
    capacity         int not null check (capacity > 0),
    confirmed        int not null default 0,
    cost             bigint not null check (cost >= 0),
    min_distinct_opd int not null,
    max_share        int not null check (max_share between 1 and 100),
    single_opd_reason text,
    state            text not null check (state in ('PLANNED', 'OPEN', 'CLOSED', 'COMPLETED', 'CANCELLED')),
    starts_on        date not null,
    ends_on          date not null,
    primary key (tenant, id),
    foreign key (tenant, course) references course (tenant, id),
    foreign key (tenant, plan_item) references plan_item (tenant, id),
    foreign key (tenant, budget_line) references budget_line (tenant, id),
    check (confirmed between 0 and capacity)     -- never a seat too many
);
create index batch_board on batch (tenant, starts_on, id);
create index batch_of_item on batch (tenant, plan_item);
select own_rows('batch');

create table session (
    tenant    text not null default current_tenant(),
    id        uuid not null,
    batch     uuid not null,
    starts_at timestamptz not null,
    ends_at   timestamptz not null,
    primary key (tenant, id),
    foreign key (tenant, batch) references batch (tenant, id),
    check (starts_at < ends_at)
);
create index session_of_batch on session (tenant, batch, starts_at);
select own_rows('session');

create table enrolment (
    tenant       text not null default current_tenant(),
    id           uuid not null,
    version      bigint not null,
    batch        uuid not null,
    employee     uuid not null,
    opd          uuid not null,
    state        text not null check (state in ('NOMINATED', 'WAITLISTED', 'CONFIRMED', 'CANCELLED', 'COMPLETED', 'FAILED')),
    reason       text,
    priority     numeric(5, 2) not null,
    nominated_at timestamptz not null,
    promoted     boolean not null default false,
    primary key (tenant, id),
    unique (tenant, batch, employee),
    foreign key (tenant, batch) references batch (tenant, id)
);
create index enrolment_of_employee on enrolment (tenant, employee);
create index waitlist on enrolment (tenant, batch, priority desc, nominated_at) where state = 'WAITLISTED';
select own_rows('enrolment');

-- When a confirmed person is busy. Touching sessions do not overlap; overlapping ones cannot both be kept.
create extension if not exists btree_gist;
create table booking (
    tenant   text not null default current_tenant(),
    employee uuid not null,
    session  uuid not null,
    batch    uuid not null,
    during   tstzrange not null,
    primary key (tenant, employee, session),
    foreign key (tenant, session) references session (tenant, id),
    exclude using gist (tenant with =, employee with =, during with &&)
);
create index booking_of_batch on booking (tenant, batch);
select own_rows('booking');

create table attendance (
    tenant   text not null default current_tenant(),
    session  uuid not null,
    employee uuid not null,
    primary key (tenant, session, employee),
    foreign key (tenant, session) references session (tenant, id)
);
select own_rows('attendance');

-- Post-test scores as evaluation told them; the highest counts.
create table post_test (
    tenant   text not null default current_tenant(),
    batch    uuid not null,
    employee uuid not null,
    score    int not null,
    primary key (tenant, batch, employee)
);
select own_rows('post_test');
