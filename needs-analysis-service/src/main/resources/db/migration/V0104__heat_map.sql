-- Who is urgent goes first, the others may be gathered while an import goes on.
alter table stale_person
    add column urgent boolean not null default false,
    add column noted_at timestamptz not null default clock_timestamp();
