-- Kept by the projection of awards: what is offered, agreed and paid. Who they are and where the money goes is in the vault. Amounts are in whole pence.
create table participation.grant_awards (
  award uuid not null primary key,
  application uuid not null,
  decision int not null,
  pot uuid not null,
  status text not null,
  decided_pence bigint not null,
  pence bigint not null,
  planned bigint not null default 0,
  paid bigint not null default 0,
  returned bigint not null default 0,
  conditions int not null default 0,
  conditions_met int not null default 0,
  bank int not null default 0,
  bank_by text,
  bank_at timestamptz,
  bank_verified_at timestamptz,
  offered_at timestamptz not null,
  expires_at timestamptz not null,
  accepted_at timestamptz,
  signed_at timestamptz,
  closed_at timestamptz,
  position bigint not null
);

create index grant_awards_application on participation.grant_awards (application);
create index grant_awards_pot on participation.grant_awards (pot);
create index grant_awards_open on participation.grant_awards (expires_at) where status = 'Offered';

create table participation.grant_payments (
  award uuid not null,
  number int not null,
  pence bigint not null,
  due_on date not null,
  status text not null,
  scheduled_by text not null,
  approved_by text,
  approved_at timestamptz,
  exported_at timestamptz,
  made_on date,
  made_at timestamptz,
  problem text,
  primary key (award, number)
);

create index grant_payments_due on participation.grant_payments (status, due_on);

grant select, insert, update, delete on participation.grant_awards, participation.grant_payments to participation_runtime;
