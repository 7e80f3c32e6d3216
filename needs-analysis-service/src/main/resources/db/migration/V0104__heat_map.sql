-- The transaction that last changed what the heat map shows: while it stands, an answer once given is right. No counter, for one that was deleted would begin
-- with numbers that have already stood for something else.
create table heat_map_stamp (
    tenant text not null default current_tenant(),
    stamp  xid8 not null,
    primary key (tenant)
);
select own_rows('heat_map_stamp');

-- Who is urgent goes first, the others may be gathered while an import goes on.
alter table stale_person
    add column urgent boolean not null default false,
    add column noted_at timestamptz not null default clock_timestamp();
