-- Whoever holds a printed card may ask whether it is genuine. Version, days and counts go out; nothing about the household does.
create function portal_card_version(asked text)
  returns table (version integer, frozen_on date, needed integer, signed bigint, signed_on date, in_force boolean)
  language sql stable security definer set search_path = public as $$
  select v.version, (v.frozen_at at time zone 'Asia/Shanghai')::date, jsonb_array_length(v.rule -> 'seats'), s.signed,
    (s.signed_at at time zone 'Asia/Shanghai')::date, c.version is not distinct from v.version
  from card_version v
  join card c on c.county_code = v.county_code and c.id = v.card_id
  cross join lateral (
    select count(*) as signed, max(g.signed_at) as signed_at from card_signature g
    where g.county_code = v.county_code and g.card_id = v.card_id and g.version = v.version) s
  where v.county_code = bangfu_county() and asked ~ '^[0-9a-f]{16}$' and left(v.hash, 16) = asked
  limit 1 $$;
comment on function portal_card_version is 'The version whose hash begins with these 16 digits: its number, days and signature count, never whose it is.';
create index card_version_code on card_version (county_code, left(hash, 16));
revoke execute on function portal_card_version from public;
grant execute on function portal_card_version to bangfu_portal;
