-- National rules, the same for every city: read-only for the application, a change is a new row with its own dates.

-- How an activity becomes lesson hours (JP of 45 minutes): Peraturan LAN 10/2018 and 15/2020 as practised.
create table jp_rule (
    form         text not null,
    strategy     text not null check (strategy in ('PER_CURRICULUM', 'PER_DAY', 'PER_ACTIVITY', 'PER_OCCURRENCE', 'PER_HOURS')),
    hours        numeric(5, 1),                               -- per day, activity or occurrence
    cap          numeric(5, 1),                               -- per month of occurrences, per day of hours
    abroad_hours numeric(5, 1),                               -- instead of hours
    abroad_times numeric(4, 2) not null default 1.20,         -- when there is no such fixed value
    valid_from   date not null,
    valid_until  date,
    primary key (form, valid_from)
);
insert into jp_rule (form, strategy, hours, cap, abroad_hours, abroad_times, valid_from) values
    ('LEADERSHIP', 'PER_CURRICULUM', null, null, null, 1.00, '2018-01-01'),
    ('MANAGERIAL', 'PER_CURRICULUM', null, null, null, 1.20, '2018-01-01'),
    ('TECHNICAL', 'PER_CURRICULUM', null, null, null, 1.20, '2018-01-01'),
    ('FUNCTIONAL', 'PER_CURRICULUM', null, null, null, 1.20, '2018-01-01'),
    ('SOCIO_CULTURAL', 'PER_CURRICULUM', null, null, null, 1.20, '2018-01-01'),
    ('SEMINAR', 'PER_DAY', 4, null, 6, 1.00, '2018-01-01'),
    ('WORKSHOP', 'PER_DAY', 5, null, 7, 1.00, '2018-01-01'),
    ('COURSE', 'PER_CURRICULUM', null, null, null, 1.20, '2018-01-01'),
    ('UPGRADING', 'PER_CURRICULUM', null, null, null, 1.20, '2018-01-01'),
    ('TECHNICAL_GUIDANCE', 'PER_CURRICULUM', null, null, null, 1.20, '2018-01-01'),
    ('SOCIALIZATION', 'PER_DAY', 4, null, null, 1.00, '2018-01-01'),
    ('OTHER_CLASSICAL', 'PER_CURRICULUM', null, null, null, 1.20, '2018-01-01'),
    ('COACHING', 'PER_OCCURRENCE', 2, 4, null, 1.20, '2018-01-01'),
    ('MENTORING', 'PER_OCCURRENCE', 2, 4, null, 1.20, '2018-01-01'),
    ('E_LEARNING', 'PER_HOURS', null, 3, null, 1.00, '2018-01-01'),
    ('DISTANCE', 'PER_CURRICULUM', null, null, null, 1.20, '2018-01-01'),
    ('SECONDMENT', 'PER_ACTIVITY', 20, null, 24, 1.00, '2018-01-01'),
    ('OUTBOUND', 'PER_CURRICULUM', null, null, null, 1.20, '2018-01-01'),
    ('BENCHMARKING', 'PER_ACTIVITY', 10, null, 12, 1.00, '2018-01-01'),
    ('EXCHANGE', 'PER_ACTIVITY', 20, null, 24, 1.00, '2018-01-01'),
    ('SELF_STUDY', 'PER_HOURS', null, 2, null, 1.00, '2018-01-01'),
    ('COMMUNITY_OF_PRACTICE', 'PER_HOURS', null, 2, null, 1.20, '2018-01-01'),
    ('ON_THE_JOB', 'PER_OCCURRENCE', 2, 4, null, 1.20, '2018-01-01'),
    ('INTERNSHIP', 'PER_ACTIVITY', 20, null, 24, 1.00, '2018-01-01'),
    ('OTHER_NON_CLASSICAL', 'PER_HOURS', null, null, null, 1.20, '2018-01-01');

-- Hours of a year: at least (PP 11/2017 art. 203(4)), at most (PP 49/2018 art. 40(1)).
create table learning_target (
    kind        text not null,
    at_least    numeric(5, 1),
    at_most     numeric(5, 1),
    valid_from  date not null,
    valid_until date,
    primary key (kind, valid_from)
);
insert into learning_target (kind, at_least, at_most, valid_from) values
    ('PNS', 20, null, '2017-04-07'),
    ('CPNS', 20, null, '2017-04-07'),
    ('PPPK', null, 24, '2018-11-28'),
    ('PPPK_PARUH_WAKTU', null, 24, '2018-11-28');

-- Age at which people retire (BUP); the most special line that fits counts.
create table retirement_age (
    line             int primary key,                         -- the more special, the higher
    position_class   text,
    functional_level text,
    name_prefix      text,
    age              int not null,
    valid_from       date not null,
    valid_until      date
);
insert into retirement_age (line, position_class, functional_level, name_prefix, age, valid_from) values
    (0, null, null, null, 58, '2014-01-15'),
    (1, 'JPT_PRATAMA', null, null, 60, '2014-01-15'),
    (2, 'JF', 'AHLI_MADYA', null, 60, '2014-01-15'),
    (3, 'JF', null, 'Guru', 60, '2014-01-15'),
    (4, 'JF', 'AHLI_UTAMA', null, 65, '2014-01-15');

do $$ begin
    execute format('grant select on jp_rule, learning_target, retirement_age to %I', current_database() || '_app');
end $$;
