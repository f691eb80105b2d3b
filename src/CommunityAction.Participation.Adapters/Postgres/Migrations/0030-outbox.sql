-- Letters on their way. Address, subject and body are there only until the letter has left or is given up.
create table participation.outbox (
  id uuid not null primary key,
  reason text not null unique,
  topic text not null,
  person uuid,
  address text,
  subject text,
  html text,
  body text,
  stop uuid,
  state text not null default 'waiting' check (state in ('waiting', 'sent', 'refused', 'given-up', 'unwanted')),
  posted timestamptz not null,
  due timestamptz not null,
  useful_until timestamptz,
  attempts int not null default 0,
  answer text,
  ended timestamptz,
  check (state = 'waiting' or (address is null and subject is null and html is null and body is null))
);

create index outbox_due on participation.outbox (due) where state = 'waiting';
create index outbox_person on participation.outbox (person) where person is not null;

-- What a person wants to hear about. The token stands in a letter's unsubscribe link: random, so it says nothing about the person.
create table participation.mail_choices (
  person uuid not null,
  topic text not null,
  wanted boolean not null,
  token uuid not null default gen_random_uuid() unique,
  changed timestamptz not null,
  primary key (person, topic)
);

grant select, insert, update, delete on participation.outbox, participation.mail_choices to participation_runtime;
