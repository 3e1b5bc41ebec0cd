-- A proof of an old entry must not carry every block made since: each block also links to one further back.
alter table audit_block add column earlier bytea;
comment on column audit_block.earlier is 'Hash of the block whose number is this one without its lowest bit; zeros where that is none, null in blocks made before there was this shortcut.';
create index on audit_block (no) where earlier is not null;

-- Whoever holds a proof pack asks whether its fingerprint is, or once was, the head of the trail.
create function portal_audit_block(asked text) returns table (no bigint, hash text, sealed_at timestamptz)
  language sql stable security definer set search_path = public as $$
  select b.no, encode(b.hash, 'hex'), b.sealed_at from audit_block b
  where b.hash = case when asked ~ '^[0-9a-f]{64}$' then decode(asked, 'hex') end $$;
comment on function portal_audit_block is 'The sealed block of a hash: its number and time, nothing when there is none. It tells of no entry.';
revoke execute on function portal_audit_block from public;
grant execute on function portal_audit_block to bangfu_portal;
create index on audit_block (hash);
