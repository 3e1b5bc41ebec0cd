-- Two weekly reports handed in on one phone follow each other by its counter, whatever its clock says.
alter table weekly_report
  add column device_id text,
  add column device_counter integer;
comment on column weekly_report.device_id is 'The phone on which it was handed in; null = at the desk.';
comment on column weekly_report.sent_at is 'When it was handed in, as far as its device is believed; changed_at = when it arrived.';
comment on table weekly_report is 'Weekly report of a cadre (周报, seed S8), drafted from the records, edited and sent. One that is handed in later, before the week closes, replaces it.';
