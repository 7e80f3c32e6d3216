-- A candidate whose gap has closed is not nominated any more.
alter table candidate add needed boolean not null default true;
create index candidate_of_employee on candidate (tenant, employee);
