-- When a household last changed is read from its rows. A row that goes leaves none behind: the household's own row takes the moment.
create function household_lost_rows() returns trigger language plpgsql as $$
declare moment timestamptz := coalesce(nullif(current_setting('bangfu.now', true), '')::timestamptz, now());
begin
  update household h set changed_at = moment
  where h.changed_at < moment and (h.county_code, h.id) in (select g.county_code, g.household_id from gone g);
  return null;
end $$;
comment on function household_lost_rows is 'A household that lost a line of income or a year has changed: who still sees the row does not bring it back.';
create trigger household_clock after delete on income_line referencing old table as gone for each statement execute function household_lost_rows();
create trigger household_clock after delete on household_year referencing old table as gone for each statement execute function household_lost_rows();
