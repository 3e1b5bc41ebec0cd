-- Divisions: public reference data. Everybody reads them; a county writes only its own branch.
create table division (
  code          text collate "C" primary key check (code ~ '^(\d{2}|\d{4}|\d{6}|\d{9}|\d{12})$'),
  name          text not null,
  level         text not null check (level in ('province', 'prefecture', 'county', 'township', 'village')),
  parent        text collate "C" references division (code),
  county_code   text generated always as (case when length(code) >= 6 then left(code, 6) end) stored,
  class_code    text check (class_code ~ '^\d{3}$'),
  name_pinyin   text not null,
  name_initials text not null,
  aliases       text[] not null default '{}',
  since         date not null,
  until         date,
  successor     text collate "C" references division (code),
  end_reason    text,
  document_no   text,
  changed_at    timestamptz not null,
  check (until is null or until >= since),
  check (successor is null or until is not null)
);
create index on division (parent, code);
create index on division (county_code, level, code);
comment on table division is 'Administrative divisions, province to village. A code is the significant prefix of the 12-digit statistical code; it may end and have a successor.';
comment on column division.class_code is '城乡分类: 111 主城区, 112 城乡结合区, 121 镇中心区, 122 镇乡结合区, 123 特殊区域, 210 乡中心区, 220 村庄.';
comment on column division.aliases is 'Former and usual names, found when a workbook is read.';
comment on column division.until is 'The first day on which the division no longer is.';
comment on column division.successor is 'The division that took it over, when it was merged.';
revoke delete on division from bangfu_app;
alter table division enable row level security;
create policy everybody_reads on division for select to bangfu_app using (true);
create policy county_adds on division for insert to bangfu_app with check (county_code = bangfu_county());
create policy county_changes on division for update to bangfu_app using (county_code = bangfu_county());

create table natural_village (
  county_code   text not null,
  id            uuid not null,
  place         text collate "C" not null,
  name          text not null,
  name_pinyin   text not null,
  name_initials text not null,
  no            integer,
  households    integer check (households >= 0),
  unpaved       boolean,
  power         boolean,
  note          text,
  until         date,
  changed_at    timestamptz not null,
  primary key (county_code, id)
);
create unique index on natural_village (county_code, place, name) where until is null;
create index on natural_village (county_code, place, no);
comment on table natural_village is 'Natural villages and groups (自然村、村民小组) inside a village.';
comment on column natural_village.no is 'Order in the village; the number of the group where groups are numbered.';
comment on column natural_village.unpaved is '未通沥青或水泥路';

create table village_file (
  county_code  text not null,
  id           uuid not null,
  place        text collate "C" not null,
  year         integer not null check (year between 2000 and 2200),
  types        text[] not null default '{}',
  village_class text,
  direction    text,
  terrain      text,
  longitude    double precision check (longitude between 70 and 140),
  latitude     double precision check (latitude between 3 and 55),
  exited       boolean,
  exited_year  integer,
  natural_villages integer,
  households   integer,
  low_income_households integer,
  five_guarantee_households integer,
  population   integer,
  low_income_people integer,
  five_guarantee_people integer,
  minority_people integer,
  women        integer,
  disabled_people integer,
  labour       integer,
  migrant_workers integer,
  party_members integer,
  graduate_officials integer,
  farmland     bigint,
  woodland     bigint,
  farm_to_forest bigint,
  orchard      bigint,
  grassland    bigint,
  water_area   bigint,
  irrigated    bigint,
  per_capita_income bigint,
  collective_income bigint,
  medical_insured integer,
  resident_pension integer,
  employee_pension integer,
  bus          boolean,
  paved_road   boolean,
  unpaved_natural_villages integer,
  unpaved_distance integer,
  unsafe_water_households integer,
  water_shortage_households integer,
  powered_natural_villages integer,
  dangerous_house_households integer,
  cooperatives integer,
  tourism_households integer,
  farm_stays   integer,
  primary_schools integer,
  clinics      integer,
  toilets      integer,
  doctors      integer,
  rubbish_points integer,
  libraries    integer,
  broadband_households integer,
  school_broadband boolean,
  mobile_internet_households integer,
  information_officers integer,
  committee_members text,
  supervision_members text,
  reserve_cadres text,
  activity_room text,
  current_plan text,
  note         text,
  changed_at   timestamptz not null,
  primary key (county_code, id),
  unique (county_code, place, year)
);
comment on table village_file is 'The village record of one year (贫困村登记表 / 行政村信息采集表, dossier 2.4). Areas in hundredths of a mu, money in fen, distance in metres.';
comment on column village_file.types is '村型标签: 难, 弱, 产业, 乱 (seed S3).';
comment on column village_file.collective_income is '村级集体经济收入, fen (the national form counts 万元).';
comment on column village_file.committee_members is '村两委成员 beyond the posts held in the system.';

select bangfu_wall('natural_village');
select bangfu_wall('village_file');
select history.keep('natural_village');
select history.keep('village_file');
revoke delete on natural_village, village_file from bangfu_app;
