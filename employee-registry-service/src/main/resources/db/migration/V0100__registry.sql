create table unit (
    tenant    text not null default current_tenant(),
    id        uuid not null,
    version   bigint not null,
    code      text not null,
    name      text not null,
    kind      text not null,
    parent_id uuid,
    opd_id    uuid not null,                                  -- top of its branch; itself for an OPD
    lineage   uuid[] not null,                                -- itself and all above it: "this unit and below" is one condition
    active    boolean not null,
    primary key (tenant, id),
    unique (tenant, code)
);
select own_rows('unit');

create table position (
    tenant           text not null default current_tenant(),
    id               uuid not null,
    version          bigint not null,
    code             text not null,
    name             text not null,
    position_class   text not null,
    functional_level text,
    job_class        int,
    primary key (tenant, id),
    unique (tenant, code)
);
select own_rows('position');

create table employee (
    tenant       text not null default current_tenant(),
    id           uuid not null,
    version      bigint not null,
    nip          text not null,
    name         text not null,
    title_prefix text not null,
    title_suffix text not null,
    kind         text not null,
    unit_id      uuid not null,
    position_id  uuid not null,                               -- the one primary position (D6)
    grade        text not null,
    grade_rank   int not null,
    status       text not null,
    born         date not null,
    woman        boolean not null,
    retires_on   date not null,
    primary key (tenant, id),
    unique (tenant, nip),
    foreign key (tenant, unit_id) references unit (tenant, id),
    foreign key (tenant, position_id) references position (tenant, id)
);
create index employee_by_name on employee (tenant, name, id);
create index employee_by_grade on employee (tenant, grade_rank, id);
create index employee_of_unit on employee (tenant, unit_id);
create index employee_of_position on employee (tenant, position_id);
select own_rows('employee');

-- What a person's row was before each change.
create table employee_history (
    tenant      text not null default current_tenant(),
    employee_id uuid not null,
    version     bigint not null,
    state       jsonb not null,
    ended_at    timestamptz not null default now(),
    primary key (tenant, employee_id, version)
);
select own_rows('employee_history', 'select, insert');

create table learning_record (
    tenant       text not null default current_tenant(),
    id           uuid not null,
    employee_id  uuid not null,
    activity     uuid not null,                               -- the batch
    form         text not null,
    title        text not null,
    provider     text,
    competency   text,
    target_level int,
    starts_on    date not null,
    ends_on      date not null,
    hours        numeric(6, 1) not null,
    not_credited text,                                        -- why it did not count, as a code
    primary key (tenant, id),
    unique (tenant, employee_id, activity),                   -- credited once (D8)
    foreign key (tenant, employee_id) references employee (tenant, id)
);
select own_rows('learning_record');

-- The ledger: nothing is ever changed in it, a reversal is an entry of its own.
create table learning_entry (
    tenant      text not null default current_tenant(),
    id          uuid not null,
    record_id   uuid not null,
    employee_id uuid not null,
    kind        text not null check (kind in ('CREDIT', 'REVERSAL')),
    year        int not null,
    form        text not null,
    ends_on     date not null,
    hours       numeric(6, 1) not null,
    reason      text,
    at          timestamptz not null default now(),
    primary key (tenant, id),
    unique (tenant, record_id, kind),
    foreign key (tenant, record_id) references learning_record (tenant, id)
);
create index learning_entry_of_employee on learning_entry (tenant, employee_id, year);
select own_rows('learning_entry', 'select, insert');

-- The sum of a person's year; its row lock orders the events about it.
create table learning_total (
    tenant      text not null default current_tenant(),
    employee_id uuid not null,
    year        int not null,
    hours       numeric(6, 1) not null,
    version     bigint not null,
    primary key (tenant, employee_id, year)
);
select own_rows('learning_total');

create table learning_policy (
    tenant   text not null default current_tenant(),
    pppk_cap text not null check (pppk_cap in ('BLOCK', 'WARN', 'OFF')),
    primary key (tenant)
);
select own_rows('learning_policy');
