-- Counts what was published about a position: the lock of its standard.
create table position_standard (
    tenant   text not null default current_tenant(),
    position uuid not null,
    version  bigint not null,
    primary key (tenant, position)
);
select own_rows('position_standard');

-- False until a standard that was published ahead begins; then its people are compared anew.
alter table position_requirement add begun boolean not null default true;
create index position_requirement_ahead on position_requirement (valid_from) where not begun;
select across_tenants('position_requirement', 'platform', 'select');
