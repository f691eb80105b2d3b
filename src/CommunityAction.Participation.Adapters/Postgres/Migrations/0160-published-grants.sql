-- Files of past grants, kept by their projection. The grants of a publisher are those of its last file that was not taken back.
create table participation.past_grant_files (
  import uuid not null primary key,
  position bigint not null,
  publisher text not null,
  package_text uuid not null,
  grants int not null,
  sums jsonb not null,
  licence text not null,
  source text,
  actor text not null,
  imported_at timestamptz not null,
  withdrawn_at timestamptz,
  reason text
);

create index past_grant_files_publisher on participation.past_grant_files (publisher, position);

-- Each grant that is published, once: what lists and sums need of it. A row goes when the text that it came from is erased from the vault.
create table participation.published_grants (
  id text not null primary key,
  publisher text not null,
  place int not null,
  package_text uuid references participation.vault_texts (id) on delete cascade,
  title text not null,
  recipient text not null,
  currency text not null,
  amount numeric not null,
  awarded date not null,
  programme text,
  areas text[] not null,
  published_at timestamptz not null
);

create index published_grants_publisher on participation.published_grants (publisher);
create index published_grants_package_text on participation.published_grants (package_text);
create index published_grants_awarded on participation.published_grants (awarded desc, id);

-- The grants as they are given out, and their words. Apart, so that a list reads little.
create table participation.published_grant_documents (
  id text not null primary key references participation.published_grants (id) on delete cascade,
  document jsonb not null,
  words tsvector not null
);

create index published_grant_documents_words on participation.published_grant_documents using gin (words);

-- Files that were checked and are not imported yet. They go after a day.
create table participation.grant_drafts (
  id uuid not null primary key,
  kept_at timestamptz not null default now(),
  file_name text not null,
  file_hash text not null,
  package text not null,
  advice text[] not null
);

grant select, insert, update, delete on participation.past_grant_files, participation.published_grants, participation.published_grant_documents,
  participation.grant_drafts to participation_runtime;

-- Publishes one grant of the 360Giving Data Standard. Whoever published an id first keeps it; the same publisher may publish it anew.
create function participation.publish_grant(by_publisher text, at_place int, from_text uuid, at timestamptz, grant_document jsonb)
returns void
language sql
set search_path = participation, public
as $$
  with said as (
    select grant_document ->> 'title' as title,
           coalesce(grant_document #>> '{recipientOrganization,0,name}', grant_document #>> '{recipientIndividual,name}') as recipient,
           coalesce(grant_document #>> '{grantProgramme,0,title}', grant_document #>> '{grantProgramme,0,code}') as programme,
           array(select distinct coalesce(area ->> 'name', area ->> 'geoCode')
                   from jsonb_array_elements(coalesce(grant_document -> 'beneficiaryLocation', '[]')) area
                  where coalesce(area ->> 'name', area ->> 'geoCode') is not null
                  order by 1) as areas),
  published as (
    insert into published_grants as p (id, publisher, place, package_text, title, recipient, currency, amount, awarded, programme, areas, published_at)
    select grant_document ->> 'id', by_publisher, at_place, from_text, title, recipient, grant_document ->> 'currency',
           (grant_document ->> 'amountAwarded')::numeric, left(grant_document ->> 'awardDate', 10)::date, programme, areas, at
      from said
    on conflict (id) do update
       set (place, package_text, title, recipient, currency, amount, awarded, programme, areas, published_at) =
           (excluded.place, excluded.package_text, excluded.title, excluded.recipient, excluded.currency, excluded.amount, excluded.awarded,
            excluded.programme, excluded.areas, excluded.published_at)
     where p.publisher = excluded.publisher
    returning id)
  insert into published_grant_documents (id, document, words)
  select published.id, grant_document,
         to_tsvector('english', concat_ws(' ', title, recipient, programme, array_to_string(areas, ' '), grant_document ->> 'description'))
    from said, published
  on conflict (id) do update set (document, words) = (excluded.document, excluded.words)
$$;

-- Publishes what a publisher's files hold by now, and nothing else of theirs.
create function participation.publish_past_grants(of_publisher text, at timestamptz)
returns void
language sql
set search_path = participation, public
as $$
  delete from published_grants where publisher = of_publisher and package_text is not null;
  select publish_grant(of_publisher, item.place::int, t.id, at, item.document)
    from (select package_text from past_grant_files where publisher = of_publisher and withdrawn_at is null order by position desc limit 1) f
    join vault_texts t on t.id = f.package_text
   cross join lateral jsonb_array_elements(t.text::jsonb -> 'grants') with ordinality item (document, place)
$$;

grant execute on function participation.publish_grant(text, int, uuid, timestamptz, jsonb), participation.publish_past_grants(text, timestamptz) to participation_runtime;
