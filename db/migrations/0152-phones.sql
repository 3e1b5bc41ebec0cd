-- What a phone says it holds, as counts; whose it is, so that the county's administrators can see its phones.
alter table device
  add column cadre_id uuid,
  add column households integer check (households >= 0),
  add column waiting integer check (waiting >= 0);
create index on device (county_code, last_at desc, id);
comment on column device.households is 'How many households lie on it, as it last said; which ones is nowhere written.';
comment on column device.waiting is 'How many things done wait on it to be sent.';
drop policy own on device;
create policy county on device to bangfu_app using (county_code = bangfu_county());
