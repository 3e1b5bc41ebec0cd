-- The plan of a village (村脱贫规划): phases and years, goals, what is done by whom until when, whom it was talked over with, and its way to approval.
create table village_plan (
  county_code text not null,
  id          uuid not null,
  place       text collate "C" not null,
  version     integer not null check (version >= 1),
  follows_id  uuid,
  state       text not null check (state in ('draft', 'heard', 'checked', 'approved', 'in-force', 'superseded', 'withdrawn')),
  title       text not null,
  situation   text not null,
  phases      jsonb not null,
  since_year  integer not null,
  until_year  integer not null,
  out_year    integer not null,
  document_no text,
  approved_on date,
  in_force_on date,
  drafted_by  uuid not null,
  drafted_name text not null,
  changed_at  timestamptz not null,
  primary key (county_code, id),
  unique (county_code, place, version),
  check (until_year >= since_year and out_year between since_year and until_year)
);
create unique index on village_plan (county_code, place) where state in ('draft', 'heard', 'checked', 'approved');
create unique index on village_plan (county_code, place) where state = 'in-force';
comment on table village_plan is 'One version of a village''s plan (seeds S4, S12). When whose household exits is not written here: the register says it.';
comment on column village_plan.phases is 'The phases in force when it was drafted (rule village-plan.phases), each with its first and last year.';
comment on column village_plan.out_year is 'The year in which the village is to leave the list of poor villages (计划出列年度).';
comment on column village_plan.follows_id is 'The version that it revises.';

create table village_plan_goal (
  county_code text not null,
  id          uuid not null,
  plan_id     uuid not null,
  place       text collate "C" not null,
  no          integer not null,
  year        integer not null,
  text        text not null,
  dropped     boolean not null default false,
  changed_at  timestamptz not null,
  primary key (county_code, id),
  foreign key (county_code, plan_id) references village_plan (county_code, id)
);
create index on village_plan_goal (county_code, plan_id, no);
comment on table village_plan_goal is 'What is to be reached by the end of a year. The year says the phase.';

create table village_plan_item (
  county_code text not null,
  id          uuid not null,
  plan_id     uuid not null,
  goal_id     uuid not null,
  place       text collate "C" not null,
  no          integer not null,
  measure     text not null,
  owner_id    uuid not null,
  owner_name  text not null,
  due_on      date not null,
  state       text not null default 'open' check (state in ('open', 'doing', 'done', 'dropped')),
  note        text not null default '',
  done_on     date,
  files       uuid[] not null default '{}',
  dropped     boolean not null default false,
  changed_at  timestamptz not null,
  primary key (county_code, id),
  foreign key (county_code, plan_id) references village_plan (county_code, id),
  foreign key (county_code, goal_id) references village_plan_goal (county_code, id),
  check ((state = 'done') = (done_on is not null))
);
create index on village_plan_item (county_code, plan_id, no);
create index on village_plan_item (county_code, owner_id, due_on) where state in ('open', 'doing');
comment on table village_plan_item is 'A measure towards a goal: who answers for it, by when, how it stands.';
comment on column village_plan_item.dropped is 'Taken out of the draft; a measure given up while the plan was in force has the state dropped and a note.';

create table village_plan_talk (
  county_code text not null,
  id          uuid not null,
  plan_id     uuid not null,
  place       text collate "C" not null,
  kind        text not null,
  held_on     date not null,
  who         text not null,
  people      integer not null check (people between 1 and 5000),
  opinions    text not null,
  taken_up    text not null default '',
  files       uuid[] not null default '{}',
  written_by  uuid not null,
  written_name text not null,
  changed_at  timestamptz not null,
  primary key (county_code, id),
  foreign key (county_code, plan_id) references village_plan (county_code, id)
);
create index on village_plan_talk (county_code, plan_id, held_on);
comment on table village_plan_talk is 'Whom the plan was talked over with: visits to members and masses, meetings, experts (seeds S12, S13).';
comment on column village_plan_talk.taken_up is 'What became of the opinions.';

create table village_plan_step (
  county_code text not null,
  id          uuid not null,
  plan_id     uuid not null,
  place       text collate "C" not null,
  no          integer not null,
  action      text not null,
  opinion     text not null default '',
  on_day      date not null,
  actor_id    uuid not null,
  actor_name  text not null,
  at          timestamptz not null,
  primary key (county_code, id),
  unique (county_code, plan_id, no),
  foreign key (county_code, plan_id) references village_plan (county_code, id)
);
comment on table village_plan_step is 'The way of a plan, in order. Never changed.';

do $$ declare t text; begin
  foreach t in array array['village_plan', 'village_plan_goal', 'village_plan_item', 'village_plan_talk'] loop
    perform bangfu_wall(t::regclass);
    perform history.keep(t::regclass);
    execute format('revoke delete on %I from bangfu_app', t);
  end loop;
end $$;
select bangfu_wall('village_plan_step');
revoke update, delete on village_plan_step from bangfu_app;
