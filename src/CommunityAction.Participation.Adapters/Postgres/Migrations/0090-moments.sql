-- Where in the log counts are put away, and the latest time of any event up to there. Kept by the count keeper, and made anew from the log when both tables are emptied.
create table participation.log_marks (
  position bigint not null primary key,
  at timestamptz not null
);

create index log_marks_at on participation.log_marks (at, position);

-- The count of each poll that had moved since the mark before. Exact by ward, as the log itself is: not to be shown.
create table participation.poll_counts (
  poll uuid not null,
  position bigint not null,
  count jsonb not null,
  primary key (poll, position)
);

grant select, insert, delete on participation.log_marks, participation.poll_counts to participation_runtime;
