-- How many years a result counts (Peraturan BKN 26/2019, art. 29(4)), and from which index a review after a training raises the level (project rule).
create table assessment_rule (
    valid_from  date primary key,
    valid_years int not null check (valid_years > 0),
    good_review numeric(5, 2) not null check (good_review between 25 and 100)
);
insert into assessment_rule values ('2017-01-01', 3, 65.00);
grant select on assessment_rule to needs_analysis_app;

-- What a city sets itself. Gaps follow when they are computed the next time.
create table own_assessment_rule (
    tenant      text not null default current_tenant(),
    valid_from  date not null,
    valid_years int not null check (valid_years > 0),
    good_review numeric(5, 2) not null check (good_review between 25 and 100),
    primary key (tenant, valid_from)
);
select own_rows('own_assessment_rule');
