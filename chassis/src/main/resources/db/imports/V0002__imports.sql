-- Files that were uploaded, and what was found in them.
create table import (
    tenant     text not null default current_tenant(),
    id         uuid not null,
    kind       text not null,
    file_name  text not null,
    hash       text not null,
    columns    jsonb not null,                                -- which title of the file each of our columns was found under
    state      text not null check (state in ('CHECKING', 'CHECKED', 'APPLYING', 'APPLIED', 'CANCELLED')),
    job        uuid not null,                                 -- that checks or applies it; its failure is the import's
    rows       int not null default 0,
    created    int not null default 0,
    changed    int not null default 0,
    unchanged  int not null default 0,
    refused    int not null default 0,
    applied    int not null default 0,
    actor_name text not null,
    created_at timestamptz not null default now(),
    primary key (tenant, id)
);
create index import_hash on import (tenant, kind, hash);
select own_rows('import');

-- Rows that would create or change something, as the kind of import understands them, until they are applied.
create table import_row (
    tenant    text not null default current_tenant(),
    import_id uuid not null,
    ord       int not null,                                   -- lower ones are applied first
    row       int not null,
    value     jsonb not null,
    primary key (tenant, import_id, ord, row),
    foreign key (tenant, import_id) references import (tenant, id) on delete cascade
);
select own_rows('import_row');

create table import_fault (
    tenant    text not null default current_tenant(),
    import_id uuid not null,
    row       int not null,
    place     int not null,                                   -- among the faults of the row
    code      text not null,
    col       text not null,
    value     text not null,
    arguments jsonb not null,
    warning   boolean not null,
    primary key (tenant, import_id, row, place),
    foreign key (tenant, import_id) references import (tenant, id) on delete cascade
);
select own_rows('import_fault');
