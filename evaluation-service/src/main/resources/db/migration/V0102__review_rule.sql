-- When a review after a training is open, in days after its last day (project rule D31).
create table review_rule (
    valid_from        date primary key,
    opens_after_days  int not null check (opens_after_days >= 0),
    closes_after_days int not null check (closes_after_days >= opens_after_days)
);
insert into review_rule values ('2017-01-01', 90, 180);
grant select on review_rule to evaluation_app;

-- What a city sets itself.
create table own_review_rule (
    tenant            text not null default current_tenant(),
    valid_from        date not null,
    opens_after_days  int not null check (opens_after_days >= 0),
    closes_after_days int not null check (closes_after_days >= opens_after_days),
    primary key (tenant, valid_from)
);
select own_rows('own_review_rule');
