create table tally (
    tenant  text not null default current_tenant(),
    id      uuid not null,
    version bigint not null,
    value   bigint not null,
    primary key (tenant, id)
);
select own_rows('tally');

-- What was heard, in the order in which it took effect. Nothing is unique here, so that a double effect or a wrong order shows.
create table heard (
    tenant  text not null default current_tenant(),
    seq     bigint not null generated always as identity,
    subject uuid not null,
    version bigint not null,
    amount  bigint not null constraint unlucky check (amount <> 13),   -- the event that always fails
    at      timestamptz not null default clock_timestamp()
);
create index heard_subject on heard (tenant, subject, seq);
select own_rows('heard');

create table copied (
    tenant  text not null default current_tenant(),
    id      uuid not null,
    version bigint not null,
    value   bigint not null,
    primary key (tenant, id)
);
select own_rows('copied');
