-- Who works where, as the employee registry told it.
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
    tenant     text not null default current_tenant(),
    id         uuid not null,
    version    bigint not null,
    nip        text not null,
    name       text not null,
    kind       text not null,
    opd        uuid not null,
    status     text not null,
    retires_on date,
    primary key (tenant, id)
);
select own_rows('employee');

-- What may be scheduled: lines of stipulated plans, and who needs them.
create table plan_item (
    tenant          text not null default current_tenant(),
    id              uuid not null,
    plan            uuid not null,
    plan_version    int not null,
    year            int not null,
    title           text not null,
    competency      text not null,
    target_level    smallint not null,
    form            text not null,
    provider        text not null,
    month           int not null,
    curriculum      text not null,
    budget_line     uuid not null,
    cost            bigint not null,
    participants    int not null,
    cost_per_person bigint not null,
    hours           numeric(6, 1) not null,
    primary key (tenant, id)
);
create index plan_item_year on plan_item (tenant, year, id);
select own_rows('plan_item');

create table candidate (
    tenant    text not null default current_tenant(),
    plan_item uuid not null,
    employee  uuid not null,
    priority  numeric(5, 2) not null,
    primary key (tenant, plan_item, employee)
);
select own_rows('candidate');
