-- What the database ${database} and its roles look like before the first migration. A superuser runs the whole file in one go,
-- connected to the (already created) database; it may be repeated. Whoever runs this in earnest sets other passwords.
-- There are no default privileges on purpose: what the application may touch is granted table by table in the migrations.

do $$ begin create role ${database}_owner nologin; exception when duplicate_object then null; end $$;
do $$ begin create role ${database}_migrator login password '${database}_migrator'; exception when duplicate_object then null; end $$;
do $$ begin create role ${database}_app login password '${database}_app'; exception when duplicate_object then null; end $$;
do $$ begin create role ${database}_relay login password '${database}_relay'; exception when duplicate_object then null; end $$;
do $$ begin create role ${database}_platform login password '${database}_platform'; exception when duplicate_object then null; end $$;

alter role ${database}_owner nosuperuser nocreatedb nocreaterole nobypassrls;
alter role ${database}_migrator nosuperuser nocreatedb nocreaterole nobypassrls noinherit;
alter role ${database}_app nosuperuser nocreatedb nocreaterole nobypassrls noinherit;
alter role ${database}_relay nosuperuser nocreatedb nocreaterole nobypassrls noinherit;
alter role ${database}_platform nosuperuser nocreatedb nocreaterole nobypassrls noinherit;

-- migrations log in as the migrator and say: set role ${database}_owner
grant ${database}_owner to ${database}_migrator with inherit false, set true;

revoke all on database ${database} from public;
grant create on database ${database} to ${database}_owner;
grant connect on database ${database} to ${database}_migrator, ${database}_relay, ${database}_platform;
grant connect, temporary on database ${database} to ${database}_app;

alter schema public owner to ${database}_owner;
revoke all on schema public from public;
grant usage on schema public to ${database}_app, ${database}_relay, ${database}_platform;

-- a temporary table never hides a real one
alter role ${database}_app set search_path = public, pg_temp;
alter role ${database}_relay set search_path = public, pg_temp;
alter role ${database}_platform set search_path = public, pg_temp;

-- a process that was stopped in mid-transaction gives its locks back; a migration waits for nobody
alter role ${database}_app set idle_in_transaction_session_timeout = '20s';
alter role ${database}_app set transaction_timeout = '5min';
alter role ${database}_relay set idle_in_transaction_session_timeout = '20s';
alter role ${database}_relay set transaction_timeout = '2min';
alter role ${database}_platform set transaction_timeout = '2min';
alter role ${database}_platform set default_transaction_read_only = on;
alter role ${database}_migrator set lock_timeout = '2s';

-- Background work steps back: the process behind such a session gets a low priority (nice 10; decision 0007 says why not a lower one). Where
-- PostgreSQL may not start a program, or finds none of that name, all sessions are alike. Nobody can call such a function, only log in.
create schema if not exists login;
create or replace function login.step_back() returns event_trigger language plpgsql security definer set search_path = pg_catalog as $$
begin
    if session_user = '${database}_platform' or current_setting('application_name') = 'background' then
        execute format('copy (select 1 where false) to program ''renice -n 10 -p %s > /dev/null''', pg_backend_pid());
    end if;
exception when others then
    raise log 'a session of background work keeps its priority: %', sqlerrm;
end $$;

drop event trigger if exists step_back;
create event trigger step_back on login execute function login.step_back();
