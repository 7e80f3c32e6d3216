-- Told by work for which nobody waits at a screen: who hears it may take his time, too.
alter table outbox add column background boolean not null default false;
