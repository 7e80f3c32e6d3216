-- What else raises a need's priority: performance predicates and the public's satisfaction with a unit.
create table performance (
    tenant    text not null default current_tenant(),
    employee  uuid not null,
    year      int not null,
    predicate text not null check (predicate in ('SANGAT_BAIK', 'BAIK', 'BUTUH_PERBAIKAN', 'KURANG', 'SANGAT_KURANG')),
    primary key (tenant, employee, year)
);
select own_rows('performance');

create table unit_satisfaction (
    tenant text not null default current_tenant(),
    unit   uuid not null,
    year   int not null,
    grade  text not null check (grade in ('A', 'B', 'C', 'D')),
    primary key (tenant, unit, year)
);
select own_rows('unit_satisfaction');

create table need (
    tenant       text not null default current_tenant(),
    id           uuid not null,
    version      bigint not null,
    year         int not null,
    employee     uuid not null,
    opd          uuid not null,
    competency   text not null,
    target_level smallint not null,
    gap          smallint not null,                     -- level minus required, 0 or less
    sources      text[] not null,
    organization text,
    priority     numeric(5, 2) not null,
    state        text not null check (state in ('OPEN', 'PLANNED', 'ADDRESSED', 'WITHDRAWN')),
    raised_at    timestamptz not null,
    primary key (tenant, id)
);
create unique index need_open on need (tenant, employee, competency, year) where state in ('OPEN', 'PLANNED');
create index need_choice on need (tenant, year, competency, priority desc, id);
select own_rows('need');

create table plan (
    tenant        text not null default current_tenant(),
    id            uuid not null,
    version       bigint not null,
    year          int not null,
    revision      int not null,
    state         text not null check (state in ('DRAFT', 'PROPOSED', 'VERIFIED', 'SUBMITTED', 'STIPULATED', 'REJECTED', 'REPLACED')),
    reason        text,
    primary key (tenant, id),
    unique (tenant, year, revision)
);
create unique index plan_in_work on plan (tenant, year) where state in ('DRAFT', 'PROPOSED', 'VERIFIED', 'SUBMITTED');
create unique index plan_stipulated on plan (tenant, year) where state = 'STIPULATED';
select own_rows('plan');

create table plan_step (
    tenant text not null default current_tenant(),
    plan   uuid not null,
    state  text not null,
    actor  text not null,
    name   text not null,
    at     timestamptz not null,
    reason text,
    id     uuid not null,
    primary key (tenant, id),
    foreign key (tenant, plan) references plan (tenant, id)
);
create index plan_steps on plan_step (tenant, plan, at);
select own_rows('plan_step');

create table plan_item (
    tenant          text not null default current_tenant(),
    id              uuid not null,
    plan            uuid not null,
    version         bigint not null,
    title           text not null,
    competency      text not null,
    target_level    smallint not null check (target_level between 1 and 5),
    form            text not null,
    provider        text not null,
    month           int not null check (month between 1 and 12),
    curriculum      text,
    budget_line     uuid not null,
    hours           numeric(6, 1) not null check (hours > 0),
    cost_per_person bigint not null check (cost_per_person >= 0),
    participants    int not null,
    cost            bigint not null,
    primary key (tenant, id),
    foreign key (tenant, plan) references plan (tenant, id),
    foreign key (tenant, budget_line) references budget_line (tenant, id)
);
create index plan_items on plan_item (tenant, plan);
select own_rows('plan_item');

create table plan_item_need (
    tenant   text not null default current_tenant(),
    item     uuid not null,
    need     uuid not null,
    primary key (tenant, item, need),
    foreign key (tenant, item) references plan_item (tenant, id) on delete cascade,
    foreign key (tenant, need) references need (tenant, id)
);
create index plan_item_need_back on plan_item_need (tenant, need);
select own_rows('plan_item_need');
