-- Thousands of IDs are asked for at once while a workbook is read: each by the index, whatever the planner believes of a table that is growing.
create or replace function registry_held(indexes bytea[], except_ids uuid[]) returns table (id_index bytea, records bigint)
  language sql stable security definer set search_path = public as $$
  select held.id_index, count(*)
  from unnest(indexes) as asked (one)
  cross join lateral (
    select p.id_index, p.id from person p
    where p.county_code = bangfu_county() and p.id_index = asked.one and p.status = 'active'
    offset 0) held
  where not exists (select from unnest(except_ids) e where e = held.id)
  group by held.id_index $$;
