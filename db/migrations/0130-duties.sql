-- Duties and the day's work: declarations, meetings, notices, task lists, plans, campaigns, the calendar feed.
-- Rows carry the place of the matter. A person who is addressed sees them wherever their own ground is: policy "mine".
create function bangfu_me() returns uuid language sql stable parallel safe
  as $$ select nullif(current_setting('bangfu.cadre', true), '')::uuid $$;
comment on function bangfu_me is 'The cadre for whom this transaction acts.';
create function bangfu_low_under(place text) returns boolean language sql stable parallel safe
  as $$ select exists (select from unnest(string_to_array(coalesce(nullif(current_setting('bangfu.grounds', true), ''), current_setting('bangfu.low', true)), ',')) g
    where g <> '' and starts_with(g, place)) $$;
comment on function bangfu_low_under is 'Does one of the actor''s grounds lie inside this place? What is sent from above is seen below.';

create table duty_declaration (
  county_code text not null,
  id          uuid not null,
  place       text collate "C" not null,
  key         text not null,
  declaration jsonb not null,
  since       date not null,
  until       date,
  document_no text not null,
  made_by     uuid not null,
  changed_at  timestamptz not null,
  primary key (county_code, id),
  check (until is null or until >= since)
);
create index on duty_declaration (county_code, key);
comment on table duty_declaration is 'Duties a county or township has declared itself, beside those of the policy packs. The same key replaces the pack''s duty.';

create table study_document (
  county_code text not null,
  id          uuid not null,
  place       text collate "C" not null,
  title       text not null,
  level       text not null,
  document_no text not null default '',
  dated       date,
  file_id     uuid,
  changed_at  timestamptz not null,
  primary key (county_code, id)
);
create index on study_document (county_code, place, dated);
comment on table study_document is 'Documents from above that are studied and conveyed (seed 000, G3).';

create table meeting (
  county_code text not null,
  id          uuid not null,
  place       text collate "C" not null,
  kind        text not null,
  title       text not null,
  held_on     date not null,
  starts_at   text not null check (starts_at ~ '^[0-2][0-9]:[0-5][0-9]$'),
  ends_at     text not null check (ends_at ~ '^[0-2][0-9]:[0-5][0-9]$'),
  state       text not null check (state in ('called', 'held', 'cancelled')),
  agenda      jsonb not null,
  classes     jsonb not null,
  documents   uuid[] not null default '{}',
  note        text not null default '',
  minutes     text,
  red_list    jsonb not null default '[]',
  reason      text,
  called_by   uuid not null,
  held_at     timestamptz,
  version     integer not null default 0,
  changed_at  timestamptz not null,
  primary key (county_code, id)
);
create index on meeting (county_code, place, held_on desc, id);
create index on meeting (county_code, kind, held_on);
comment on table meeting is 'A meeting from notice to minutes. Once held it settles duties as evidence meeting-held with its kind as topic.';
comment on column meeting.red_list is '红榜: who and what is named at the next meeting of this kind.';
comment on column meeting.version is 'SEQUENCE of its calendar entry: one more for each change of time or place.';

create table meeting_venue (
  county_code text not null,
  id          uuid not null,
  meeting_id  uuid not null,
  place       text collate "C" not null,
  no          integer not null,
  main        boolean not null,
  name        text not null,
  primary key (county_code, id),
  foreign key (county_code, meeting_id) references meeting (county_code, id)
);
create index on meeting_venue (county_code, meeting_id, no);
comment on table meeting_venue is 'The main venue (主会场) and branch venues (分会场) of a meeting.';

create table meeting_person (
  county_code text not null,
  meeting_id  uuid not null,
  cadre_id    uuid not null,
  place       text collate "C" not null,
  territory   text not null,
  class       text not null,
  venue_id    uuid,
  answer      text check (answer in ('comes', 'excused')),
  answer_note text,
  answered_at timestamptz,
  attended    text check (attended in ('present', 'late', 'excused', 'absent')),
  primary key (county_code, meeting_id, cadre_id)
);
create index on meeting_person (county_code, cadre_id, meeting_id);
comment on table meeting_person is 'The roll of a meeting: who is called, in which class, what they answered, whether they came.';
comment on column meeting_person.territory is 'The ground of the post for which the person was called.';

create table task_list (
  county_code text not null,
  id          uuid not null,
  place       text collate "C" not null,
  title       text not null,
  about       text not null default '',
  document_no text not null default '',
  issued_by   uuid not null,
  issued_at   timestamptz not null,
  primary key (county_code, id)
);
create index on task_list (county_code, place, issued_at desc);
comment on table task_list is 'Itemised tasks from an upper to a lower level (seed 002, X17).';

