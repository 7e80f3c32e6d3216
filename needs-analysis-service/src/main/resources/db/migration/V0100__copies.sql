-- What other services told, as needs analysis needs it.
create table unit (
    tenant  text not null default current_tenant(),
    id      uuid not null,
    version bigint not null,
    code    text not null,
    name    text not null,
    kind    text not null,
    parent  uuid,
    opd     uuid not null,
    active  boolean not null,
    primary key (tenant, id)
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
    primary key (tenant, id)
);
select own_rows('position');

create table employee (
    tenant           text not null default current_tenant(),
    id               uuid not null,
    version          bigint not null,
    nip              text not null,
    name             text not null,
    unit             uuid not null,
    opd              uuid not null,
    position         uuid not null,
    position_class   text not null,
    functional_level text,
    status           text not null,
    primary key (tenant, id)
);
create index employee_nip on employee (tenant, nip);
create index employee_position on employee (tenant, position);
select own_rows('employee');

-- Ceilings are owned by training; a plan is checked against this copy before it is stipulated.
create table budget_line (
    tenant  text not null default current_tenant(),
    id      uuid not null,
    version bigint not null,
    year    int not null,
    code    text not null,
    name    text not null,
    ceiling bigint not null,
    primary key (tenant, id)
);
select own_rows('budget_line');
