-- A new year is opened for many households at once, and can be taken back where nobody has written into it.
create table year_opening (
  county_code text not null,
  id          uuid not null,
  place       text collate "C" not null,
  year        integer not null,
  opened_by   uuid not null,
  opened_at   timestamptz not null,
  undone_by   uuid,
  undone_at   timestamptz,
  primary key (county_code, id)
);
create index on year_opening (county_code, place, opened_at desc);
comment on table year_opening is 'One opening of a year over a ground. id is the command that asked for it.';
comment on column year_opening.place is 'The ground: 6, 9 or 12 digits.';
select bangfu_wall('year_opening');
revoke delete on year_opening from bangfu_app;

create table year_opened (
  county_code  text not null,
  id           uuid not null,
  opening_id   uuid not null,
  place        text collate "C" not null,
  household_id uuid not null,
  opened_at    timestamptz not null,
  undone_at    timestamptz,
  kept         boolean not null default false,
  primary key (county_code, id, opening_id),
  foreign key (county_code, opening_id) references year_opening (county_code, id)
);
create index on year_opened (county_code, opening_id, id) where undone_at is null and not kept;
comment on table year_opened is 'The household_year rows an opening made.';
comment on column year_opened.opened_at is 'As household_year.changed_at then: a later one means that somebody has written into the year.';
comment on column year_opened.kept is 'Not taken back, because somebody has written into it or the household is elsewhere.';
select bangfu_wall('year_opened');
revoke delete on year_opened from bangfu_app;
