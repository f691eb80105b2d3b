-- Kept by the projection of proposals. Trigrams find what is spelt in another way; the extension is part of PostgreSQL's own distribution.
create extension if not exists pg_trgm with schema participation;

create table participation.proposals (
  id uuid not null primary key,
  programme uuid not null,
  author uuid not null,
  status text not null,
  public boolean not null default false,
  ward text,
  theme text,
  population text,
  guess bigint,
  cost bigint,
  owner uuid,
  support_target int not null default 0,
  supporters int not null default 0,
  comments int not null default 0,
  saved_at timestamptz not null,
  submitted_at timestamptz,
  accepted_at timestamptz,
  answer_by timestamptz,
  merged_into uuid,
  ballot uuid
);

create index proposals_author on participation.proposals (author);
create index proposals_status on participation.proposals (status);

-- What a proposal says, for lists and for search. A row goes when any of its texts is erased from the vault.
create table participation.proposal_documents (
  proposal uuid not null primary key,
  title_text uuid not null references participation.vault_texts (id) on delete cascade,
  summary_text uuid references participation.vault_texts (id) on delete cascade,
  body_text uuid references participation.vault_texts (id) on delete cascade,
  title text not null,
  summary text not null,
  words tsvector not null
);

create index proposal_documents_title_text on participation.proposal_documents (title_text);
create index proposal_documents_summary_text on participation.proposal_documents (summary_text);
create index proposal_documents_body_text on participation.proposal_documents (body_text);
create index proposal_documents_words on participation.proposal_documents using gin (words);
create index proposal_documents_trigrams on participation.proposal_documents using gin (title participation.gin_trgm_ops);

-- A row stays when support is taken away, so that it is not carried over again.
create table participation.proposal_supporters (
  proposal uuid not null,
  person uuid not null,
  stands boolean not null,
  primary key (proposal, person)
);

create table participation.proposal_followers (
  proposal uuid not null,
  person uuid not null,
  primary key (proposal, person)
);

create index proposal_followers_person on participation.proposal_followers (person);

create table participation.proposal_comments (
  id uuid not null primary key,
  proposal uuid not null,
  author uuid not null,
  under uuid,
  stance text not null,
  text uuid not null,
  for_council boolean not null,
  written_at timestamptz not null,
  hidden text,
  withdrawn boolean not null default false,
  open_reports int not null default 0,
  first_report_at timestamptz
);

create index proposal_comments_proposal on participation.proposal_comments (proposal);
create index proposal_comments_reported on participation.proposal_comments (first_report_at) where open_reports > 0;

-- What was reported and what moderators did, in order.
create table participation.proposal_moderation (
  position bigint not null primary key,
  comment uuid not null,
  what text not null,
  reason text,
  actor text not null,
  at timestamptz not null
);

create index proposal_moderation_comment on participation.proposal_moderation (comment);

grant select, insert, update, delete on participation.proposals, participation.proposal_documents, participation.proposal_supporters,
  participation.proposal_followers, participation.proposal_comments, participation.proposal_moderation to participation_runtime;

-- Proposals with any of these words, or a title that is spelt much like this one, the likest first. Names its own search path, for trigrams may have been
-- installed elsewhere before.
create function participation.proposals_like(written_title text, written_words text, most int)
returns table (proposal uuid, likeness real)
language sql stable
set search_path = participation, public
as $$
  with wanted as (
    select replace(plainto_tsquery('english', written_title || ' ' || written_words)::text, '&', '|')::tsquery as any_word)
  select d.proposal, (similarity(d.title, written_title) + 2 * ts_rank(d.words, w.any_word, 1))::real
    from proposal_documents d, wanted w
   where d.words @@ w.any_word or d.title % written_title
   order by 2 desc
   limit most
$$;

-- Proposals that hold all the words that somebody searches for, or a word in the title that is spelt much like them.
create function participation.proposals_found(searched text)
returns table (proposal uuid, likeness real)
language sql stable
set search_path = participation, public
as $$
  with wanted as (select websearch_to_tsquery('english', searched) as all_words)
  select d.proposal, (ts_rank(d.words, w.all_words) + case when searched <% d.title then word_similarity(searched, d.title) else 0 end)::real
    from proposal_documents d, wanted w
   where d.words @@ w.all_words or searched <% d.title
$$;

grant execute on function participation.proposals_like(text, text, int), participation.proposals_found(text) to participation_runtime;
