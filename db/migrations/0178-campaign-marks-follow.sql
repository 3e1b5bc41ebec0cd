-- A household that moved was reached where it lives now: its marks come under the new village with it.
create function campaign_marks_follow() returns trigger language plpgsql security definer set search_path = public as $$
begin
  update campaign_mark set place = new.place where county_code = new.county_code and subject = new.id::text
    and campaign_id in (select id from campaign where county_code = new.county_code and over = 'household');
  return null;
end $$;
comment on function campaign_marks_follow is 'A household moved to another village: what campaigns marked of it comes under the new village.';
create trigger campaign_marks_follow after update of place on household for each row
  when (old.place is distinct from new.place) execute function campaign_marks_follow();

update campaign_mark m set place = h.place from household h
  where h.county_code = m.county_code and h.id::text = m.subject and h.place <> m.place;
