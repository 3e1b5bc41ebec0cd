-- What a sending unit has promised its village (单位做后盾), and how it was kept; materials of trainings that their attendants may take away.
create table unit_commitment (
  county_code  text not null,
  id           uuid not null,
  place        text collate "C" not null,
  unit_id      uuid not null,
  kind         text not null,
  text         text not null,
  amount       bigint check (amount > 0),
  promised_on  date not null,
  due_on       date not null,
  head_id      uuid,
  head_name    text not null,
  state        text not null default 'promised' check (state in ('promised', 'doing', 'fulfilled')),
  proof        text not null default '',
  files        uuid[] not null default '{}',
  fulfilled_on date,
  asked        jsonb,
  changes      jsonb not null default '[]',
  disclosed_on date,
  recorded_by  uuid not null,
  changed_at   timestamptz not null,
  primary key (county_code, id),
  foreign key (county_code, unit_id) references unit (county_code, id),
  check (due_on >= promised_on),
  check ((state = 'fulfilled') = (fulfilled_on is not null))
);
create index on unit_commitment (county_code, place, due_on);
create index on unit_commitment (county_code, unit_id, due_on);
comment on table unit_commitment is 'A promise of a sending unit to its village (seed S4), disclosed with its fulfilment (seed B18). Missed is not stored: the day is over and it is not fulfilled.';
comment on column unit_commitment.amount is 'Money in fen, where it is about money.';
comment on column unit_commitment.head_name is 'The head of the unit who answered for it when it was promised.';
comment on column unit_commitment.asked is 'A change asked for that waits for the county: text, amount, dueOn, reason, who, when.';
comment on column unit_commitment.changes is 'Changes decided, in order, with what stood before.';
select bangfu_wall('unit_commitment');
select history.keep('unit_commitment');
revoke delete on unit_commitment from bangfu_app;

create function portal_commitments(village text)
  returns table (unit text, kind text, text text, amount bigint, promised_on date, due_on date, state text, fulfilled_on date)
  language sql stable security definer set search_path = public as $$
  select u.name, c.kind, c.text, c.amount, c.promised_on, c.due_on, c.state, c.fulfilled_on
  from unit_commitment c join unit u on u.county_code = c.county_code and u.id = c.unit_id
  where c.county_code = bangfu_county() and c.place = village collate "C" and c.disclosed_on is not null and c.disclosed_on <= bangfu_today()
  order by c.due_on, c.id limit 200 $$;
comment on function portal_commitments is 'Promises of a village''s sending units that the county has disclosed: no person, no household, no file.';
revoke execute on function portal_commitments from public;
grant execute on function portal_commitments to bangfu_portal;

create table training_material (
  county_code text not null,
  id          uuid not null,
  event_id    uuid not null,
  name        text not null,
  kind        text not null,
  bytes       bigint not null,
  sha256      text not null,
  primary key (county_code, event_id, id),
  foreign key (county_code, event_id) references training_event (county_code, id)
);
comment on table training_material is 'A file handed out at a training. It lies at the county, so it is kept here for those who have a seat: who came from a village reads no file of the county.';
comment on column training_material.id is 'The id of the stored file.';
alter table training_material enable row level security;
create policy county on training_material to bangfu_app using (county_code = bangfu_county());
insert into training_material (county_code, id, event_id, name, kind, bytes, sha256)
  select e.county_code, f.id, e.id, f.name, f.kind, f.bytes, f.sha256
  from training_event e join stored_file f on f.county_code = e.county_code and f.id = any (e.files);
