-- How a village governs itself: who sits in its bodies, what it decides and how, its charter, its disputes.
create table village_seat (
  county_code text not null,
  id          uuid not null,
  place       text collate "C" not null,
  body        text not null,
  role        text not null,
  name        text not null,
  cadre_id    uuid,
  since       date not null,
  until       date not null check (until > since),
  ended_on    date check (ended_on >= since),
  ended_why   text,
  changed_at  timestamptz not null,
  primary key (county_code, id),
  foreign key (county_code, cadre_id) references cadre (county_code, id),
  check ((ended_on is null) = (ended_why is null))
);
create index on village_seat (county_code, place, body, since);
comment on table village_seat is 'One person in a body of the village (村党组织、村委会、村民代表会议、村务监督委员会). A name, never an ID number or a phone.';
comment on column village_seat.body is 'Key in the rule governance.bodies; role is one of its roles.';
comment on column village_seat.until is 'When the term runs out. Whoever sits stays until somebody is chosen anew: ended_on.';

create table resolution (
  county_code text not null,
  id          uuid not null,
  place       text collate "C" not null,
  year        integer not null,
  no          integer not null,
  matter      text not null,
  title       text not null,
  content     text not null,
  procedure   jsonb not null,
  state       text not null check (state in ('opened', 'cleared', 'proposed', 'discussed', 'prechecked', 'reviewed', 'resolved', 'posted', 'executing', 'reported', 'closed', 'withdrawn')),
  round       integer not null default 1 check (round >= 1),
  posting_id  uuid,
  result      text,
  result_posting_id uuid,
  opened_on   date not null,
  changed_at  timestamptz not null,
  primary key (county_code, id),
  unique (county_code, place, year, no)
);
create index on resolution (county_code, place, id desc);
create index on resolution (county_code, state, place);
comment on table resolution is 'A matter the village decides by (一清)四议两公开. state follows from resolution_step and is kept here to be listed by.';
comment on column resolution.procedure is 'The rule governance.procedure as it was when the matter was opened: a matter is finished the way it was begun.';
comment on column resolution.round is 'How often it went through: one more each time it goes back.';
comment on column resolution.posting_id is 'The latest posting of the resolution (公示公开); result_posting_id that of its result.';

create table resolution_step (
  county_code   text not null,
  id            uuid not null,
  resolution_id uuid not null,
  place         text collate "C" not null,
  no            integer not null,
  round         integer not null,
  action        text not null,
  meeting       text,
  on_day        date not null,
  at            timestamptz not null,
  by_cadre      uuid not null,
  by_name       text not null,
  chair         text not null default '',
  entitled      integer,
  attended      integer,
  votes_for     integer,
  against       integer,
  abstained     integer,
  opinion       text not null default '',
  checks        text[] not null default '{}',
  watchers      uuid[] not null default '{}',
  files         uuid[] not null default '{}',
  posting_id    uuid,
  rules         jsonb not null default '[]',
  primary key (county_code, id),
  unique (county_code, resolution_id, no),
  foreign key (county_code, resolution_id) references resolution (county_code, id),
  check (attended is null or (attended <= entitled and votes_for + against + abstained = attended))
);
create index on resolution_step (county_code, place, on_day);
comment on table resolution_step is 'What happened to a matter, in order: who, when, how many came, how they voted, what was said. Never changed; what was wrong is returned and done anew.';
comment on column resolution_step.meeting is 'The meeting whose counts these are, also when it did not agree (action reject).';
comment on column resolution_step.watchers is 'Seats of the supervisory committee that watched the execution.';
comment on column resolution_step.rules is 'The rule of attendance and majority it was held by: id, version, value.';

create table charter (
  county_code   text not null,
  id            uuid not null,
  place         text collate "C" not null,
  version       integer not null check (version >= 1),
  title         text not null,
  text          text not null,
  adopted_on    date not null,
  basis         text not null,
  resolution_id uuid,
  entered_by    uuid not null,
  changed_at    timestamptz not null,
  primary key (county_code, id),
  unique (county_code, place, version),
  unique (county_code, resolution_id),
  foreign key (county_code, resolution_id) references resolution (county_code, id)
);
comment on table charter is 'Versions of the village rules (村规民约); the latest is in force. Never changed: a new text is a new version.';
comment on column charter.basis is 'What adopted it, in words; resolution_id names the resolution when it went through this system.';

create table dispute (
  county_code text not null,
  id          uuid not null,
  place       text collate "C" not null,
  kind        text not null check (kind in ('dispute', 'tendency')),
  topic       text not null,
  rating      text,
  title       text not null,
  parties     text not null,
  households  uuid[] not null default '{}',
  facts       text not null,
  state       text not null check (state in ('reported', 'mediating', 'above', 'settled', 'closed', 'withdrawn')),
  outcome     text,
  mediators   text not null default '',
  reported_on date not null,
  due_on      date,
  reported_by uuid not null,
  changed_at  timestamptz not null,
  primary key (county_code, id),
  check ((kind = 'tendency') = (rating is not null))
);
create index on dispute (county_code, place, id desc);
create index on dispute (county_code, due_on, place) where due_on is not null;
comment on table dispute is 'Disputes (矛盾纠纷) and emerging tendencies (苗头性问题, seed S17). Inside the office only; nothing of it is ever posted.';
comment on column dispute.parties is 'Who it is between, in plain words; households are those of them that are in the register.';
comment on column dispute.due_on is 'By when something has to happen: mediation, an answer from above, the look-back. Null when nothing waits.';

create table dispute_step (
  county_code text not null,
  id          uuid not null,
  dispute_id  uuid not null,
  place       text collate "C" not null,
  no          integer not null,
  action      text not null,
  on_day      date not null,
  at          timestamptz not null,
  by_cadre    uuid not null,
  by_name     text not null,
  mediators   text not null default '',
  note        text not null,
  files       uuid[] not null default '{}',
  primary key (county_code, id),
  unique (county_code, dispute_id, no),
  foreign key (county_code, dispute_id) references dispute (county_code, id)
);
create index on dispute_step (county_code, place, on_day);
comment on table dispute_step is 'What was done about a dispute, in order. Never changed.';

do $$ declare t text; begin
  foreach t in array array['village_seat', 'resolution', 'dispute'] loop
    perform bangfu_wall(t::regclass);
    perform history.keep(t::regclass);
    execute format('revoke delete on %I from bangfu_app', t);
  end loop;
  foreach t in array array['resolution_step', 'charter', 'dispute_step'] loop
    perform bangfu_wall(t::regclass);
    execute format('revoke update, delete on %I from bangfu_app', t);
  end loop;
end $$;
