-- Kept by the projection of decisions about grants: one row for each decision, and the last one of an application is current. Why it was decided is in the vault.
create table participation.grant_decisions (
  application uuid not null,
  number int not null,
  outcome text not null,
  award uuid,
  pot uuid,
  pence bigint not null,
  decided_at timestamptz not null,
  appeal_until timestamptz not null,
  is_current boolean not null default true,
  appeal text check (appeal in ('Lodged', 'Upheld', 'Dismissed')),
  position bigint not null,
  reason uuid not null,
  decider text not null,
  appeal_number int,
  appeal_at timestamptz,
  primary key (application, number)
);

create index grant_decisions_current on participation.grant_decisions (decided_at desc) where is_current;
create index grant_decisions_appeals on participation.grant_decisions (appeal_at) where appeal = 'Lodged';

grant select, insert, update, delete on participation.grant_decisions to participation_runtime;
