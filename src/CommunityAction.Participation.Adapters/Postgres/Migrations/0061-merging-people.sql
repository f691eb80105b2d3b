-- Addresses of records that were merged: whoever signs in with one is the person whose record goes on. Part of the vault.
create table participation.account_aliases (
  person uuid not null,
  email text not null,
  email_key text not null,
  primary key (person, email_key)
);

create index account_aliases_email_key on participation.account_aliases (email_key);

-- Every address with which somebody signs in.
create view participation.sign_in_addresses as
  select person, email, email_key from participation.accounts
  union all
  select person, email, email_key from participation.account_aliases;

-- Kept by the projection people: which record goes on where another one ended.
create table participation.people_merged (
  person uuid not null primary key,
  into_person uuid not null
);

create index people_merged_into_person on participation.people_merged (into_person);

grant select, insert, update, delete on participation.account_aliases, participation.people_merged to participation_runtime;
grant select on participation.sign_in_addresses to participation_runtime;

-- A person's texts go with them when two records become one. Whose a text is can change; what it says cannot.
grant update (person) on participation.vault_texts to participation_runtime;
