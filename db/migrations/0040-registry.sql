-- The household register (户册): households, persons, annual facts, income, natural changes, helpers.
-- Columns of facts are those of modules/registry/domain/fields.ts; a test keeps them equal. ID numbers, phones, bank cards,
-- health and disability stand only inside `sealed`. Coded values are labels; list_version names the lists they come from.
-- Units: area in hundredths of a mu, house_area in hundredths of m², distance in metres, money in fen.

create table household (
  county_code  text not null,
  id           uuid not null,
  place        text collate "C" not null check (place ~ '^[0-9]{12}$'),
  status       text not null check (status in ('active', 'ended')),
  ended_on     date,
  end_reason   text,
  list_version text not null,
  national_no           text,
  natural_village       text,
  standard              text,
  household_type        text,
  cause                 text,
  other_causes          text[] not null default '{}',
  return_cause          text,
  return_year           integer,
  poverty_status        text,
  exit_year             integer,
  first_year            integer,
  hukou_book_no         text,
  martyr_family         boolean,
  only_child_family     boolean,
  two_daughters_family  boolean,
  party_family          boolean,
  family_planning       boolean,
  in_cooperative        boolean,
  led_by_enterprise     boolean,
  led_by_pioneer        boolean,
  remark                text,
  relocated             boolean,
  relocation_mode       text,
  settlement_mode       text,
  settlement_place      text,
  relocation_difficulty text,
  has_new_keys          boolean,
  sealed       bytea not null,
  phone_index  bytea,
  changed_at   timestamptz not null,
  primary key (county_code, id)
);
create index on household (county_code, place, id);
create index on household (county_code, phone_index) where phone_index is not null;
comment on table household is 'People who live together and share income and spending (blocks A and C of dossier 2.2). It is never deleted: it ends.';
comment on column household.place is 'The 12 digits of its village.';
comment on column household.sealed is 'Phone, bank and bank card, encrypted.';
comment on column household.phone_index is 'Keyed hash of the phone, for exact search.';
comment on column household.end_reason is 'The natural change or merge that ended it.';
comment on column household.national_no is '户编号 AAC001';
comment on column household.natural_village is '自然村（组）';
comment on column household.standard is '识别标准 AAC005';
comment on column household.household_type is '贫困户属性 AAC006';
comment on column household.cause is '主要致贫原因 AAC007';
comment on column household.other_causes is '其他致贫原因 AAC008';
comment on column household.return_cause is '返贫原因 AAC009';
comment on column household.return_year is '返贫年度';
comment on column household.poverty_status is '脱贫状态 AAR010';
comment on column household.exit_year is '脱贫年度 AAC023';
comment on column household.first_year is '首次识别年度 AAR041';
comment on column household.hukou_book_no is '户口簿号';
comment on column household.martyr_family is '是否军烈属 AAC012';
comment on column household.only_child_family is '是否独生子女户 AAC013';
comment on column household.two_daughters_family is '是否双女户 AAC014';
comment on column household.party_family is '是否党员户';
comment on column household.family_planning is '是否计划生育户';
comment on column household.in_cooperative is '是否加入农民专业合作社 AAC084';
comment on column household.led_by_enterprise is '是否有龙头企业带动 AAC088';
comment on column household.led_by_pioneer is '是否有创业致富带头人带动 AAC089';
comment on column household.remark is '备注';
comment on column household.relocated is '是否搬迁户';
comment on column household.relocation_mode is '搬迁方式';
comment on column household.settlement_mode is '安置方式';
comment on column household.settlement_place is '安置地';
comment on column household.relocation_difficulty is '搬迁可能存在的困难';
comment on column household.has_new_keys is '是否取得新房钥匙';
select bangfu_wall('household');
select history.keep('household');

