-- Kept by the projection of applications for grants: for lists and filters. What applicants wrote is in the vault.
create table participation.grant_applications (
  id uuid not null primary key,
  fund uuid not null,
  round uuid not null,
  group_id uuid not null,
  status text not null,
  title uuid,
  requested bigint,
  minimum_viable bigint,
  ward text,
  theme text,
  population text,
  holds text[] not null default '{}',
  linked boolean not null default false,
  saved_at timestamptz not null,
  submitted_at timestamptz
);

create index grant_applications_round on participation.grant_applications (round, status, submitted_at);
create index grant_applications_group on participation.grant_applications (group_id);

create table participation.grant_co_applicants (
  application uuid not null,
  group_id uuid not null,
  primary key (group_id, application)
);

grant select, insert, update, delete on participation.grant_applications, participation.grant_co_applicants to participation_runtime;

-- What applicants attach, each application by the hash of its files: a file goes when its application no longer needs it.
create table participation.grant_files (
  application uuid not null,
  hash text not null,
  content bytea not null,
  kept_at timestamptz not null default now(),
  primary key (application, hash)
);

-- Documents and pictures are compressed already.
alter table participation.grant_files alter column content set storage external;

grant select, insert, delete on participation.grant_files to participation_runtime;
