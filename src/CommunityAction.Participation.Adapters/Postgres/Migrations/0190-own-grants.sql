-- What is published of the council's own grants, kept by its projection: a row for each award that was ever accepted, and for what was decided about it since. moved is the position of the last fact
-- that may have changed what is published, as_of that of the last fact that the published form was made from.
create table participation.grant_publications (
  source uuid not null primary key,
  application uuid,
  moved bigint not null,
  as_of bigint not null default 0,
  grant_id text unique,
  revision int not null default 0,
  document uuid,
  first_at timestamptz,
  last_at timestamptz
);

create index grant_publications_waiting on participation.grant_publications (moved) where moved > as_of;
create index grant_publications_application on participation.grant_publications (application);

grant select, insert, update, delete on participation.grant_publications to participation_runtime;