create table person (
  county_code   text not null,
  id            uuid not null,
  place         text collate "C" not null,
  household_id  uuid not null,
  position      integer not null,
  status        text not null check (status in ('active', 'left')),
  left_on       date,
  left_reason   text,
  merged_into   uuid,
  id_override_proof_file_id uuid,
  list_version  text not null,
  name_pinyin   text not null,
  name_initials text collate "C" not null,
  person_no                 text,
  name                      text collate "C",
  sex                       text,
  born                      date,
  id_kind                   text,
  relation                  text,
  nationality               text,
  political                 text,
  marital                   text,
  education                 text,
  school_state              text,
  dropout_reason            text,
  labour                    text,
  work_region               text,
  work_place                text,
  work_abroad               boolean,
  employer                  text,
  job_channel               text,
  work_months               integer,
  public_job                text,
  public_job_months         integer,
  resident_medical          boolean,
  employee_medical          boolean,
  serious_illness_insurance boolean,
  commercial_medical        boolean,
  medical_aid               boolean,
  other_health_aid          boolean,
  resident_pension          boolean,
  employee_pension          boolean,
  accident_insurance        boolean,
  minimum_living            boolean,
  destitute_care            boolean,
  orphan                    boolean,
  advanced_age              boolean,
  empty_nest                boolean,
  left_behind               boolean,
  yulu_grant                boolean,
  speaks_mandarin           boolean,
  active_soldier            boolean,
  months_lived_here         integer,
  sealed        bytea not null,
  id_index      bytea,
  phone_index   bytea,
  changed_at    timestamptz not null,
  primary key (county_code, id),
  foreign key (county_code, household_id) references household (county_code, id)
);
create index on person (county_code, household_id);
create index on person (county_code, id_index) where id_index is not null and status = 'active';
create index on person (county_code, phone_index) where phone_index is not null;
create index on person (county_code, name);
create index on person (county_code, name_initials);
comment on table person is 'Members of households (block E of dossier 2.2). Who died or moved away stays as left.';
comment on column person.place is 'The village of the household, for the wall.';
comment on column person.position is 'Order on the card.';
comment on column person.merged_into is 'The record this one turned out to be the same person as.';
comment on column person.id_override_proof_file_id is 'Police proof under which a number that breaks GB 11643 is accepted.';
comment on column person.sealed is 'ID number, the number as first given, phone, health, disability: encrypted.';
comment on column person.id_index is 'Keyed hash of the first 18 characters of the ID number: the key on which two records are one person (dossier 9.1).';
comment on column person.person_no is '人编号 AAC025';
comment on column person.name is '姓名 AAC029';
comment on column person.sex is '性别';
comment on column person.born is '出生日期';
comment on column person.id_kind is '证件类型';
comment on column person.relation is '与户主关系';
comment on column person.nationality is '民族';
comment on column person.political is '政治面貌';
comment on column person.marital is '婚姻状况';
comment on column person.education is '文化程度';
comment on column person.school_state is '在校生状况';
comment on column person.dropout_reason is '失学或辍学原因';
comment on column person.labour is '劳动技能';
comment on column person.work_region is '务工区域';
comment on column person.work_place is '务工所在地';
comment on column person.work_abroad is '是否国外务工';
comment on column person.employer is '务工企业名称';
comment on column person.job_channel is '就业渠道';
comment on column person.work_months is '务工时间';
comment on column person.public_job is '公益性岗位';
comment on column person.public_job_months is '公益性岗位月数';
comment on column person.resident_medical is '是否参加城乡居民基本医疗保险';
comment on column person.employee_medical is '是否参加城镇职工基本医疗保险';
comment on column person.serious_illness_insurance is '是否参加大病保险';
comment on column person.commercial_medical is '是否参加商业补充医疗保险';
comment on column person.medical_aid is '是否接受医疗救助';
comment on column person.other_health_aid is '是否接受其他健康扶贫';
comment on column person.resident_pension is '是否参加城乡居民基本养老保险';
comment on column person.employee_pension is '是否参加城镇职工基本养老保险';
comment on column person.accident_insurance is '是否享受意外保险补贴';
comment on column person.minimum_living is '是否享受低保';
comment on column person.destitute_care is '是否特困供养';
comment on column person.orphan is '是否孤儿或事实无人抚养';
comment on column person.advanced_age is '是否高龄老人';
comment on column person.empty_nest is '是否空巢老人';
comment on column person.left_behind is '是否留守';
comment on column person.yulu_grant is '是否享受雨露计划';
comment on column person.speaks_mandarin is '是否会讲普通话';
comment on column person.active_soldier is '是否现役军人';
comment on column person.months_lived_here is '年居住月数';
select bangfu_wall('person');
select history.keep('person');
create index on history.person (county_code, (row ->> 'household_id'));

