-- Programs that are told of decisions: what officers did about them, from the log.
create table participation.webhooks (
  id uuid not null primary key,
  kinds text[] not null,
  paused boolean not null default false,
  registered timestamptz not null
);

-- Where they are and by what they know us. Outside of the log, because an address may hold a token and a secret is one.
create table participation.webhook_keys (
  webhook uuid not null primary key,
  address text not null,
  secret text not null,
  shown boolean not null default false,
  old_secret text,
  old_until timestamptz
);

-- Notices on their way, and for a month what became of them. One webhook is told of one thing once.
create table participation.webhook_notices (
  id uuid not null primary key default gen_random_uuid(),
  webhook uuid not null,
  event uuid not null,
  kind text not null,
  subject uuid not null,
  happened timestamptz not null,
  state text not null default 'waiting' check (state in ('waiting', 'delivered', 'given-up')),
  due timestamptz not null,
  attempts int not null default 0,
  answer text,
  ended timestamptz,
  unique (webhook, event)
);

create index webhook_notices_due on participation.webhook_notices (due) where state = 'waiting';

grant select, insert, update, delete on participation.webhooks, participation.webhook_keys, participation.webhook_notices to participation_runtime;
