-- What is held abroad, or internationally at home, counts more lesson hours.
alter table course add abroad boolean not null default false;