create table household_year (
  county_code  text not null,
  id           uuid not null,
  place        text collate "C" not null,
  household_id uuid not null,
  year         integer not null,
  farmland         integer,
  irrigated_land   integer,
  forest_land      integer,
  returned_forest  integer,
  orchard          integer,
  pasture          integer,
  water            integer,
  production_power boolean,
  water_hard       boolean,
  water_safe       boolean,
  living_power     boolean,
  television       boolean,
  road_distance    integer,
  road_type        text,
  house_area       integer,
  house_structure  text,
  house_dangerous  boolean,
  danger_grade     text,
  rebuilt_year     integer,
  sanitary_toilet  boolean,
  fuel             text,
  fuel_other       text,
  changed_at   timestamptz not null,
  primary key (county_code, id),
  unique (county_code, household_id, year),
  foreign key (county_code, household_id) references household (county_code, id)
);
comment on table household_year is 'Living and production conditions of one year (block B of dossier 2.2). Zero is a value, null is unknown.';
comment on column household_year.farmland is '耕地面积 AAC301，百分之一亩';
comment on column household_year.irrigated_land is '有效灌溉面积 AAC302，百分之一亩';
comment on column household_year.forest_land is '林地面积 AAC303，百分之一亩';
comment on column household_year.returned_forest is '退耕还林面积 AAC304，百分之一亩';
comment on column household_year.orchard is '林果面积 AAC305，百分之一亩';
comment on column household_year.pasture is '牧草地面积 AAC306，百分之一亩';
comment on column household_year.water is '水面面积 AAC307，百分之一亩';
comment on column household_year.production_power is '是否通生产用电 AAC308';
comment on column household_year.water_hard is '饮水是否困难 AAC311';
comment on column household_year.water_safe is '饮水是否安全 AAC312';
comment on column household_year.living_power is '是否通生活用电 AAC313';
comment on column household_year.television is '是否通广播电视 AAC314';
comment on column household_year.road_distance is '与村主干路距离 AAC315，米';
comment on column household_year.road_type is '入户路类型 AAC316';
comment on column household_year.house_area is '住房面积 AAC317，百分之一平方米';
comment on column household_year.house_structure is '房屋结构';
comment on column household_year.house_dangerous is '是否危房 AAC318';
comment on column household_year.danger_grade is '危房级别 AAC322';
comment on column household_year.rebuilt_year is '危改年度';
comment on column household_year.sanitary_toilet is '有无卫生厕所 AAC319';
comment on column household_year.fuel is '主要燃料类型 AAC320';
comment on column household_year.fuel_other is '其他燃料名称';
select bangfu_wall('household_year');
select history.keep('household_year');
create index on history.household_year (county_code, (row ->> 'household_id'));

create table income_line (
  county_code    text not null,
  id             uuid not null,
  place          text collate "C" not null,
  household_id   uuid not null,
  year           integer not null,
  position       integer not null,
  item           text not null,
  amount_fen     bigint not null,
  explanation    text,
  proof_file_ids uuid[] not null default '{}',
  since          date,
  until          date,
  changed_at     timestamptz not null,
  primary key (county_code, id),
  foreign key (county_code, household_id) references household (county_code, id)
);
create index on income_line (county_code, household_id, year);
comment on table income_line is 'One amount of one year under an item of domain/income/items.ts, with explanation and proof (dossier 3.5).';
comment on column income_line.since is 'First day of the span it was earned in; until is the last day.';
select bangfu_wall('income_line');
select history.keep('income_line');
create index on history.income_line (county_code, (row ->> 'household_id'));

