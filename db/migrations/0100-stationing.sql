-- Resident cadres from the call for candidates to the handover. A placement stands beside the appointment that gives the rights.
create table selection_call (
  county_code text not null,
  id          uuid not null,
  title       text not null,
  document_no text,
  opens_on    date not null,
  closes_on   date not null,
  quota       jsonb not null,
  team_size   integer not null check (team_size between 1 and 5),
  term_since  date not null,
  term_until  date not null,
  steps       jsonb not null,
  ended_on    date,
  changed_at  timestamptz not null,
  primary key (county_code, id),
  check (closes_on >= opens_on and term_until > term_since)
);
comment on table selection_call is 'A call for candidates (选派通知): villages, needs, quota by sending level (seeds S1, S2).';
comment on column selection_call.quota is 'Sending level → number of groups.';
comment on column selection_call.steps is 'The chain in force when the call opened (rule stationing.chain); a later rule changes nothing already begun.';
comment on column selection_call.term_until is 'The first day after the term.';

create table call_village (
  county_code text not null,
  id          uuid not null,
  call_id     uuid not null,
  place       text collate "C" not null,
  types       text[] not null,
  needs       text[] not null default '{}',
  note        text not null default '',
  changed_at  timestamptz not null,
  primary key (county_code, id),
  unique (county_code, call_id, place),
  foreign key (county_code, call_id) references selection_call (county_code, id)
);
create index on call_village (county_code, place);
comment on table call_village is 'A village that is to get a team: its types (难 弱 产业 乱), first the main one, and the specialities it asks for (seed S3).';

create table candidacy (
  county_code  text not null,
  id           uuid not null,
  call_id      uuid not null,
  cadre_id     uuid not null,
  unit_id      uuid not null,
  kind         text not null check (kind in ('self', 'organisation')),
  level        text not null,
  team         text,
  specialities text[] not null,
  strengths    text[] not null default '{}',
  party        boolean not null,
  leads        boolean not null,
  home         text collate "C",
  wish         text collate "C",
  statement    text not null default '',
  step         integer not null default 0,
  outcome      text check (outcome in ('approved', 'refused', 'withdrawn')),
  changed_at   timestamptz not null,
  primary key (county_code, id),
  foreign key (county_code, call_id) references selection_call (county_code, id),
  foreign key (county_code, cadre_id) references cadre (county_code, id),
  foreign key (county_code, unit_id) references unit (county_code, id)
);
create unique index on candidacy (county_code, call_id, cadre_id) where outcome is distinct from 'refused' and outcome is distinct from 'withdrawn';
create index on candidacy (county_code, cadre_id);
create index on candidacy (county_code, unit_id);
comment on table candidacy is 'One person who applied or was recommended, on the way through the chain (seeds G4, S2).';
comment on column candidacy.team is 'Colleagues of one unit who wish to stay together carry the same name of a team.';
comment on column candidacy.strengths is 'Village types the sending unit is strong at (单位优势).';
comment on column candidacy.home is 'The village or township the person comes from: nobody is sent home.';
comment on column candidacy.step is 'How many steps of the chain are done.';

create table candidacy_step (
  county_code  text not null,
  id           uuid not null,
  candidacy_id uuid not null,
  no           integer not null,
  step         text not null,
  action       text not null check (action in ('approve', 'return', 'refuse', 'withdraw')),
  actor_name   text not null,
  opinion      text not null default '',
  decided_on   date not null,
  file_id      uuid,
  recorded_by  uuid not null,
  recorded_name text not null,
  at           timestamptz not null,
  primary key (county_code, id),
  unique (county_code, candidacy_id, no),
  foreign key (county_code, candidacy_id) references candidacy (county_code, id)
);
comment on table candidacy_step is 'What happened to a candidacy, in order: who decided, what was said, on which day, by which paper. Never changed.';

create table match_plan (
  county_code  text not null,
  id           uuid not null,
  call_id      uuid not null,
  source       text not null check (source in ('optimiser', 'hand')),
  problem      jsonb not null,
  teams        jsonb not null,
  figures      jsonb,
  version      integer not null default 1,
  confirmed_on date,
  confirmed_by uuid,
  made_at      timestamptz not null,
  changed_at   timestamptz not null,
  primary key (county_code, id),
  foreign key (county_code, call_id) references selection_call (county_code, id)
);
create index on match_plan (county_code, call_id, made_at desc);
comment on table match_plan is 'A proposal who goes where. The solver proposes, people move cards, a person confirms; nothing follows before that.';
comment on column match_plan.problem is 'Villages, people, table and weights as they stood: the score can be computed again by anybody.';
comment on column match_plan.figures is 'What the solver said: cost, bound, gap, greedy baseline, seconds.';
comment on column match_plan.version is 'Counts the moves by hand, so that two people do not move over each other.';

