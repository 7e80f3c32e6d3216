create table note (
    tenant  text not null default current_tenant(),
    id      uuid not null,
    version bigint not null,
    text    text not null,
    primary key (tenant, id)
);
select own_rows('note');

create table tally (
    tenant text not null default current_tenant(),
    name   text not null,
    amount bigint not null,
    last   bigint not null default 0,
    primary key (tenant, name)
);
select own_rows('tally');
