-- The app role never writes a password hash nor reads a session key: what somebody does to their own account goes through these.
create function keep_own_password(hash text) returns void language sql security definer set search_path = public as $$
  update account set password_hash = hash, changed_at = coalesce(nullif(current_setting('bangfu.now', true), '')::timestamptz, now())
    where county_code = bangfu_county() and id = nullif(current_setting('bangfu.account', true), '')::uuid
$$;
comment on function keep_own_password is 'A new password of the account for which this transaction acts.';

create function end_own_sessions(kept bytea) returns void language sql security definer set search_path = public as $$
  delete from session
    where county_code = bangfu_county() and account_id = nullif(current_setting('bangfu.account', true), '')::uuid
      and key is distinct from kept
$$;
comment on function end_own_sessions is 'Signs the account for which this transaction acts out everywhere but where it asks from.';

revoke all on function keep_own_password, end_own_sessions from public;
grant execute on function keep_own_password, end_own_sessions to bangfu_app;