create table member_change (
  county_code    text not null,
  id             uuid not null,
  place          text collate "C" not null,
  household_id   uuid not null,
  kind           text not null,
  happened_on    date not null,
  person_ids     uuid[] not null,
  founded_id     uuid,
  proof_file_ids uuid[] not null,
  note           text,
  recorded_by    uuid not null,
  recorded_at    timestamptz not null,
  primary key (county_code, id),
  foreign key (county_code, household_id) references household (county_code, id)
);
create index on member_change (county_code, household_id, happened_on);
comment on table member_change is '家庭成员自然变更: a dated event with its proof. Never changed.';
comment on column member_change.id is 'The command that recorded it.';
comment on column member_change.founded_id is 'The household founded by a split.';
select bangfu_wall('member_change');
revoke update, delete on member_change from bangfu_app;

create table household_helper (
  county_code  text not null,
  id           uuid not null,
  place        text collate "C" not null,
  household_id uuid not null,
  cadre_id     uuid not null,
  since        date not null,
  until        date,
  changed_at   timestamptz not null,
  primary key (county_code, id),
  foreign key (county_code, household_id) references household (county_code, id),
  check (until is null or until >= since)
);
create index on household_helper (county_code, household_id, since);
create index on household_helper (county_code, cadre_id, household_id);
comment on table household_helper is 'The cadre responsible for a household from a day (帮扶责任人). A change ends one and begins another.';
comment on column household_helper.until is 'The first day on which the cadre no longer is responsible.';
select bangfu_wall('household_helper');
select history.keep('household_helper');

create table household_summary (
  county_code     text not null,
  id              uuid not null,
  place           text collate "C" not null,
  status          text not null,
  natural_village text,
  national_no     text collate "C",
  head_name       text,
  head_pinyin     text collate "C" not null,
  size            integer not null,
  household_type  text,
  cause           text,
  poverty_status  text,
  exit_year       integer,
  year            integer not null,
  net_per_head    bigint,
  block_count     integer not null,
  warn_count      integer not null,
  rules           text[] not null,
  completeness    integer not null,
  card_state      text,
  changed_at      timestamptz not null,
  primary key (county_code, id),
  foreign key (county_code, id) references household (county_code, id)
);
create index on household_summary (county_code, place, head_pinyin, id);
create index on household_summary (county_code, head_pinyin, id);
create index on household_summary (county_code, completeness, id);
create index on household_summary (county_code, block_count, id);
create index on household_summary (county_code, coalesce(net_per_head, -9000000000000000), id);
create index on household_summary (county_code, size, id);
create index on household_summary (county_code, changed_at, id);
create index on household_summary (county_code, national_no) where national_no is not null;
comment on table household_summary is 'What lists show and filter by, computed from the household in the same transaction. It has no past of its own.';
comment on column household_summary.rules is 'Ids of the rules that found something.';
comment on column household_summary.card_state is 'Where the card stands; written by the card module.';
comment on column household_summary.changed_at is 'When anything of the household was last changed: what an editor has seen.';
select bangfu_wall('household_summary');

-- Totals. Each change adds its difference and folds what nobody else is folding: no two transactions wait for each other.
create table household_tally (
  county_code    text not null,
  place          text collate "C" not null,
  status         text not null,
  household_type text,
  cause          text,
  poverty_status text,
  blocked        boolean not null,
  warned         boolean not null,
  households     bigint not null,
  persons        bigint not null
);
create index on household_tally (county_code, place);
comment on table household_tally is 'Numbers of households and persons by village and by what lists filter most; several rows of one key add up. Written by trigger only.';
select bangfu_wall('household_tally');
revoke insert, update, delete on household_tally from bangfu_app;

