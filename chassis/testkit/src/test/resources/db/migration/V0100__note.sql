create table note (
    tenant  text not null default current_tenant(),
    id      uuid not null,
    version bigint not null,
    text    text not null,
    primary key (tenant, id)
);
select own_rows('note');

-- PostgreSQL may refuse as late as at the commit.
create function refuse() returns trigger language plpgsql as $$
begin
    raise exception 'refused at the commit' using errcode = 'serialization_failure';
end $$;
create constraint trigger refused_late after insert on note deferrable initially deferred
    for each row when (new.text = 'too late') execute function refuse();

create table tally (
    tenant text not null default current_tenant(),
    name   text not null,
    amount bigint not null,
    last   bigint not null default 0,
    primary key (tenant, name)
);
select own_rows('tally');
