-- Names, contacts and whatever a person writes. Apart from the log, so that it can be erased by person. A text is never edited: a new one takes its place.
create table participation.vault_texts (
  id uuid not null primary key,
  person uuid not null,
  salt bytea not null,
  text text not null,
  kept_at timestamptz not null default clock_timestamp()
);

create index vault_texts_person on participation.vault_texts (person);

grant select, insert, delete on participation.vault_texts to participation_runtime;
