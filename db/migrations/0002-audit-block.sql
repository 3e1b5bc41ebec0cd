create table audit_block (
  no           bigint primary key check (no > 0),
  entries      int8multirange not null,
  entry_count  bigint not null,
  leaves       bytea not null,
  root         bytea not null,
  previous     bytea not null,
  sealed_at    timestamptz not null,
  sealed_below xid8 not null,
  above_entry  bigint not null,
  hash         bytea not null,
  from_entry   bigint generated always as (lower(entries)) stored,
  to_entry     bigint generated always as (upper(entries) - 1) stored
);
comment on table audit_block is 'Sealed blocks of the audit trail: each holds the Merkle root of its entries and the hash of the block before. Never changed.';
comment on column audit_block.entries is 'The numbers sealed here. Numbers of commands that were refused are missing for good; one that was slow may come in a later block.';
comment on column audit_block.leaves is 'The 32-byte leaf hash of each entry, in the order of their numbers: by it a change is traced to its entry.';
comment on column audit_block.sealed_below is 'Every transaction below this one had ended: the entries sealed so far are all that those will ever have.';
comment on column audit_block.above_entry is 'sealed_below counts for entries above this number; greater than 0 after a restore, where transaction numbers begin anew.';
comment on column audit_block.hash is 'SHA-256 of the canonical JSON of all the other columns.';
create trigger forever before update or delete on audit_block for each row execute function audit_is_forever();
create trigger forever_whole before truncate on audit_block for each statement execute function audit_is_forever();
create trigger forever_whole before truncate on audit_entry for each statement execute function audit_is_forever();
revoke insert, update, delete on audit_block from bangfu_app;
create index on audit_entry (xid);
