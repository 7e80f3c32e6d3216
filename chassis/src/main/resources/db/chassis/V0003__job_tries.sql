-- How often a job was taken up since it last got on: one that never does must end, and the pauses between tries grow.
alter table job add column tries int not null default 0;
