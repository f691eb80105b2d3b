-- The scheduler makes and keeps its own tables, in a schema where the runtime role may do so and which nothing else uses. They can be dropped at any time:
-- every bell is set anew from the log, and what is due is found without bells.
create schema bells;
grant usage, create on schema bells to participation_runtime;

-- Which letters to many have been written to everybody who wants them: once each.
create table participation.letter_rounds (
  round text not null primary key,
  written timestamptz not null
);

grant select, insert, delete on participation.letter_rounds to participation_runtime;
