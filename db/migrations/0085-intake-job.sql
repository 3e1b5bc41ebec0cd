-- A job is seen only by the person who started it; a batch is seen by everybody on its ground, and with it whether work on it goes on.
create function import_work(asked uuid) returns table (state text, trouble text)
  language sql stable security definer set search_path = public as $$
  select j.state, j.trouble from job j
  where j.county_code = bangfu_county() and j.id = asked
    and exists (select from import_batch b where b.county_code = bangfu_county() and b.job_id = asked
      and b.place >= nullif(current_setting('bangfu.low', true), '') collate "C"
      and b.place < nullif(current_setting('bangfu.high', true), '') collate "C"
      and (coalesce(current_setting('bangfu.grounds', true), '') = '' or bangfu_among(b.place))) $$;
comment on function import_work is 'How the work on a file handed in stands, for everybody on whose ground the file is; a colleague''s as well as one''s own.';
revoke execute on function import_work from public;
grant execute on function import_work to bangfu_app;
create index on import_batch (job_id);
