-- Counts how often the scores of a test were changed: its lock.
create table test (
    tenant  text not null default current_tenant(),
    batch   uuid not null,
    moment  text not null check (moment in ('PRE', 'POST')),
    version bigint not null,
    primary key (tenant, batch, moment)
);
select own_rows('test');
