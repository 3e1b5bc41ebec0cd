-- The undoing of an opening that was cancelled or failed can be gone on with: the opening knows the job that undoes it.
alter table year_opening add column undo_job_id uuid;
comment on column year_opening.undo_job_id is 'The job that undoes it, or did; when it ended with years left, undoing has stopped half-way.';
create function year_undoing(asked uuid) returns boolean
  language sql stable security definer set search_path = public as $$
  select exists (select from year_opening o join job j on j.county_code = o.county_code and j.id = o.undo_job_id
    where o.county_code = bangfu_county() and o.id = asked and j.state in ('waiting', 'running')
      and o.place >= nullif(current_setting('bangfu.low', true), '') collate "C"
      and o.place < nullif(current_setting('bangfu.high', true), '') collate "C"
      and (coalesce(current_setting('bangfu.grounds', true), '') = '' or bangfu_among(o.place))) $$;
comment on function year_undoing is 'Is the job that undoes this opening waiting or running? For everybody on its ground; a colleague''s as well as one''s own.';
revoke execute on function year_undoing from public;
grant execute on function year_undoing to bangfu_app;
