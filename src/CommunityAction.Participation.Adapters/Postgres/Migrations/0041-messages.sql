-- What people tell the council about the site, and what they need in another format. Not in the log: it holds what people write, and goes when it is dealt with.
create table participation.messages (
  id uuid not null primary key,
  kind text not null,
  page text not null,
  text text not null,
  format text not null,
  contact text not null,
  received_at timestamptz not null default now(),
  done_at timestamptz,
  done_by text
);

create index messages_waiting on participation.messages (received_at) where done_at is null;

grant select, insert, update, delete on participation.messages to participation_runtime;
