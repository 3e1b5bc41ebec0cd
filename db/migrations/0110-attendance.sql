-- Days in the village: what proves them, what excuses from them, and what is asked about them. Position is kept at a sign-in only.
create table sign_in (
  county_code    text not null,
  id             uuid not null,
  place          text collate "C" not null,
  cadre_id       uuid not null,
  day            date not null,
  half           text not null check (half in ('am', 'pm')),
  at             timestamptz not null,
  device_id      text,
  device_at      timestamptz,
  device_counter integer,
  latitude       integer,
  longitude      integer,
  accuracy       integer,
  mock           boolean not null default false,
  distance       integer,
  proof          text not null check (proof in ('fence', 'countersign', 'none')),
  photo_id       uuid,
  countersigned_by   uuid,
  countersigned_name text,
  countersigned_at   timestamptz,
  changed_at     timestamptz not null,
  primary key (county_code, id),
  foreign key (county_code, cadre_id) references cadre (county_code, id)
);
create index on sign_in (county_code, cadre_id, day);
create index on sign_in (county_code, place, day);
create index on sign_in (county_code, device_id, day) where device_id is not null;
comment on table sign_in is 'One tap of a resident cadre (一天一签到, seed S10). Half days are told apart by noon (rule attendance.noon).';
comment on column sign_in.day is 'The day it counts for: by the device''s clock when that can be believed, else by the server''s.';
comment on column sign_in.at is 'When it reached the server. Device time and counter are kept beside it; the server''s time orders.';
comment on column sign_in.latitude is 'Hundred-thousandths of a degree, about a metre.';
comment on column sign_in.accuracy is 'Metres, as the device says.';
comment on column sign_in.distance is 'Metres to the nearest fence of the village; null when there is no position or no fence.';
comment on column sign_in.proof is 'fence: the position lies in the village; countersign: the village secretary confirms it; none: does not count yet.';

create table duty_trip (
  county_code text not null,
  id          uuid not null,
  place       text collate "C" not null,
  cadre_id    uuid not null,
  kind        text not null,
  destination text not null,
  purpose     text not null,
  from_day    date not null,
  from_half   text not null check (from_half in ('am', 'pm')),
  to_day      date not null,
  to_half     text not null check (to_half in ('am', 'pm')),
  state       text not null check (state in ('reported', 'approved', 'refused', 'cancelled')),
  reported_at timestamptz not null,
  device_id   text,
  device_at   timestamptz,
  device_counter integer,
  changed_at  timestamptz not null,
  primary key (county_code, id),
  foreign key (county_code, cadre_id) references cadre (county_code, id)
);
create index on duty_trip (county_code, cadre_id, from_day);
create index on duty_trip (county_code, place, state);
comment on table duty_trip is 'Duty travel reported to the township (报备, dossier 6.3): counts as in the village.';

create table cadre_leave (
  county_code text not null,
  id          uuid not null,
  place       text collate "C" not null,
  cadre_id    uuid not null,
  kind        text not null,
  reason      text not null,
  from_day    date not null,
  from_half   text not null check (from_half in ('am', 'pm')),
  to_day      date not null,
  to_half     text not null check (to_half in ('am', 'pm')),
  halves      integer not null check (halves > 0),
  route       jsonb not null,
  step        integer not null default 0,
  state       text not null check (state in ('asked', 'approved', 'refused', 'cancelled', 'returned')),
  asked_at    timestamptz not null,
  returned_on date,
  returned_half text check (returned_half in ('am', 'pm')),
  device_id   text,
  device_at   timestamptz,
  device_counter integer,
  changed_at  timestamptz not null,
  primary key (county_code, id),
  foreign key (county_code, cadre_id) references cadre (county_code, id)
);
create index on cadre_leave (county_code, cadre_id, from_day);
create index on cadre_leave (county_code, place, state);
comment on table cadre_leave is 'Leave (请销假): asked, agreed along the route its length asks for, ended by the return.';
comment on column cadre_leave.halves is 'Length in half days, counted as the rule said when it was asked.';
comment on column cadre_leave.route is 'The rule''s route at the time it was asked: rule, version, steps with posts.';
comment on column cadre_leave.step is 'How many steps of the route have agreed.';
comment on column cadre_leave.returned_on is 'Back in the village from this half day on (销假).';

