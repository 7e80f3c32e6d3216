-- Forms of development with a rule for their lesson hours (Peraturan LAN 10/2018 and 15/2020). Formal education is none of them: how it counts is not settled.
create table development_form (
    code       text not null,
    valid_from date not null,
    valid_to   date,
    primary key (code, valid_from)
);
insert into development_form (code, valid_from)
select unnest(array[
    'LEADERSHIP', 'MANAGERIAL', 'TECHNICAL', 'FUNCTIONAL', 'SOCIO_CULTURAL', 'SEMINAR', 'WORKSHOP', 'COURSE', 'UPGRADING', 'TECHNICAL_GUIDANCE',
    'SOCIALIZATION', 'OTHER_CLASSICAL', 'COACHING', 'MENTORING', 'E_LEARNING', 'DISTANCE', 'SECONDMENT', 'OUTBOUND', 'BENCHMARKING', 'EXCHANGE',
    'SELF_STUDY', 'COMMUNITY_OF_PRACTICE', 'ON_THE_JOB', 'INTERNSHIP', 'OTHER_NON_CLASSICAL']), date '2018-01-01';
grant select on development_form to training_app;
