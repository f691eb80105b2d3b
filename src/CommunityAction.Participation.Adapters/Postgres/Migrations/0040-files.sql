-- Pictures that people put on the site. Each can be deleted; the log only names them.
create table participation.files (
  id uuid not null primary key,
  media_type text not null,
  content bytea not null,
  kept_at timestamptz not null default now()
);

-- A picture is compressed already.
alter table participation.files alter column content set storage external;

grant select, insert, delete on participation.files to participation_runtime;
