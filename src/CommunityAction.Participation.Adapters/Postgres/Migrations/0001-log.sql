-- The log, in the tables of Marten 9, so that a council's own Marten can open this database.
create table participation.mt_streams (
  id uuid not null constraint pkey_mt_streams_id primary key,
  type varchar,
  version bigint,
  timestamp timestamptz not null default now(),
  created timestamptz not null default now(),
  tenant_id varchar default '*DEFAULT*',
  is_archived boolean default false
);

create table participation.mt_events (
  seq_id bigint not null constraint pkey_mt_events_seq_id primary key,
  id uuid not null,
  stream_id uuid constraint fkey_mt_events_stream_id references participation.mt_streams (id) on delete cascade,
  version bigint not null,
  data jsonb not null,
  bdata bytea,
  type varchar(500) not null,
  timestamp timestamptz not null default now(),
  tenant_id varchar default '*DEFAULT*',
  mt_dotnet_type varchar,
  headers jsonb,
  is_archived boolean default false
);

create unique index pk_mt_events_stream_and_version on participation.mt_events using btree (stream_id, version);

create sequence participation.mt_events_sequence owned by participation.mt_events.seq_id;

create table participation.mt_event_progression (
  name varchar not null constraint pk_mt_event_progression primary key,
  last_seq_id bigint,
  last_updated timestamptz default transaction_timestamp()
);

-- May add to the log and move a stream's version on; may not change, delete or truncate what stands.
-- Never delete on mt_streams: its foreign key cascades.
grant select, insert on participation.mt_events to participation_runtime;
grant select, insert, update (version, timestamp) on participation.mt_streams to participation_runtime;
grant select, update on sequence participation.mt_events_sequence to participation_runtime;
grant select, insert, update, delete on participation.mt_event_progression to participation_runtime;
