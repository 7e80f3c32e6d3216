-- Counts the corrections of a score, so that whoever hears of them knows the newest.
alter table test_result add version bigint not null default 1;
