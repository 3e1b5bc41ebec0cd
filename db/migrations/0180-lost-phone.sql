-- A phone whose sessions were ended with its loss still hears that it is lost: it asks by its id, before anybody has signed in.
create function device_is_lost(asked uuid) returns boolean language sql stable security definer set search_path = public as $$
  select exists (select from device where id = asked and state = 'lost')
$$;
comment on function device_is_lost is 'Was this phone reported lost? The one thing of a phone that is told without a session.';

revoke all on function device_is_lost from public;
grant execute on function device_is_lost to bangfu_app;
