-- What resident cadres write down, what grows out of it by the week and the month, and how they are appraised.
create table work_log (
  county_code text not null,
  id          uuid not null,
  place       text collate "C" not null,
  cadre_id    uuid not null,
  day         date not null,
  at          timestamptz not null,
  kind        text not null check (kind in ('log', 'emergency')),
  text        text not null,
  items       text[] not null default '{}',
  households  uuid[] not null default '{}',
  people      integer not null default 0 check (people >= 0),
  photos      uuid[] not null default '{}',
  voice_id    uuid,
  alike_id    uuid,
  alike       integer,
  emergency   text,
  follow_by   date,
  closed_at   timestamptz,
  device_id   text,
  device_at   timestamptz,
  device_counter integer,
  changed_at  timestamptz not null,
  primary key (county_code, id),
  foreign key (county_code, cadre_id) references cadre (county_code, id)
);
create index on work_log (county_code, cadre_id, day desc);
create index on work_log (county_code, place, day desc, id);
create index on work_log (county_code, follow_by) where kind = 'emergency' and closed_at is null;
comment on table work_log is 'Work logs (工作日志, seed S6) and emergencies with their follow-up (seed S16).';
comment on column work_log.items is 'Items of the duty sets (eight roles, nine things, seed B11): set.item.';
comment on column work_log.people is 'How many people were met, beyond those counted by household.';
comment on column work_log.alike is 'Likeness in percent with the earlier log that is most alike; a warning, no verdict.';

create table log_follow_up (
  county_code text not null,
  id          uuid not null,
  place       text collate "C" not null,
  log_id      uuid not null,
  at          timestamptz not null,
  by_cadre    uuid not null,
  by_name     text not null,
  text        text not null,
  closes      boolean not null default false,
  primary key (county_code, id),
  foreign key (county_code, log_id) references work_log (county_code, id)
);
create index on log_follow_up (county_code, log_id, at);
comment on table log_follow_up is 'What was done about an emergency. Never changed.';

create table feedback (
  county_code text not null,
  id          uuid not null,
  place       text collate "C" not null,
  cadre_id    uuid not null,
  kind        text not null check (kind in ('feedback', 'commendation', 'complaint')),
  about_cadre uuid,
  title       text not null,
  text        text not null,
  day         date not null,
  at          timestamptz not null,
  answer_by   date,
  rule        jsonb,
  answer      text,
  answered_at timestamptz,
  answered_by uuid,
  answered_name text,
  device_id   text,
  device_at   timestamptz,
  device_counter integer,
  changed_at  timestamptz not null,
  primary key (county_code, id),
  foreign key (county_code, cadre_id) references cadre (county_code, id)
);
create index on feedback (county_code, place, day desc, id);
create index on feedback (county_code, answer_by) where answered_at is null;
comment on table feedback is 'Feedback upwards with an answer by a day (信息反馈, seed S6), letters of thanks (seed S18), complaints.';

create table weekly_report (
  county_code text not null,
  id          uuid not null,
  place       text collate "C" not null,
  cadre_id    uuid not null,
  closes_on   date not null,
  since       date not null,
  done        text not null,
  plan        text not null,
  trouble     text not null,
  figures     jsonb not null,
  rule        jsonb not null,
  late        boolean not null,
  sent_at     timestamptz not null,
  changed_at  timestamptz not null,
  primary key (county_code, id),
  unique (county_code, cadre_id, closes_on),
  foreign key (county_code, cadre_id) references cadre (county_code, id)
);
create index on weekly_report (county_code, closes_on, place);
comment on table weekly_report is 'Weekly report of a cadre (周报, seed S8), drafted from the records, edited and sent. Sent again before it closes, it replaces the earlier one.';
comment on column weekly_report.closes_on is 'The day on which this week''s reports close; it covers the seven days up to it.';

create table bulletin (
  county_code text not null,
  id          uuid not null,
  place       text collate "C" not null,
  kind        text not null check (kind in ('weekly', 'monthly')),
  since       date not null,
  until       date not null,
  no          integer,
  title       text not null,
  opening     text not null,
  closing     text not null,
  figures     jsonb not null,
  names       text not null check (names in ('full', 'surname', 'none')),
  state       text not null check (state in ('draft', 'issued')),
  made_by     uuid not null,
  made_name   text not null,
  issued_at   timestamptz,
  changed_at  timestamptz not null,
  primary key (county_code, id)
);
create index on bulletin (county_code, place, until desc);
create unique index on bulletin (county_code, place, kind, until) where state = 'issued';
comment on table bulletin is 'Weekly summary and monthly bulletin (一周一汇总, 一月一通报, seed S10) of a township or the county. figures are frozen when it is drafted.';
comment on column bulletin.place is 'The ground it speaks of, filled with zeros to twelve digits.';

create table opinion_poll (
  county_code text not null,
  id          uuid not null,
  place       text collate "C" not null,
  day         date not null,
  asked       integer not null check (asked > 0),
  aware       integer not null check (aware between 0 and asked),
  satisfied   integer not null check (satisfied between 0 and asked),
  note        text not null default '',
  by_cadre    uuid not null,
  by_name     text not null,
  at          timestamptz not null,
  primary key (county_code, id)
);
create index on opinion_poll (county_code, place, day);
comment on table opinion_poll is 'Villagers asked: do they know the policy, are they satisfied (政策知晓率, 满意度, dossier 6.5).';

create table appraisal (
  county_code text not null,
  id          uuid not null,
  place       text collate "C" not null,
  cadre_id    uuid,
  period      text not null,
  figures     jsonb not null,
  score       integer not null,
  proposed    text not null,
  grade       text,
  opinion     text,
  decided_at  timestamptz,
  decided_by  uuid,
  decided_name text,
  made_at     timestamptz not null,
  changed_at  timestamptz not null,
  primary key (county_code, id)
);
create unique index on appraisal (county_code, place, period, coalesce(cadre_id, '00000000-0000-0000-0000-000000000000'::uuid));
comment on table appraisal is 'Half-year and year-end appraisal of a person, or of the team (cadre_id null), by 三率一度 with the evidence behind each figure.';
comment on column appraisal.score is 'Hundredths of a point.';
comment on column appraisal.period is '2026-H1, 2026-H2 or 2026.';

do $$ declare t text; begin
  foreach t in array array['work_log', 'feedback', 'weekly_report', 'bulletin', 'appraisal'] loop
    perform bangfu_wall(t::regclass);
    perform history.keep(t::regclass);
  end loop;
  foreach t in array array['log_follow_up', 'opinion_poll'] loop perform bangfu_wall(t::regclass); end loop;
end $$;
revoke delete on work_log, log_follow_up, feedback, weekly_report, bulletin, opinion_poll, appraisal from bangfu_app;
revoke update on log_follow_up, opinion_poll from bangfu_app;