create table task (
  county_code text not null,
  id          uuid not null,
  place       text collate "C" not null,
  list_id     uuid,
  meeting_id  uuid,
  document_id uuid,
  title       text not null,
  owner_id    uuid not null,
  owner_name  text not null,
  issued_by   uuid not null,
  due_on      date not null,
  state       text not null check (state in ('open', 'reported', 'done', 'dropped')),
  done_on     date,
  changed_at  timestamptz not null,
  primary key (county_code, id),
  foreign key (county_code, list_id) references task_list (county_code, id),
  foreign key (county_code, meeting_id) references meeting (county_code, id),
  foreign key (county_code, document_id) references study_document (county_code, id)
);
create index on task (county_code, place, due_on);
create index on task (county_code, owner_id, state, due_on);
create index on task (county_code, issued_by, state);
create index on task (county_code, meeting_id) where meeting_id is not null;
create index on task (county_code, list_id) where list_id is not null;
create index on task (county_code, document_id) where document_id is not null;
comment on table task is 'Something one person has to do by a day: out of a task list, a decision of a meeting, or a document to be conveyed.';

create table task_step (
  county_code text not null,
  id          uuid not null,
  place       text collate "C" not null,
  task_id     uuid not null,
  action      text not null check (action in ('report', 'accept', 'return', 'drop')),
  by_id       uuid not null,
  by_name     text not null,
  at          timestamptz not null,
  note        text not null,
  percent     integer check (percent between 0 and 100),
  meeting_id  uuid,
  device      jsonb,
  primary key (county_code, id),
  foreign key (county_code, task_id) references task (county_code, id)
);
create index on task_step (county_code, task_id, at);
comment on table task_step is 'Feedback on a task and what was said to it. Never changed.';

create table notice (
  county_code text not null,
  id          uuid not null,
  place       text collate "C" not null,
  kind        text not null,
  title       text not null,
  body        text not null,
  page        text,
  sent_by     uuid not null,
  sent_name   text not null,
  sent_at     timestamptz not null,
  asks        text not null check (asks in ('nothing', 'receipt')),
  reply_by    timestamptz,
  withdrawn_at timestamptz,
  primary key (county_code, id)
);
create index on notice (county_code, place, sent_at desc, id);
create index on notice (county_code, sent_by, sent_at desc);
create index on notice (county_code, reply_by) where asks = 'receipt' and withdrawn_at is null;
comment on table notice is 'A notice to named people. page: where it leads in the office.';
comment on column notice.reply_by is 'After this moment whoever has not confirmed is reminded, then named to those above (rule notices.escalation).';

create table notice_receipt (
  county_code text not null,
  notice_id   uuid not null,
  cadre_id    uuid not null,
  place       text collate "C" not null,
  territory   text not null,
  read_at     timestamptz,
  confirmed_at timestamptz,
  device      jsonb,
  reminded_at timestamptz,
  escalated_at timestamptz,
  primary key (county_code, notice_id, cadre_id),
  foreign key (county_code, notice_id) references notice (county_code, id)
);
create index on notice_receipt (county_code, cadre_id, confirmed_at);
comment on table notice_receipt is 'To whom a notice went, who has read it, who has confirmed.';
comment on column notice_receipt.device is 'The device''s own time and counter when the tap was made offline; server time orders.';

create table plan (
  county_code text not null,
  id          uuid not null,
  place       text collate "C" not null,
  title       text not null,
  goal        text not null,
  document_no text not null default '',
  state       text not null check (state in ('draft', 'in-force', 'ended')),
  made_by     uuid not null,
  changed_at  timestamptz not null,
  primary key (county_code, id)
);
create index on plan (county_code, place);
comment on table plan is 'Implementation plan (实施方案, seed 000 G6): responsibility letters, timetable, roadmap.';

create table plan_part (
  county_code text not null,
  id          uuid not null,
  plan_id     uuid not null,
  place       text collate "C" not null,
  kind        text not null check (kind in ('letter', 'milestone', 'stage')),
  no          integer not null,
  title       text not null,
  owner_id    uuid,
  owner_name  text,
  starts_on   date,
  due_on      date,
  signed_at   timestamptz,
  done_on     date,
  proof       text,
  primary key (county_code, id),
  foreign key (county_code, plan_id) references plan (county_code, id)
);
create index on plan_part (county_code, plan_id, kind, no);
create index on plan_part (county_code, owner_id) where owner_id is not null;
comment on table plan_part is '责任书, 时间表 (milestones) and 路线图 (stages) of a plan.';

create table campaign (
  county_code text not null,
  id          uuid not null,
  place       text collate "C" not null,
  kind        text not null,
  title       text not null,
  over        text not null check (over in ('household', 'village')),
  checklist   jsonb not null,
  starts_on   date not null,
  due_on      date not null,
  state       text not null check (state in ('running', 'ended')),
  document_no text not null default '',
  made_by     uuid not null,
  changed_at  timestamptz not null,
  primary key (county_code, id),
  check (due_on >= starts_on)
);
create index on campaign (county_code, place, due_on desc);
comment on table campaign is 'Work that has to reach every household or village of a ground by a day. What is left is counted against the register as it stands.';

