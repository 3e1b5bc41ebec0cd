-- The organisation of a county is known to everybody who works in it; private numbers of cadres are sealed.
create table unit (
  county_code   text not null,
  id            uuid not null,
  name          text not null,
  name_initials text not null,
  kind          text not null,
  level         text not null,
  parent_id     uuid,
  territory     text collate "C" not null,
  leader_id     uuid,
  establishment integer check (establishment >= 0),
  heavy         boolean not null default false,
  premises      boolean,
  funds         boolean,
  since         date not null,
  until         date,
  end_reason    text,
  changed_at    timestamptz not null,
  primary key (county_code, id),
  foreign key (county_code, parent_id) references unit (county_code, id)
);
create index on unit (county_code, territory);
create unique index on unit (county_code, name) where until is null;
comment on table unit is 'Units: offices, departments, townships, village committees, resident teams, sending units.';
comment on column unit.kind is 'A kind of modules/organisation/domain/units.ts.';
comment on column unit.level is '隶属关系 AAP004: central, province, prefecture, county, township, village, army, other.';
comment on column unit.leader_id is '负责人: who heads the unit, or is the leader in charge of the township''s office (seed X6).';
comment on column unit.establishment is '编制: approved number of staff (seed X5).';
comment on column unit.heavy is '重点乡镇: one full-time officer more (seed X6).';
comment on column unit.premises is '有场所 (seed X6, four haves)';
comment on column unit.funds is '有经费 (seed X6, four haves)';

create table cadre (
  county_code   text not null,
  id            uuid not null,
  name          text not null,
  name_pinyin   text not null,
  name_initials text not null,
  sex           text,
  unit_id       uuid,
  title         text,
  rank          text,
  political     text,
  education     text,
  skills        text,
  specialities  text[] not null default '{}',
  sealed        bytea not null,
  phone_index   bytea,
  since         date not null,
  until         date,
  end_reason    text,
  changed_at    timestamptz not null,
  primary key (county_code, id),
  foreign key (county_code, unit_id) references unit (county_code, id)
);
alter table unit add foreign key (county_code, leader_id) references cadre (county_code, id);
create index on cadre (county_code, name);
create index on cadre (county_code, name_initials);
create index on cadre (county_code, name_pinyin, id);
create index on cadre (county_code, unit_id);
create index on cadre (county_code, phone_index) where phone_index is not null;
comment on table cadre is 'People who do the work. What they may do follows from their appointments.';
comment on column cadre.unit_id is 'The unit on whose payroll the person stands; an appointment elsewhere is a secondment.';
comment on column cadre.specialities is '干部专长标签: 党政, 经济, 专业, 政法 (seed S3).';
comment on column cadre.sealed is 'Phone and ID number, encrypted.';
comment on column cadre.until is 'The first day on which the person no longer serves.';

create table appointment (
  county_code text not null,
  id          uuid not null,
  cadre_id    uuid not null,
  post        text not null,
  unit_id     uuid,
  territory   text collate "C" not null,
  document_no text,
  full_time   boolean not null default false,
  since       date not null,
  until       date,
  end_reason  text,
  changed_at  timestamptz not null,
  primary key (county_code, id),
  foreign key (county_code, cadre_id) references cadre (county_code, id),
  foreign key (county_code, unit_id) references unit (county_code, id),
  check (until is null or until >= since)
);
create index on appointment (county_code, cadre_id, since);
create index on appointment (county_code, post, territory);
create index on appointment (county_code, territory);
comment on table appointment is 'A cadre in a post, over a territory, from a day until a day; rights follow from it. Never overwritten: a change ends one and begins another.';
comment on column appointment.until is 'The first day on which the post is no longer held.';
comment on column appointment.document_no is '任职文号';

create table leading_group (
  county_code text not null,
  id          uuid not null,
  name        text not null,
  kind        text not null,
  territory   text collate "C" not null,
  document_no text,
  duties      text not null default '',
  since       date not null,
  until       date,
  end_reason  text,
  changed_at  timestamptz not null,
  primary key (county_code, id)
);
create index on leading_group (county_code, territory);
comment on table leading_group is 'Leading groups, commands (指挥部) and the responsibility group of a village (村级责任组, seed Y20).';

create table sub_group (
  county_code      text not null,
  id               uuid not null,
  leading_group_id uuid not null,
  kind             text not null check (kind in ('office', 'group', 'executive')),
  name             text not null,
  no               integer not null,
  unit_id          uuid,
  territory        text collate "C",
  duties           text not null default '',
  until            date,
  changed_at       timestamptz not null,
  primary key (county_code, id),
  foreign key (county_code, leading_group_id) references leading_group (county_code, id),
  foreign key (county_code, unit_id) references unit (county_code, id)
);
create index on sub_group (county_code, leading_group_id, no);
comment on table sub_group is 'The office, the working groups (一办七组, seed Y4) and the executive groups (one for each village, seed G7) of a leading group.';
comment on column sub_group.unit_id is '牵头单位';
comment on column sub_group.territory is 'The village an executive group answers for.';

create table group_member (
  county_code      text not null,
  id               uuid not null,
  leading_group_id uuid not null,
  sub_group_id     uuid,
  cadre_id         uuid not null,
  role             text not null,
  full_time        boolean not null default false,
  since            date not null,
  until            date,
  changed_at       timestamptz not null,
  primary key (county_code, id),
  foreign key (county_code, leading_group_id) references leading_group (county_code, id),
  foreign key (county_code, sub_group_id) references sub_group (county_code, id),
  foreign key (county_code, cadre_id) references cadre (county_code, id)
);
create index on group_member (county_code, leading_group_id, sub_group_id);
create index on group_member (county_code, cadre_id);
comment on table group_member is 'Who sits in a leading group or one of its sub-groups, in which role. A group may have two heads (party and government, seed B7).';

create table duty_text (
  county_code text not null,
  id          uuid not null,
  post        text not null,
  items       text[] not null,
  document_no text,
  changed_at  timestamptz not null,
  primary key (county_code, id),
  unique (county_code, post)
);
comment on table duty_text is 'The county''s own wording of a post''s duties; without a row the shipped proposal stands.';

create table responsibility (
  county_code text not null,
  id          uuid not null,
  kind        text not null check (kind in ('post', 'leadership', 'main-body', 'policy', 'help')),
  level       text not null check (level in ('county', 'township', 'village')),
  territory   text collate "C" not null,
  unit_id     uuid,
  post        text,
  cadre_id    uuid,
  matter      text not null,
  document_no text,
  since       date not null,
  until       date,
  end_reason  text,
  changed_at  timestamptz not null,
  primary key (county_code, id),
  foreign key (county_code, unit_id) references unit (county_code, id),
  foreign key (county_code, cadre_id) references cadre (county_code, id),
  check (unit_id is not null or post is not null or cadre_id is not null)
);
create index on responsibility (county_code, territory);
comment on table responsibility is 'Who answers for what by notice (责任通知, seeds G9 and X18): kind × level × unit, post or person. What follows from appointments is computed, not stored.';

do $$ declare t text; begin
  foreach t in array array['unit', 'cadre', 'appointment', 'leading_group', 'sub_group', 'group_member', 'duty_text', 'responsibility'] loop
    perform history.keep(t::regclass);
    execute format('alter table %I enable row level security', t);
    execute format('create policy county on %I to bangfu_app using (county_code = bangfu_county())', t);
    execute format('alter table history.%I enable row level security', t);
    execute format('create policy county on history.%I to bangfu_app using (county_code = bangfu_county())', t);
    execute format('revoke delete on %I from bangfu_app', t);
  end loop;
end $$;
