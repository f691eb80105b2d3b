-- append_events tells the other processes that the log has moved only when it is asked to (tell): in a crowd one in several commits is enough.
drop function participation.append_events(
  int[], uuid[], bigint[], bigint[], int[], uuid[], bigint[], uuid[], text[], jsonb[], jsonb[], uuid[], bigint[], timestamptz[], int[], int[], int);

-- Optimistic: writes, and falls back to the checked path when a guard fails or a version had moved.
create function participation.append_events(
  s_append int[], s_id uuid[], s_expected bigint[], s_version bigint[],
  e_append int[], e_stream uuid[], e_version bigint[], e_id uuid[], e_type text[], e_data jsonb[], e_headers jsonb[],
  g_stream uuid[], g_version bigint[], g_before timestamptz[], u_append int[], u_guard int[], changed int, tell boolean,
  out base bigint, out refused int[], out reasons int[], out t timestamptz)
language plpgsql as $$
declare
  n int;
  fits boolean;
begin
  -- In a statement of its own: a statement's snapshot is older than a lock it waits for.
  perform pg_advisory_xact_lock(7301);
  t := clock_timestamp();
  select coalesce(max(seq_id), 0) into base from participation.mt_events;
  fits := not exists (
    select 1 from unnest(g_stream, g_version, g_before) g (stream, version, before)
      left join participation.mt_streams m on m.id = g.stream
     where coalesce(m.version, 0) <> g.version or t >= g.before);
  if fits then
    begin
      if changed < cardinality(s_id) then
        insert into participation.mt_streams (id, version, timestamp, created)
        select s.id, s.version, t, t from unnest(s_id, s_expected, s_version) s (id, expected, version) where s.expected = 0;
      end if;
      if changed > 0 then
        update participation.mt_streams m set version = s.version, timestamp = t
          from unnest(s_id, s_expected, s_version) s (id, expected, version)
         where m.id = s.id and s.expected > 0 and m.version = s.expected;
        get diagnostics n = row_count;
        if n <> changed then raise unique_violation; end if;
      end if;
      insert into participation.mt_events (seq_id, id, stream_id, version, data, type, timestamp, headers)
      select base + e.ord, e.id, e.stream, e.version, e.data, e.type, t, e.headers
        from unnest(e_stream, e_version, e_id, e_type, e_data, e_headers) with ordinality e (stream, version, id, type, data, headers, ord);
      n := cardinality(e_append);
    exception when unique_violation then
      fits := false;
    end;
  end if;
  if not fits then
    select c.written, c.refused, c.reasons into n, refused, reasons
      from participation.append_checked(s_append, s_id, s_expected, s_version, e_append, e_stream, e_version, e_id, e_type, e_data, e_headers,
                                        g_stream, g_version, g_before, u_append, u_guard, t, base) c;
  end if;
  if n > 0 then
    perform setval('participation.mt_events_sequence', base + n);
    if tell then
      perform pg_notify('participation_log', (base + n)::text);
    end if;
  end if;
end $$;

grant execute on all functions in schema participation to participation_runtime;