create table day_correction (
  county_code text not null,
  id          uuid not null,
  place       text collate "C" not null,
  cadre_id    uuid not null,
  day         date not null,
  half        text not null check (half in ('am', 'pm', 'both')),
  counts_as   text not null check (counts_as in ('in-village', 'trip', 'absent')),
  reason      text not null,
  file_id     uuid,
  asked_by    uuid not null,
  state       text not null check (state in ('asked', 'approved', 'refused', 'cancelled')),
  asked_at    timestamptz not null,
  decided_at  timestamptz,
  changed_at  timestamptz not null,
  primary key (county_code, id),
  foreign key (county_code, cadre_id) references cadre (county_code, id)
);
create index on day_correction (county_code, cadre_id, day);
create index on day_correction (county_code, place, state);
comment on table day_correction is 'A day that was something else than its proofs say, with reason and approval. The latest approved one holds.';

create table day_question (
  county_code text not null,
  id          uuid not null,
  place       text collate "C" not null,
  cadre_id    uuid not null,
  sign_in_id  uuid,
  day         date not null,
  kind        text not null,
  facts       jsonb not null,
  state       text not null check (state in ('open', 'answered', 'accepted', 'set-aside', 'appealed')),
  raised_at   timestamptz not null,
  answer      text,
  answered_at timestamptz,
  conclusion  text,
  changed_at  timestamptz not null,
  primary key (county_code, id),
  foreign key (county_code, cadre_id) references cadre (county_code, id)
);
create index on day_question (county_code, cadre_id, day);
create index on day_question (county_code, place, state);
create unique index on day_question (county_code, sign_in_id, kind) where sign_in_id is not null;
comment on table day_question is 'Something about a day that a person is asked to explain (dossier 6.3). It changes nothing until somebody has read the answer.';
comment on column day_question.state is 'set-aside: the sign-in it is about does not count; the person may appeal to the county.';

create table attendance_step (
  county_code text not null,
  id          uuid not null,
  place       text collate "C" not null,
  about       uuid not null,
  action      text not null,
  at          timestamptz not null,
  by_cadre    uuid not null,
  by_name     text not null,
  note        text,
  primary key (county_code, id)
);
create index on attendance_step (county_code, about, at, id);
comment on table attendance_step is 'Who decided what about a leave, trip, correction or question, in order. Never changed.';

create table call_draw (
  county_code text not null,
  id          uuid not null,
  place       text collate "C" not null,
  day         date not null,
  seed        text not null,
  size        integer not null,
  pool        uuid[] not null,
  drawn_by    uuid not null,
  drawn_name  text not null,
  drawn_at    timestamptz not null,
  primary key (county_code, id)
);
create index on call_draw (county_code, place, day desc);
comment on table call_draw is 'A random draw of cadres to be called (抽查). Seed and pool are kept, so anybody can draw again and get the same.';
comment on column call_draw.place is 'The ground drawn from, filled with zeros to twelve digits.';

create table call_check (
  county_code text not null,
  id          uuid not null,
  draw_id     uuid not null,
  place       text collate "C" not null,
  cadre_id    uuid not null,
  no          integer not null,
  outcome     text check (outcome in ('in-village', 'trip', 'leave', 'not-reached', 'away')),
  note        text,
  called_at   timestamptz,
  called_by   uuid,
  called_name text,
  changed_at  timestamptz not null,
  primary key (county_code, id),
  foreign key (county_code, draw_id) references call_draw (county_code, id),
  foreign key (county_code, cadre_id) references cadre (county_code, id)
);
create index on call_check (county_code, draw_id, no);
create index on call_check (county_code, cadre_id);
comment on table call_check is 'One call of a draw and what it found.';

do $$ declare t text; begin
  foreach t in array array['sign_in', 'duty_trip', 'cadre_leave', 'day_correction', 'day_question', 'call_check'] loop
    perform bangfu_wall(t::regclass);
    perform history.keep(t::regclass);
  end loop;
  foreach t in array array['attendance_step', 'call_draw'] loop perform bangfu_wall(t::regclass); end loop;
end $$;
revoke delete on sign_in, duty_trip, cadre_leave, day_correction, day_question, attendance_step, call_draw, call_check from bangfu_app;
revoke update on attendance_step, call_draw from bangfu_app;

-- One device in two people's hands is seen across villages too; behind the wall only the number of people is told.
create function attendance_device_users(county text, device text, but uuid, from_day date, to_day date) returns integer
  language sql stable security definer set search_path = public as $$
  select count(distinct cadre_id)::integer from sign_in
  where county_code = county and device_id = device and cadre_id <> but and day between from_day and to_day
    and county = bangfu_county()
$$;
revoke execute on function attendance_device_users from public;
grant execute on function attendance_device_users to bangfu_app;
comment on function attendance_device_users is 'How many other people signed in with a device between two days.';
