-- Visits to households with their facts, and what two people found differently.
create table survey (
  county_code text not null,
  id          uuid not null,
  place       text collate "C" not null,
  household_id uuid not null,
  year        integer not null,
  day         date not null,
  channel     text not null check (channel in ('resident', 'helper', 'other')),
  surveyors   uuid[] not null,
  submitted_by uuid not null,
  must_sees   jsonb not null,
  photos      jsonb not null default '[]',
  signatures  jsonb not null default '[]',
  read_back   jsonb,
  rules       jsonb not null default '[]',
  device      jsonb,
  sealed      bytea not null,
  taken       integer not null,
  same        integer not null,
  differing   integer not null,
  received_at timestamptz not null,
  changed_at  timestamptz not null,
  primary key (county_code, id),
  foreign key (county_code, household_id) references household (county_code, id)
);
create index on survey (county_code, household_id, day desc);
create index on survey (county_code, place, day desc, id);
comment on table survey is 'One visit to a household by at least two people, as it was handed in. The facts themselves live in the register.';
comment on column survey.channel is 'Resident team or helper: two channels survey the same household and are compared (G12).';
comment on column survey.day is 'The day of the visit by the surveyor''s phone; received_at is the server''s.';
comment on column survey.sealed is 'The facts as the surveyor found them, with what the phone had shown before.';
comment on column survey.device is 'The phone, its clock and its counter: kept beside the server''s time, never deciding order.';
select bangfu_wall('survey');
select history.keep('survey');

create table survey_difference (
  county_code  text not null,
  id           uuid not null,
  place        text collate "C" not null,
  survey_id    uuid not null,
  household_id uuid not null,
  person_id    uuid,
  field        text not null,
  sealed       bytea not null,
  state        text not null default 'open' check (state in ('open', 'mine', 'theirs')),
  decided_by   uuid,
  decided_at   timestamptz,
  reason       text,
  changed_at   timestamptz not null,
  primary key (county_code, id),
  foreign key (county_code, survey_id) references survey (county_code, id)
);
create index on survey_difference (county_code, place, state, id);
create index on survey_difference (county_code, survey_id);
comment on table survey_difference is 'A fact somebody else had changed while the surveyor was out. Nothing was overwritten; a person decides.';
comment on column survey_difference.field is 'Field of the register, or income for a line of the account.';
comment on column survey_difference.sealed is 'What the phone had shown, what the surveyor found, what the register had.';
select bangfu_wall('survey_difference');
select history.keep('survey_difference');