create table appointment_notice (
  county_code text not null,
  id          uuid not null,
  call_id     uuid,
  authority   text not null,
  number_word text not null,
  year        integer not null,
  no          integer not null,
  title       text not null,
  addressee   text not null,
  issuer      text not null,
  copy_to     text[] not null default '{}',
  issued_on   date not null,
  changed_at  timestamptz not null,
  primary key (county_code, id),
  unique (county_code, number_word, year, no)
);
comment on table appointment_notice is 'The numbered notice that appoints (任职通知, seed S9). Whom it appoints: placement.notice_id.';

create table placement (
  county_code    text not null,
  id             uuid not null,
  place          text collate "C" not null,
  cadre_id       uuid not null,
  unit_id        uuid not null,
  post           text not null check (post in ('first-secretary', 'team-leader', 'team-member')),
  level          text not null,
  call_id        uuid,
  notice_id      uuid,
  appointment_id uuid not null,
  document_no    text not null,
  term_since     date not null,
  term_until     date not null,
  arrived_on     date,
  ended_on       date,
  end_kind       text check (end_kind in ('expired', 'recalled', 'replaced', 'cancelled')),
  end_reason     text,
  follows_id     uuid,
  handed_over_on date,
  appraised_on   date,
  appraisal      text,
  changed_at     timestamptz not null,
  primary key (county_code, id),
  foreign key (county_code, cadre_id) references cadre (county_code, id),
  foreign key (county_code, unit_id) references unit (county_code, id),
  foreign key (county_code, appointment_id) references appointment (county_code, id),
  foreign key (county_code, notice_id) references appointment_notice (county_code, id),
  check (term_until > term_since),
  check ((ended_on is null) = (end_kind is null))
);
create index on placement (county_code, place, term_since);
create index on placement (county_code, cadre_id, term_since);
create index on placement (county_code, unit_id);
create index on placement (county_code, notice_id);
comment on table placement is 'A resident cadre in a village for a term (任命→在岗→召回或期满→交接→离任考核, dossier Appendix D). The rights come from the appointment.';
comment on column placement.term_until is 'The first day after the term.';
comment on column placement.ended_on is 'The first day on which the person is no longer on post.';
comment on column placement.follows_id is 'The placement it replaces.';

create table placement_item (
  county_code  text not null,
  id           uuid not null,
  placement_id uuid not null,
  place        text collate "C" not null,
  list         text not null check (list in ('onboarding', 'handover')),
  key          text not null,
  label        text not null,
  note         text not null default '',
  done_on      date,
  done_by      uuid,
  taken_by     uuid,
  file_id      uuid,
  changed_at   timestamptz not null,
  primary key (county_code, id),
  foreign key (county_code, placement_id) references placement (county_code, id)
);
create index on placement_item (county_code, placement_id);
create index on placement_item (county_code, place);
comment on table placement_item is 'One line of the checklist on arrival, or of the handover list (households, ledgers, promises, keys).';
comment on column placement_item.taken_by is 'Who took it over.';

create table training_event (
  county_code text not null,
  id          uuid not null,
  kind        text not null,
  title       text not null,
  held_on     date not null,
  hours       integer not null check (hours between 1 and 400),
  venues      text[] not null,
  organiser   text not null default '',
  certificate boolean not null,
  files       uuid[] not null default '{}',
  ended       boolean not null default false,
  changed_at  timestamptz not null,
  primary key (county_code, id)
);
create index on training_event (county_code, held_on);
comment on table training_event is 'A training or ceremony with its venues and materials (seed S5).';

create table training_seat (
  county_code    text not null,
  id             uuid not null,
  event_id       uuid not null,
  cadre_id       uuid not null,
  venue          text,
  signed_at      timestamptz,
  signed_by      uuid,
  certificate_no text,
  changed_at     timestamptz not null,
  primary key (county_code, id),
  unique (county_code, event_id, cadre_id),
  unique (county_code, certificate_no),
  foreign key (county_code, event_id) references training_event (county_code, id),
  foreign key (county_code, cadre_id) references cadre (county_code, id)
);
create index on training_seat (county_code, cadre_id);
comment on table training_seat is 'Who was to come, who signed in and where, and the certificate.';

create table probation (
  county_code text not null,
  id          uuid not null,
  cadre_id    uuid not null,
  kind        text not null,
  since       date not null,
  until       date not null,
  outcome     text check (outcome in ('confirmed', 'extended', 'failed')),
  opinion     text,
  decided_on  date,
  decided_by  uuid,
  changed_at  timestamptz not null,
  primary key (county_code, id),
  foreign key (county_code, cadre_id) references cadre (county_code, id)
);
create index on probation (county_code, until) where outcome is null;
create unique index on probation (county_code, cadre_id) where outcome is null;
comment on table probation is 'A year in the village on probation, and its confirmation (seed Y5).';

