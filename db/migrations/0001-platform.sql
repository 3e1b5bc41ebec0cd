-- Roles. The application works as bangfu_app, the public portal as bangfu_portal; neither owns anything.
do $$ begin
  if not exists (select from pg_roles where rolname = 'bangfu_app') then create role bangfu_app nologin; end if;
  if not exists (select from pg_roles where rolname = 'bangfu_portal') then create role bangfu_portal nologin; end if;
exception when duplicate_object or unique_violation then null;
end $$;
do $$ begin execute format('grant bangfu_app, bangfu_portal to %I', current_user); end $$;
grant usage on schema public to bangfu_app, bangfu_portal;
alter default privileges in schema public grant select, insert, update, delete on tables to bangfu_app;
alter default privileges in schema public grant usage, select on sequences to bangfu_app;

create schema history;
grant usage on schema history to bangfu_app;
comment on schema history is 'Every earlier row of the tables that keep their past; written by trigger only.';

-- The actor's ground, set per transaction. Empty means: sees nothing.
create function bangfu_county() returns text language sql stable parallel safe
  as $$ select nullif(current_setting('bangfu.county', true), '') $$;
comment on function bangfu_county is 'The county this transaction acts for.';
create function bangfu_command() returns uuid language sql stable parallel safe
  as $$ select nullif(current_setting('bangfu.command', true), '')::uuid $$;
create function bangfu_among(place text) returns boolean language sql stable parallel safe
  as $$ select exists (select from unnest(string_to_array(current_setting('bangfu.grounds', true), ',')) g where place like g || '%') $$;
comment on function bangfu_among is 'For an actor with several grounds: does the place lie in one of them? The range bangfu.low … bangfu.high is only their hull.';

-- Walls. Call once for each table that has a place.
create function bangfu_wall(tab regclass) returns void language plpgsql as $$
begin
  execute format('alter table %s enable row level security', tab);
  execute format($p$create policy ground on %s to bangfu_app
    using (place >= nullif(current_setting('bangfu.low', true), '') collate "C"
       and place <  nullif(current_setting('bangfu.high', true), '') collate "C"
       and (coalesce(current_setting('bangfu.grounds', true), '') = '' or bangfu_among(place)))$p$, tab);
end $$;
comment on function bangfu_wall is 'Second wall: the app role sees rows of a table only where place lies in the ground of the transaction.';

-- The past. Call once for each table that keeps it; the table needs county_code, id, changed_at.
create function history.keep(tab regclass) returns void language plpgsql as $$
declare t text := (select relname from pg_class where oid = tab);
  has_place boolean := exists (select from pg_attribute where attrelid = tab and attname = 'place');
begin
  execute format('create table history.%I (county_code text not null, id uuid not null, place text collate "C", since timestamptz not null,
    until timestamptz not null, command_id uuid, row jsonb not null)', t);
  execute format('create index on history.%I (county_code, id, until)', t);
  execute format('comment on table history.%I is %L', t, 'Earlier rows of ' || t || ': each was in force from since until until; command_id ended it.');
  execute format('create trigger keep_history after update or delete on %s for each row execute function history.remember()', tab);
  execute format('grant select on history.%I to bangfu_app', t);
  if has_place then perform bangfu_wall(format('history.%I', t)::regclass); end if;
end $$;
create function history.remember() returns trigger language plpgsql security definer set search_path = public, history as $$
declare moment timestamptz := coalesce(nullif(current_setting('bangfu.now', true), '')::timestamptz, now());
begin
  if tg_op = 'UPDATE' and current_setting('bangfu.resealing', true) = 'on' and to_jsonb(new) - 'sealed' = to_jsonb(old) - 'sealed' then
    return null; -- the same facts under a new key: nothing went out of force
  end if;
  execute format('insert into history.%I values ($1, $2, $3, $4, $5, $6, $7)', tg_table_name)
    using old.county_code, old.id, to_jsonb(old) ->> 'place', old.changed_at, greatest(moment, old.changed_at), bangfu_command(), to_jsonb(old);
  return null;
end $$;
comment on function history.remember is 'Keeps the row that is going out of force. The moment is bangfu.now, so that tests may move the clock.';

create table audit_entry (
  no           bigint generated always as identity primary key,
  county_code  text not null,
  command_id   uuid not null,
  command      text not null,
  account_id   uuid,
  cadre_id     uuid,
  at           timestamptz not null,
  place        text collate "C",
  subject      uuid,
  input        jsonb not null,
  input_hash   bytea not null,
  result       jsonb not null,
  xid          xid8 not null default pg_current_xact_id(),
  unique (county_code, command_id)
);
create index on audit_entry (county_code, subject, no) where subject is not null;
create index on audit_entry (county_code, at, no);
comment on table audit_entry is 'Every accepted command, in order: who asked what, and what came of it. It is also the receipt that answers a retry. Never changed.';
comment on column audit_entry.command_id is 'Chosen by the device: a command that arrives twice from an offline phone is answered from here.';
comment on column audit_entry.input is 'What was asked, with ID numbers, phones, bank cards and health replaced by ***.';
comment on column audit_entry.input_hash is 'SHA-256 of the canonical input: a second command under the same id must be the same command.';
comment on column audit_entry.subject is 'The main thing the command changed, for the history of that thing.';
comment on column audit_entry.xid is 'The transaction: entries are sealed only below the oldest one still running.';
revoke update, delete on audit_entry from bangfu_app;

alter table audit_entry enable row level security;
create policy county on audit_entry to bangfu_app using (county_code = bangfu_county());

create function audit_is_forever() returns trigger language plpgsql as $$
begin raise exception 'audit_entry rows are never changed'; end $$;
create trigger forever before update or delete on audit_entry for each row execute function audit_is_forever();

create table outbox (
  no          bigint generated always as identity primary key,
  county_code text not null,
  event       text not null,
  place       text collate "C",
  payload     jsonb not null,
  command_id  uuid not null,
  at          timestamptz not null,
  done_at     timestamptz,
  tries       integer not null default 0,
  next_try_at timestamptz not null default now(),
  trouble     text
);
create index on outbox (next_try_at, no) where done_at is null;
revoke all on outbox from bangfu_app;
grant insert on outbox to bangfu_app;
comment on table outbox is 'What happened and still has consequences. Delivered at least once; each reaction is a command whose id follows from the entry, so it acts once.';

create table job (
  county_code  text not null,
  id           uuid not null,
  kind         text not null,
  place        text collate "C" not null,
  account_id   uuid not null,
  actor        jsonb not null,
  input        jsonb not null,
  state        text not null default 'waiting' check (state in ('waiting', 'running', 'done', 'failed', 'cancelled')),
  done_count   bigint not null default 0,
  total_count  bigint,
  step         text,
  checkpoint   jsonb not null default '{}',
  result       jsonb,
  trouble      text,
  cancel_asked boolean not null default false,
  lease_until  timestamptz,
  created_at   timestamptz not null,
  started_at   timestamptz,
  ended_at     timestamptz,
  primary key (county_code, id)
);
create index on job (created_at) where state in ('waiting', 'running');
create index on job (county_code, account_id, created_at desc);
comment on table job is 'Long work: how far it is, and where to go on after a crash. A running job whose lease has passed is taken up again from its checkpoint.';

alter table job enable row level security;
create policy own on job to bangfu_app using (account_id = nullif(current_setting('bangfu.account', true), '')::uuid);

create table setting (
  key   text primary key,
  value jsonb not null
);
comment on table setting is 'Facts about this installation: the county it serves, the identity of the database.';
