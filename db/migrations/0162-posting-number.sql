-- The number of a posting is the county's, and whoever drafts one sees only the postings of his own ground: counted from there,
-- the second village of a year got the first one's number.
create function posting_last_no(county text, of_year integer) returns integer
  language sql stable security definer set search_path = public as $$
  select coalesce(max(no), 0) from posting where county_code = county and year = of_year
    and county = current_setting('bangfu.county', true) $$;
comment on function posting_last_no is 'The last number given to a posting in this county and year; it tells nothing else of other grounds.';
revoke execute on function posting_last_no from public;
grant execute on function posting_last_no to bangfu_app;
