-- Counts how often the list of a session was changed: its lock.
alter table session add noted bigint not null default 0;
