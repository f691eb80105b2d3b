-- Kept by the projection poll-list.
create table participation.poll_list (
  poll uuid not null primary key,
  code char(6) not null,
  title text not null,
  question text not null,
  status text not null,
  opens_at timestamptz not null,
  closes_at timestamptz not null,
  round int not null,
  drafted bigint not null,
  ballots bigint
);

create index poll_list_drafted on participation.poll_list (drafted);

grant select, insert, update, delete on participation.poll_list to participation_runtime;

-- Keys that sign cookies, shared by all nodes.
create table participation.data_protection_keys (
  id text not null primary key,
  xml text not null
);

grant select, insert on participation.data_protection_keys to participation_runtime;
