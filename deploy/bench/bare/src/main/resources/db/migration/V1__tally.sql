create table tally (
    id      uuid primary key,
    version bigint not null,
    value   bigint not null
);
grant select, insert, update on tally to bare_app;
