-- The duties of a whole county look at the sign-ins of a month: the day first, so that older months cost nothing.
create index sign_in_by_day on sign_in (county_code, day, at) include (cadre_id, place, half, id) where proof <> 'none';
