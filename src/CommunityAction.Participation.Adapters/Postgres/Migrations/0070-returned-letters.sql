-- A letter that came back waits for an officer until one has looked at it.
alter table participation.outbox add column looked_at timestamptz, add column looked_by text;
create index outbox_returned on participation.outbox (ended) where state in ('refused', 'given-up') and looked_at is null;

-- A letter to somebody whose address is dead is not sent.
alter table participation.outbox drop constraint outbox_state_check;
alter table participation.outbox add constraint outbox_state_check check (state in ('waiting', 'sent', 'refused', 'given-up', 'unwanted', 'unreachable'));

-- Whose address took a letter back for good. Gone when they prove the address again. No address stands here.
create table participation.unreachable_people (
  person uuid not null primary key,
  since timestamptz not null,
  answer text not null
);

grant select, insert, update, delete on participation.unreachable_people to participation_runtime;
