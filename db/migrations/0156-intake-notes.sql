-- The workbook with the problems written into it is made after the dry run has answered, by a job of its own.
alter table import_batch add column note_job_id uuid;
comment on column import_batch.note_job_id is 'The job that makes the workbook with the problems in it; null when nothing was found.';
create index on import_batch (note_job_id) where note_job_id is not null;

create or replace function import_work(asked uuid) returns table (state text, trouble text)
  language sql stable security definer set search_path = public as $$
  select j.state, j.trouble from job j
  where j.county_code = bangfu_county() and j.id = asked
    and exists (select from import_batch b where b.county_code = bangfu_county() and (b.job_id = asked or b.note_job_id = asked)
      and b.place >= nullif(current_setting('bangfu.low', true), '') collate "C"
      and b.place < nullif(current_setting('bangfu.high', true), '') collate "C"
      and (coalesce(current_setting('bangfu.grounds', true), '') = '' or bangfu_among(b.place))) $$;
