-- What completes a training (project rule D26): per cent of the sessions, and points of the post-test where there is one.
create table completion_rule (
    valid_from date primary key,
    attendance int not null check (attendance between 0 and 100),
    post_test  int not null check (post_test between 0 and 100)
);
insert into completion_rule values ('2017-01-01', 80, 70);
grant select on completion_rule to training_app;

-- What a city sets itself.
create table own_completion_rule (
    tenant     text not null default current_tenant(),
    valid_from date not null,
    attendance int not null check (attendance between 0 and 100),
    post_test  int not null check (post_test between 0 and 100),
    primary key (tenant, valid_from)
);
select own_rows('own_completion_rule');
