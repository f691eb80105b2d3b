-- The key that signs seats, made here so that every node has the same one: 244 random bits from the server's strong generator.
create table participation.seat_key (
  one boolean not null default true primary key check (one),
  key bytea not null
);

insert into participation.seat_key (key)
values (decode(replace(gen_random_uuid()::text || gen_random_uuid()::text, '-', ''), 'hex'));

grant select on participation.seat_key to participation_runtime;
