-- Who has kept the head of the audit trail on paper, or holds a proof pack, compares it with what is shown in public.
create function portal_audit_head() returns table (no bigint, hash text, sealed_at timestamptz)
  language sql stable security definer set search_path = public as $$
  select b.no, encode(b.hash, 'hex'), b.sealed_at from audit_block b order by b.no desc limit 1 $$;
comment on function portal_audit_head is 'The newest sealed block: its number, hash and time. It tells of no entry.';
revoke execute on function portal_audit_head from public;
grant execute on function portal_audit_head to bangfu_portal;
