-- The community group that decided about the money of a pot that it holds; null where the council did.
alter table participation.grant_decisions add column deciding_group uuid;
