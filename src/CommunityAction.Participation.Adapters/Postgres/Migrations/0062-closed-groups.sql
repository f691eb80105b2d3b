-- A group without anybody to speak for it may be closed by an officer.
alter table participation.groups add column closed boolean not null default false;
