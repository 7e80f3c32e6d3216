-- The tenant in scope. Absent or empty raises: after a set_config(…, true) ends, PostgreSQL leaves '' and not null.
create function current_tenant() returns text language plpgsql stable parallel safe as $$
declare
    tenant constant text := current_setting('app.tenant', true);
begin
    if tenant is null or tenant = '' then
        raise exception 'no tenant in scope' using errcode = 'insufficient_privilege';
    end if;
    return tenant;
end $$;

-- Fences a table: only rows of the tenant in scope, for the application and for the owner alike. Migrations call it once per table.
create function own_rows(fenced regclass, rights text default 'select, insert, update, delete') returns void language plpgsql as $$
begin
    execute format('alter table %s enable row level security', fenced);
    execute format('alter table %s force row level security', fenced);
    execute format('create policy own_rows on %s to %I, %I using (tenant = (select current_tenant())) with check (tenant = (select current_tenant()))',
                   fenced, current_database() || '_app', current_database() || '_owner');
    execute format('grant %s on %s to %I', rights, fenced, current_database() || '_app');
end $$;

-- Lets one of the two roles that work across tenants (relay, platform) do one thing with one table.
create function across_tenants(opened regclass, login text, right_ text) returns void language plpgsql as $$
begin
    execute format('create policy %I on %s for %s to %I using (true)', login || '_' || right_, opened, right_, current_database() || '_' || login);
    execute format('grant %s on %s to %I', right_, opened, current_database() || '_' || login);
end $$;

-- Events waiting for the relay. The only index is the primary key; ids are drawn one by one (CACHE 1), in the order of each subject's row lock.
create table outbox (
    id         bigint generated always as identity primary key,
    event_id   uuid not null,
    tenant     text not null default current_tenant(),
    topic      text not null,
    msg_key    text not null,
    version    bigint not null,
    type       text not null,
    payload    text check (octet_length(payload) < 900000),   -- null is a tombstone
    headers    text,                                          -- traceparent, if the request had one
    created_at timestamptz not null default clock_timestamp()
) with (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 5000, autovacuum_vacuum_cost_delay = 0);
select own_rows('outbox', 'select, insert');
select across_tenants('outbox', 'relay', 'select');
select across_tenants('outbox', 'relay', 'delete');
select across_tenants('outbox', 'platform', 'select');

create table inbox (
    tenant      text not null default current_tenant(),
    consumer    text not null,
    event_id    uuid not null,
    received_at timestamptz not null default now(),
    primary key (tenant, consumer, event_id)
);
create index inbox_age on inbox (tenant, received_at);
select own_rows('inbox');

-- Events that could not be handled, each subject's in order. Tenant '~' holds those whose key, header and body disagree on the tenant.
create table parked_event (
    tenant   text not null default current_tenant(),
    id       bigint generated always as identity,
    consumer text not null,
    topic    text not null,
    msg_key  text not null,
    event_id uuid,
    type     text not null,
    version  bigint not null,
    payload  text,
    cause    text not null,
    since    timestamptz not null default now(),
    attempts int not null default 0,
    retry_at timestamptz,                                     -- null: only an operator replays it
    primary key (tenant, id)
);
create index parked_subject on parked_event (tenant, consumer, msg_key, id);
select own_rows('parked_event');
select across_tenants('parked_event', 'platform', 'select');

-- A POST's answer, kept for its repetition.
create table idempotency (
    tenant       text not null default current_tenant(),
    actor        text not null,
    key          text not null,
    request_hash bytea not null,
    status       int,
    location     text,
    etag         text,
    content_type text,
    answer       bytea,
    created_at   timestamptz not null default now(),
    primary key (tenant, actor, key)
);
create index idempotency_age on idempotency (tenant, created_at);
select own_rows('idempotency');

create table job (
    tenant           text not null default current_tenant(),
    id               uuid not null,
    kind             text not null,
    title            text not null,
    state            text not null default 'QUEUED' check (state in ('QUEUED', 'RUNNING', 'DONE', 'FAILED', 'CANCELLED')),
    params           jsonb not null,
    checkpoint       jsonb,
    done             bigint not null default 0,
    total            bigint not null default 0,
    cause            text,
    cancel_requested boolean not null default false,
    actor            jsonb not null,
    worker           uuid,
    version          bigint not null default 1,
    created_at       timestamptz not null default now(),
    heartbeat_at     timestamptz,
    finished_at      timestamptz,
    primary key (tenant, id)
);
create index job_age on job (tenant, created_at desc);
create index job_unfinished on job (created_at) where state in ('QUEUED', 'RUNNING');
select own_rows('job');
select across_tenants('job', 'platform', 'select');

-- Append-only: the application may add and read, never change.
create table audit_entry (
    tenant  text not null default current_tenant(),
    id      uuid not null,
    at      timestamptz not null default now(),
    actor   text not null,
    roles   text not null,
    action  text not null,
    object  text not null,
    purpose text,
    before  text,
    after   text,
    primary key (tenant, id)
);
create index audit_entry_age on audit_entry (tenant, at desc);
select own_rows('audit_entry', 'select, insert');
