-- The key of each poll, from which a voter's pseudonym is derived. Never changed once made.
create table participation.poll_keys (
  poll uuid not null primary key,
  key bytea not null
);

grant select, insert on participation.poll_keys to participation_runtime;
