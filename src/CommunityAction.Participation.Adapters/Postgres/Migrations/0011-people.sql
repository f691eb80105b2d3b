-- Kept by the projection people: who is registered and what they may be. Nothing in it says who they are; the profile is a text in the vault.
create table participation.people (
  person uuid not null primary key,
  profile uuid not null,
  registered_at timestamptz not null
);

create table participation.people_roles (
  person uuid not null,
  role text not null,
  ward text,
  granted_by text not null,
  granted_at timestamptz not null,
  primary key (person, role)
);

grant select, insert, update, delete on participation.people, participation.people_roles to participation_runtime;

-- How people sign in: part of the vault, for an address says who somebody is. Two people may share one.
create table participation.accounts (
  person uuid not null primary key,
  email text not null,
  email_key text not null,
  security_stamp text not null
);

create index accounts_email_key on participation.accounts (email_key);

grant select, insert, update, delete on participation.accounts to participation_runtime;

-- Letters with a link and a code that somebody asked for. Gone after a day.
create table participation.sign_in_requests (
  id uuid not null primary key,
  email text not null,
  email_key text not null,
  client bytea not null,
  link_hash bytea not null,
  code_hash bytea not null,
  return_url text not null,
  requested_at timestamptz not null default clock_timestamp(),
  attempts int not null default 0,
  used_at timestamptz
);

create unique index sign_in_requests_link on participation.sign_in_requests (link_hash);
create index sign_in_requests_email_key on participation.sign_in_requests (email_key, requested_at);
create index sign_in_requests_client on participation.sign_in_requests (client, requested_at);
create index sign_in_requests_age on participation.sign_in_requests (requested_at);

grant select, insert, update, delete on participation.sign_in_requests to participation_runtime;

-- Which ward a postcode lies in, as an administrator imported it.
create table participation.postcodes (
  postcode text not null primary key,
  ward text not null
);

grant select, insert, update, delete on participation.postcodes to participation_runtime;

-- Kept by the projection groups. A group's name is a text in the vault, on the group's own shelf.
create table participation.groups (
  id uuid not null primary key,
  kind text not null,
  registration_number text,
  name uuid not null,
  registered_at timestamptz not null
);

create table participation.group_members (
  group_id uuid not null,
  person uuid not null,
  standing text not null,
  primary key (group_id, person)
);

create index group_members_person on participation.group_members (person);

grant select, insert, update, delete on participation.groups, participation.group_members to participation_runtime;
