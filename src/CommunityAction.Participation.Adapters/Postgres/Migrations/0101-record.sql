-- The record of what happened (decision 19): which entries there are and who may read them. What they say stays in the log. Ballots are not in it.
create table participation.record_subjects (
  id uuid not null primary key,
  parent uuid,
  title text,
  title_text uuid,
  path text,
  owner uuid,
  public boolean,
  rehearsal boolean not null default false
);
create index record_subjects_parent on participation.record_subjects (parent);

create table participation.record_entries (
  position bigint not null primary key,
  at timestamptz not null,
  type text not null,
  area text not null,
  kind text not null,
  audience text not null,
  subject uuid not null,
  owners boolean not null,
  people uuid[] not null,
  words text not null
);
create index record_entries_subject on participation.record_entries (subject, position);
create index record_entries_public on participation.record_entries (position) where audience = 'Everybody';
create index record_entries_people on participation.record_entries using gin (people);

grant select, insert, update, delete on participation.record_subjects, participation.record_entries to participation_runtime;