create table recall (
  county_code   text not null,
  id            uuid not null,
  place         text collate "C" not null,
  placement_id  uuid not null,
  ground        text not null,
  facts         text not null,
  file_id       uuid,
  proposed_on   date not null,
  proposed_by   uuid not null,
  proposed_name text not null,
  outcome       text check (outcome in ('recalled', 'rejected')),
  opinion       text,
  decided_on    date,
  decided_by    uuid,
  replace_by    date,
  replaced_id   uuid,
  changed_at    timestamptz not null,
  primary key (county_code, id),
  foreign key (county_code, placement_id) references placement (county_code, id)
);
create index on recall (county_code, place);
create unique index on recall (county_code, placement_id) where outcome is null;
comment on table recall is 'Recall (召回): proposed with its ground, decided by the county, replaced by the sending unit within days (dossier 6.6).';

create table promotion_bar (
  county_code  text not null,
  id           uuid not null,
  cadre_id     uuid not null,
  placement_id uuid not null,
  recall_id    uuid,
  since        date not null,
  until        date not null,
  reason       text not null,
  appeal       text,
  appealed_on  date,
  appeal_outcome text check (appeal_outcome in ('upheld', 'lifted')),
  appeal_opinion text,
  appeal_decided_on date,
  appeal_decided_by uuid,
  changed_at   timestamptz not null,
  primary key (county_code, id),
  foreign key (county_code, cadre_id) references cadre (county_code, id)
);
create index on promotion_bar (county_code, cadre_id);
comment on table promotion_bar is 'Replaced for inability: no promotion until a day (seed Y7), unless an appeal lifts it.';

create table reserve_cadre (
  county_code text not null,
  id          uuid not null,
  cadre_id    uuid not null,
  merits      text not null,
  since       date not null,
  until       date,
  end_reason  text,
  changed_at  timestamptz not null,
  primary key (county_code, id),
  foreign key (county_code, cadre_id) references cadre (county_code, id)
);
create unique index on reserve_cadre (county_code, cadre_id) where until is null;
comment on table reserve_cadre is 'Reserve cadres at the front line, for the organisation department (seed Y6).';

create table village_talent (
  county_code text not null,
  id          uuid not null,
  place       text collate "C" not null,
  kind        text not null check (kind in ('reserve', 'leader')),
  name        text not null,
  born        integer,
  party       boolean not null,
  skill       text not null,
  projects    text not null default '',
  helper_id   uuid,
  since       date not null,
  until       date,
  end_reason  text,
  changed_at  timestamptz not null,
  primary key (county_code, id)
);
create index on village_talent (county_code, place);
comment on table village_talent is 'The village''s reserve cadres and those who lead others to income (村级后备干部, 致富带头人; seed S15).';

create table unit_visit (
  county_code text not null,
  id          uuid not null,
  place       text collate "C" not null,
  cadre_id    uuid not null,
  unit_id     uuid,
  kind        text not null check (kind in ('visit', 'squat')),
  since       date not null,
  days        integer not null check (days between 1 and 31),
  purpose     text not null,
  solved      text not null default '',
  outputs     jsonb not null default '{}',
  files       uuid[] not null default '{}',
  recorded_by uuid not null,
  changed_at  timestamptz not null,
  primary key (county_code, id),
  foreign key (county_code, cadre_id) references cadre (county_code, id)
);
create index on unit_visit (county_code, place, since desc);
create index on unit_visit (county_code, unit_id);
comment on table unit_visit is 'The head of a unit in the village: a visit (seed B10) or a squat survey of a day and more with its three outputs (seed Y8).';

do $$ declare t text; begin
  foreach t in array array['call_village', 'placement', 'placement_item', 'recall', 'village_talent', 'unit_visit'] loop
    perform bangfu_wall(t::regclass);
    perform history.keep(t::regclass);
    execute format('revoke delete on %I from bangfu_app', t);
  end loop;
  foreach t in array array['selection_call', 'candidacy', 'match_plan', 'appointment_notice', 'training_event', 'training_seat', 'probation', 'promotion_bar', 'reserve_cadre'] loop
    perform history.keep(t::regclass);
    execute format('alter table %I enable row level security', t);
    execute format('create policy county on %I to bangfu_app using (county_code = bangfu_county())', t);
    execute format('alter table history.%I enable row level security', t);
    execute format('create policy county on history.%I to bangfu_app using (county_code = bangfu_county())', t);
    execute format('revoke delete on %I from bangfu_app', t);
  end loop;
end $$;
alter table candidacy_step enable row level security;
create policy county on candidacy_step to bangfu_app using (county_code = bangfu_county());
revoke update, delete on candidacy_step from bangfu_app;
