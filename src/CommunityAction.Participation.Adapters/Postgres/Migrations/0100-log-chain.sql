-- The hash chain over the log (decision 19), in blocks of a thousand events: block 0 holds positions 1 to 1,000. The last block grows until it is full.
create table participation.log_blocks (
  block bigint not null primary key,
  through bigint not null,
  hash bytea not null check (octet_length(hash) = 32),
  prints bytea not null
);

-- What is published on the hour. Never changed.
create table participation.log_heads (
  hour timestamptz not null primary key,
  position bigint not null,
  hash bytea not null check (octet_length(hash) = 32),
  written timestamptz not null default clock_timestamp()
);

grant select, insert, update (through, hash, prints) on participation.log_blocks to participation_runtime;
grant select, insert on participation.log_heads to participation_runtime;
