-- A household moves to another village of the county, or its village is merged into another.
create table household_move (
  county_code    text not null,
  id             uuid not null,
  place          text collate "C" not null,
  to_place       text collate "C" not null check (to_place ~ '^[0-9]{12}$' and to_place <> place),
  household_id   uuid not null,
  head_name      text,
  size           integer not null,
  moved_on       date not null,
  reason         text not null,
  proof_file_ids uuid[] not null,
  state          text not null default 'asked' check (state in ('asked', 'accepted', 'declined', 'withdrawn')),
  asked_by       uuid not null,
  asked_at       timestamptz not null,
  answered_by    uuid,
  answered_at    timestamptz,
  answer         text,
  changed_at     timestamptz not null,
  primary key (county_code, id),
  foreign key (county_code, household_id) references household (county_code, id)
);
create unique index household_move_open on household_move (county_code, household_id) where state = 'asked';
create index on household_move (county_code, place, state);
create index on household_move (county_code, to_place, state);
comment on table household_move is 'A whole household moves: the village it leaves asks, the village it comes to answers. Each side sees this row, and the household only while it is theirs.';
comment on column household_move.place is 'The village it leaves.';
comment on column household_move.head_name is 'Who moves, as the receiving village is told before it answers; nothing else of the household.';
select bangfu_wall('household_move');
create policy arrives on household_move to bangfu_app
  using (to_place >= nullif(current_setting('bangfu.low', true), '') collate "C"
     and to_place <  nullif(current_setting('bangfu.high', true), '') collate "C"
     and (coalesce(current_setting('bangfu.grounds', true), '') = '' or bangfu_among(to_place)));
revoke delete on household_move from bangfu_app;

-- Neither village has the other's ground, so the rows are moved by a function that looks for the reason itself.
create function household_follow(of_household uuid, to_village text) returns void language plpgsql security definer set search_path = public as $$
declare
  county text := bangfu_county();
  moment timestamptz := coalesce(nullif(current_setting('bangfu.now', true), '')::timestamptz, now());
  from_village text := (select place from household where county_code = county and id = of_household);
  t text;
begin
  if not exists (select from household_move m where m.county_code = county and m.household_id = of_household and m.place = from_village
      and m.to_place = to_village and m.state = 'accepted')
    and not exists (select from division d where d.code = from_village and d.until is not null and d.successor = to_village)
  then raise exception 'household % has no reason to move to %', of_household, to_village;
  end if;
  update household set place = to_village, changed_at = moment where county_code = county and id = of_household;
  foreach t in array array['person', 'household_year', 'income_line', 'household_helper'] loop
    execute format('update %I set place = $1, changed_at = $4 where county_code = $2 and household_id = $3', t) using to_village, county, of_household, moment;
  end loop;
  update member_change set place = to_village where county_code = county and household_id = of_household;
  update household_summary set place = to_village, changed_at = moment where county_code = county and id = of_household;
  update stored_file set place = to_village where county_code = county and place = from_village and id in (
    select unnest(proof_file_ids) from member_change where county_code = county and household_id = of_household
    union select unnest(proof_file_ids) from income_line where county_code = county and household_id = of_household
    union select id_override_proof_file_id from person where county_code = county and household_id = of_household
    union select unnest(proof_file_ids) from household_move where county_code = county and household_id = of_household and state = 'accepted'
    union select file_id from archive_item where county_code = county and card_id = of_household
    union select file_id from error_report where county_code = county and card_id = of_household);
  perform card_follow(of_household, to_village);
end $$;
comment on function household_follow is 'Puts a household with all its current facts, their proof and its card under another village, when a move was accepted or its village was merged into that one. Earlier rows stay under the village they were written in.';
revoke all on function household_follow from public;
grant execute on function household_follow to bangfu_app;
