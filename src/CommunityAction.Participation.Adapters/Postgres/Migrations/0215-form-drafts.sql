-- What officers make of a fund's application form before it is published. The version grows with every change, so that of two officers who change the same draft the second is told.
-- form is null where nothing waits; before is what the last change can be taken back to; based_on is the published version that the draft was begun from.
create table participation.form_drafts (
  fund uuid not null primary key,
  version int not null,
  form jsonb,
  before jsonb,
  based_on int not null,
  changed_at timestamptz not null default now()
);

grant select, insert, update on participation.form_drafts to participation_runtime;
