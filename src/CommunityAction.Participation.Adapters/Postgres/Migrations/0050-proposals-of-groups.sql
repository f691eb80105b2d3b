-- The group in whose name a proposal is put forward; null where its author speaks for themselves, as in all that was written before.
alter table participation.proposals add column author_group uuid;
