-- Kept by the projection of reports on grants: what is due when, what came in, and what was reached. What people wrote is in the vault. Amounts are in whole pence.
create table participation.grant_reports (
  award uuid not null,
  number int not null,
  due_on date not null,
  is_final boolean not null,
  status text not null,
  submitted_at timestamptz,
  sent_back_at timestamptz,
  accepted_at timestamptz,
  spent bigint not null default 0,
  people int,
  summary uuid,
  primary key (award, number)
);

create index grant_reports_open on participation.grant_reports (due_on) where status in ('Requested', 'Submitted', 'SentBack');

create table participation.grant_outcomes (
  award uuid not null,
  what uuid not null,
  place int not null,
  hoped int not null,
  reached int,
  primary key (award, what)
);

create table participation.grant_photos (
  award uuid not null,
  report int not null,
  hash text not null,
  media_type text not null,
  description uuid not null,
  may_be_shown boolean not null,
  primary key (award, report, hash)
);

create table participation.grant_variations (
  award uuid not null,
  number int not null,
  pence bigint not null,
  asked_at timestamptz not null,
  status text not null,
  answered_at timestamptz,
  primary key (award, number)
);

grant select, insert, update, delete on participation.grant_reports, participation.grant_outcomes, participation.grant_photos, participation.grant_variations to participation_runtime;
