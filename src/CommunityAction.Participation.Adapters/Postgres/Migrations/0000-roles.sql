-- The schema itself is made by the runner, which keeps its own table in it.
-- Roles belong to the whole server: another database may have made this one already, or be making it now.
do $$
begin
  if not exists (select from pg_roles where rolname = 'participation_runtime') then
    create role participation_runtime nologin;
  end if;
exception
  when duplicate_object or unique_violation then null;
end $$;

grant usage on schema participation to participation_runtime;
grant select on participation.migrations to participation_runtime;