create function tally_households() returns trigger language plpgsql security definer set search_path = public as $$
declare delta household_tally[];
begin
  if tg_op = 'INSERT' then
    delta := array(select row(county_code, place, status, household_type, cause, poverty_status, block_count > 0, warn_count > 0, count(*), sum(size))::household_tally
      from arrived group by county_code, place, status, household_type, cause, poverty_status, block_count > 0, warn_count > 0);
  elsif tg_op = 'DELETE' then
    delta := array(select row(county_code, place, status, household_type, cause, poverty_status, block_count > 0, warn_count > 0, -count(*), -sum(size))::household_tally
      from departed group by county_code, place, status, household_type, cause, poverty_status, block_count > 0, warn_count > 0);
  else
    delta := array(select row(county_code, place, status, household_type, cause, poverty_status, blocked, warned, sum(n), sum(n * size))::household_tally
      from (select county_code, place, status, household_type, cause, poverty_status, block_count > 0 as blocked, warn_count > 0 as warned, 1 as n, size from arrived
        union all select county_code, place, status, household_type, cause, poverty_status, block_count > 0, warn_count > 0, -1, size from departed) moved
      group by county_code, place, status, household_type, cause, poverty_status, blocked, warned
      having sum(n) <> 0 or sum(n * size) <> 0);
  end if;
  if cardinality(delta) = 0 then return null; end if;
  with taken as (
    delete from household_tally t where t.ctid = any (array(
      select k.ctid from household_tally k
      where (k.county_code, k.place) in (select d.county_code, d.place from unnest(delta) d)
      for update skip locked))
    returning t.*)
  insert into household_tally
  select county_code, place, status, household_type, cause, poverty_status, blocked, warned, sum(households), sum(persons)
  from (select * from taken union all select * from unnest(delta)) folded
  group by county_code, place, status, household_type, cause, poverty_status, blocked, warned
  having sum(households) <> 0 or sum(persons) <> 0;
  return null;
end $$;
comment on function tally_households is 'Keeps household_tally in step with household_summary, once a statement.';
create trigger tally_arrived after insert on household_summary referencing new table as arrived for each statement execute function tally_households();
create trigger tally_departed after delete on household_summary referencing old table as departed for each statement execute function tally_households();
create trigger tally_moved after update on household_summary referencing old table as departed new table as arrived for each statement execute function tally_households();

-- One person may be written down in two townships. Neither sees the other's record, only that there is one.
create function registry_held(indexes bytea[], except_ids uuid[]) returns table (id_index bytea, records bigint)
  language sql stable security definer set search_path = public as $$
  select p.id_index, count(*) from person p
  where p.county_code = bangfu_county() and p.id_index = any (indexes) and p.status = 'active' and p.id <> all (except_ids)
  group by p.id_index $$;
comment on function registry_held is 'Which of these ID hashes are held by other active persons of the county, and by how many; never by whom.';

create function registry_twice(after bytea, most integer) returns table (id_index bytea, records bigint)
  language sql stable security definer set search_path = public as $$
  select t.id_index, t.records from (
    select p.id_index, count(*) as records from person p
    where p.county_code = bangfu_county() and p.id_index is not null and p.status = 'active'
    group by p.id_index having count(*) > 1) t
  where (after is null or t.id_index > after)
    and exists (select from person p where p.county_code = bangfu_county() and p.id_index = t.id_index and p.status = 'active'
      and p.place >= nullif(current_setting('bangfu.low', true), '') collate "C"
      and p.place < nullif(current_setting('bangfu.high', true), '') collate "C"
      and (coalesce(current_setting('bangfu.grounds', true), '') = '' or bangfu_among(p.place)))
  order by t.id_index limit most $$;
comment on function registry_twice is 'ID hashes held by more than one active person of the county, at least one of them on the ground of the transaction.';
revoke execute on function registry_held, registry_twice from public;
grant execute on function registry_held, registry_twice to bangfu_app;

create table saved_view (
  county_code text not null,
  id          uuid not null,
  account_id  uuid not null,
  name        text not null,
  filters     jsonb not null,
  sort        jsonb not null,
  columns     text[] not null,
  changed_at  timestamptz not null,
  primary key (county_code, id)
);
create index on saved_view (county_code, account_id, name);
comment on table saved_view is 'A list of households as its owner likes it: filters, columns, order.';
alter table saved_view enable row level security;
create policy own on saved_view to bangfu_app using (account_id = nullif(current_setting('bangfu.account', true), '')::uuid);
