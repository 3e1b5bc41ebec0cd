-- What is shown in public, for how long, and what people say against it.
create table posting (
  county_code text not null,
  id          uuid not null,
  place       text collate "C" not null,
  no          integer not null,
  year        integer not null,
  kind        text not null,
  title       text not null,
  note        text not null default '',
  contact     text not null default '',
  state       text not null check (state in ('draft', 'checked', 'approved', 'posted', 'ended', 'closed', 'taken-down', 'withdrawn')),
  drafted_by  uuid not null,
  rules       jsonb not null default '[]',
  posted_on   date,
  last_day    date,
  photo_id    uuid,
  outcome     text check (outcome in ('no-objection', 'answered', 'changed', 'withdrawn')),
  conclusion  text,
  changed_at  timestamptz not null,
  primary key (county_code, id),
  unique (county_code, year, no)
);
create index on posting (county_code, place, posted_on desc);
create index on posting (county_code, state, last_day);
comment on table posting is 'One public posting (公示) in one village. state follows from posting_step and is kept here to be listed by.';
comment on column posting.no is 'Serial number within the county and year, for people who object by telephone.';
comment on column posting.note is 'Free text under the heading; scanned before it may be posted.';
comment on column posting.contact is 'Where to object: an office, a landline, 12317. Never a private number.';
comment on column posting.rules is 'The rules in force on the day it was posted: id, version, value.';
comment on column posting.last_day is 'Last day of the posting, counted from the day after it was posted; null while an objection stops the clock.';
comment on column posting.photo_id is 'Photograph of the board.';

create table posting_item (
  county_code  text not null,
  id           uuid not null,
  posting_id   uuid not null,
  place        text collate "C" not null,
  no           integer not null,
  household_id uuid not null,
  card_version integer,
  decided_on   date,
  measures     jsonb not null default '[]',
  board        jsonb not null default '{}',
  web          jsonb not null default '{}',
  changed_at   timestamptz not null,
  primary key (county_code, id),
  unique (county_code, posting_id, no),
  unique (county_code, posting_id, household_id),
  foreign key (county_code, posting_id) references posting (county_code, id)
);
create index on posting_item (county_code, household_id);
comment on table posting_item is 'One household on a posting, already reduced to what each channel may show (dossier 10.1).';
comment on column posting_item.card_version is 'For a posting about cards: the final version of the household''s card.';
comment on column posting_item.board is 'Field → text for the village board; frozen when the posting is checked.';
comment on column posting_item.web is 'Field → text for the public web; frozen when the posting is checked.';

create table posting_step (
  county_code text not null,
  id          uuid not null,
  posting_id  uuid not null,
  place       text collate "C" not null,
  action      text not null,
  at          timestamptz not null,
  by_cadre    uuid not null,
  by_name     text not null,
  note        text,
  primary key (county_code, id),
  foreign key (county_code, posting_id) references posting (county_code, id)
);
create index on posting_step (county_code, posting_id, at, id);
comment on table posting_step is 'What happened to a posting, in order. Never changed.';

create table objection (
  county_code  text not null,
  id           uuid not null,
  posting_id   uuid not null,
  place        text collate "C" not null,
  tracking_no  text not null,
  channel      text not null,
  received_at  timestamptz not null,
  received_on  date not null,
  received_by  text,
  sealed       bytea not null,
  answer_by    date,
  finding      text check (finding in ('upheld', 'partly', 'not-upheld')),
  answer       text,
  answered_at  timestamptz,
  answered_on  date,
  answered_by  uuid,
  answered_name text,
  changed_at   timestamptz not null,
  primary key (county_code, id),
  unique (county_code, tracking_no),
  foreign key (county_code, posting_id) references posting (county_code, id)
);
create index on objection (county_code, posting_id);
create index on objection (county_code, place, answered_at);
comment on table objection is 'What somebody says against a posting (异议). While one is unanswered the posting cannot be closed.';
comment on column objection.sealed is 'The text, the name and the way to reach the person, encrypted.';
comment on column objection.tracking_no is 'Told to the person who objects; opens the public status page.';
comment on column objection.answer_by is 'Last day to answer under the rule of the day of receipt; null when that year''s holidays are not yet known.';

do $$ declare t text; begin
  foreach t in array array['posting', 'posting_item', 'posting_step', 'objection'] loop
    perform bangfu_wall(t::regclass);
  end loop;
end $$;
revoke delete on posting, posting_step, objection from bangfu_app;
select history.keep('posting');
select history.keep('objection');
revoke update on posting_step from bangfu_app;

-- What the public sees: finished pages, in tables of their own. The portal role reads nothing else about people.
create function bangfu_today() returns date language sql stable parallel safe
  as $$ select (nullif(current_setting('bangfu.now', true), '')::timestamptz at time zone 'Asia/Shanghai')::date $$;
comment on function bangfu_today is 'The day of this transaction in Asia/Shanghai.';

create table portal_posting (
  county_code text not null,
  posting_id  uuid not null,
  place       text collate "C" not null,
  no          integer not null,
  year        integer not null,
  kind        text not null,
  title       text not null,
  note        text not null,
  contact     text not null,
  posted_on   date not null,
  last_day    date,
  columns     text[] not null,
  households  integer not null,
  state       text not null check (state in ('posted', 'ended', 'closed', 'withdrawn')),
  outcome     text,
  conclusion  text,
  shown_until date,
  primary key (county_code, posting_id)
);
create index on portal_posting (county_code, place, posted_on desc);
comment on table portal_posting is 'The public heading of a posting; stays a while after the names are gone, to say how it ended.';
comment on column portal_posting.shown_until is 'Last day on the portal; null while the posting runs.';

create table portal_posting_row (
  county_code text not null,
  posting_id  uuid not null,
  no          integer not null,
  cells       jsonb not null,
  shown_until date,
  primary key (county_code, posting_id, no)
);
comment on table portal_posting_row is 'One household as the web may show it. Disappears by itself after shown_until, and is removed when the posting is taken down.';
comment on column portal_posting_row.shown_until is 'Last day of the posting; null while an objection stops the clock.';

create table portal_objection (
  county_code text not null,
  key         bytea not null,
  posting_id  uuid not null,
  title       text not null,
  place       text collate "C" not null,
  received_on date not null,
  answer_by   date,
  finding     text,
  answer      text,
  answered_on date,
  primary key (county_code, key)
);
comment on table portal_objection is 'The public status of an objection. key is SHA-256 of the tracking number: the row is found by who knows it, never listed.';

do $$ declare t text; begin
  foreach t in array array['portal_posting', 'portal_posting_row', 'portal_objection'] loop
    execute format('alter table %I enable row level security', t);
    execute format('create policy county on %I to bangfu_app using (county_code = bangfu_county())', t);
    execute format('grant select on %I to bangfu_portal', t);
  end loop;
end $$;
create policy shown on portal_posting for select to bangfu_portal
  using (county_code = bangfu_county() and posted_on <= bangfu_today() and (shown_until is null or bangfu_today() <= shown_until));
create policy shown on portal_posting_row for select to bangfu_portal
  using (county_code = bangfu_county() and (shown_until is null or bangfu_today() <= shown_until));
create policy known on portal_objection for select to bangfu_portal
  using (county_code = bangfu_county() and key = decode(nullif(current_setting('bangfu.tracking', true), ''), 'hex'));

grant select (code, name, level, parent, county_code, name_pinyin, name_initials, until) on division to bangfu_portal;
create policy public_reads on division for select to bangfu_portal using (true);
