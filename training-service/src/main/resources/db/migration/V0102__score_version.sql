-- Of several words about one post-test the newest counts, not the highest.
alter table post_test add version bigint not null default 0;