create table campaign_mark (
  county_code text not null,
  campaign_id uuid not null,
  subject     text not null,
  place       text collate "C" not null,
  items       text[] not null,
  note        text not null default '',
  by_id       uuid not null,
  at          timestamptz not null,
  day         date not null,
  device      jsonb,
  primary key (county_code, campaign_id, subject),
  foreign key (county_code, campaign_id) references campaign (county_code, id)
);
create index on campaign_mark (county_code, campaign_id, place);
comment on table campaign_mark is 'One household (its id) or village (its code) that was reached, and which points of the checklist were seen to.';

create table calendar_feed (
  county_code text not null,
  id          uuid not null,
  cadre_id    uuid not null,
  account_id  uuid not null,
  key         bytea not null unique,
  made_at     timestamptz not null,
  read_at     timestamptz,
  ended_at    timestamptz,
  primary key (county_code, id)
);
create index on calendar_feed (county_code, cadre_id);
comment on table calendar_feed is 'Private addresses at which a phone''s calendar reads one person''s day. key is SHA-256 of the token: the table opens nothing.';

do $$ declare t text; begin
  foreach t in array array['duty_declaration', 'study_document', 'meeting', 'meeting_venue', 'meeting_person', 'task_list', 'task', 'task_step',
    'notice', 'notice_receipt', 'plan', 'plan_part', 'campaign', 'campaign_mark'] loop
    perform bangfu_wall(t::regclass);
    execute format('revoke delete on %I from bangfu_app', t);
  end loop;
  foreach t in array array['duty_declaration', 'meeting', 'task', 'plan', 'campaign'] loop
    perform history.keep(t::regclass);
  end loop;
end $$;
revoke update on task_step, task_list from bangfu_app;

-- Whoever is addressed sees it, and may answer, wherever their ground lies. A second wall beside the ground.
create policy mine on meeting_person to bangfu_app using (county_code = bangfu_county() and cadre_id = bangfu_me());
create policy mine on notice_receipt to bangfu_app using (county_code = bangfu_county() and cadre_id = bangfu_me());
create policy mine on task to bangfu_app using (county_code = bangfu_county() and (owner_id = bangfu_me() or issued_by = bangfu_me()));
create policy mine on plan_part to bangfu_app using (county_code = bangfu_county() and owner_id = bangfu_me());
create policy mine on meeting for select to bangfu_app using (county_code = bangfu_county() and exists (
  select from meeting_person p where p.county_code = meeting.county_code and p.meeting_id = meeting.id and p.cadre_id = bangfu_me()));
create policy mine on meeting_venue for select to bangfu_app using (county_code = bangfu_county() and exists (
  select from meeting_person p where p.county_code = meeting_venue.county_code and p.meeting_id = meeting_venue.meeting_id and p.cadre_id = bangfu_me()));
create policy mine on notice for select to bangfu_app using (county_code = bangfu_county() and (sent_by = bangfu_me() or exists (
  select from notice_receipt r where r.county_code = notice.county_code and r.notice_id = notice.id and r.cadre_id = bangfu_me())));
create policy mine on task_list for select to bangfu_app using (county_code = bangfu_county() and exists (
  select from task t where t.county_code = task_list.county_code and t.list_id = task_list.id));
create policy mine on task_step to bangfu_app using (county_code = bangfu_county() and exists (
  select from task t where t.county_code = task_step.county_code and t.id = task_step.task_id));
create policy mine on plan for select to bangfu_app using (county_code = bangfu_county() and exists (
  select from plan_part p where p.county_code = plan.county_code and p.plan_id = plan.id and p.owner_id = bangfu_me()));
-- A campaign of the county is worked by its villages: a campaign is seen from inside its ground too.
create policy inside on campaign for select to bangfu_app using (county_code = bangfu_county()
  and bangfu_low_under(place));
-- What is studied was sent from above to everybody.
create policy conveyed on study_document for select to bangfu_app using (county_code = bangfu_county()
  and bangfu_low_under(place));
-- So are the duties that hold on a ground above one's own.
create policy holds on duty_declaration for select to bangfu_app using (county_code = bangfu_county()
  and bangfu_low_under(place));

alter table calendar_feed enable row level security;
create policy mine on calendar_feed to bangfu_app using (county_code = bangfu_county() and cadre_id = bangfu_me());
revoke all on calendar_feed from bangfu_app;
grant select (county_code, id, cadre_id, account_id, made_at, read_at, ended_at), insert, update (ended_at) on calendar_feed to bangfu_app;
