-- Household cards (档卡): versions that are frozen, signed by seven, and filed.
create function card_is_forever() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' and to_jsonb(new) - '{sealed,place}'::text[] = to_jsonb(old) - '{sealed,place}'::text[] then
    return new; -- the vault's key was rotated, or the household moved: what was said stays the same
  end if;
  raise exception '% rows are never changed', tg_table_name;
end $$;
comment on function card_is_forever is 'What was frozen, signed or has happened stays as it is.';

create table card (
  county_code     text not null,
  id              uuid not null,
  place           text collate "C" not null,
  stage           text not null check (stage in ('opened', 'entered', 'recorded', 'checked', 'frozen', 'review', 'signed', 'filed')),
  version         integer check (version > 0),
  last_version    integer not null default 0,
  version_hash    text,
  checked_hash    text,
  signed_count    integer not null default 0,
  needed_count    integer not null default 0,
  turn_seats      text[] not null default '{}',
  turn_since      timestamptz,
  due_on          date,
  set_back        text,
  sealed          bytea not null,
  changed_at      timestamptz not null,
  primary key (county_code, id),
  foreign key (county_code, id) references household (county_code, id)
);
create index on card (county_code, place, stage);
create index on card (county_code, due_on, id) where stage = 'review';
comment on table card is 'The card of one household, from the first step on; its id is the household''s. stage, version and turn follow from card_event and are kept here to be listed by.';
comment on column card.version is 'The frozen version in force; null while the card is a draft.';
comment on column card.version_hash is 'SHA-256 of the text of the version in force.';
comment on column card.checked_hash is 'SHA-256 of the facts at the moment of the check: when they change, it must be checked again.';
comment on column card.turn_seats is 'Keys of the seats whose turn it is.';
comment on column card.due_on is 'Last day for the seats whose turn it is.';
comment on column card.set_back is 'Why it is a draft again: the reason of a return, or the facts that changed.';
comment on column card.sealed is 'The secret from which the commitments to sealed facts are made.';

create table card_version (
  county_code  text not null,
  card_id      uuid not null,
  version      integer not null check (version > 0),
  place        text collate "C" not null,
  text         text not null,
  hash         text not null check (hash ~ '^[0-9a-f]{64}$'),
  previous     text,
  rule         jsonb not null,
  frozen_at    timestamptz not null,
  frozen_by    uuid not null,
  command_id   uuid not null,
  sealed       bytea not null,
  primary key (county_code, card_id, version),
  unique (county_code, hash),
  foreign key (county_code, card_id) references card (county_code, id)
);
comment on table card_version is 'A frozen version: canonical JSON and its SHA-256, which is what the seven sign. Never changed.';
comment on column card_version.text is 'Canonical JSON. ID numbers, phones, bank cards, health and causes stand in it as salted hashes only.';
comment on column card_version.previous is 'Hash of the version before; also inside the text.';
comment on column card_version.rule is 'The signing rule it was frozen under (a copy of what the text quotes).';
comment on column card_version.sealed is 'The values behind the salted hashes. The only column that may be rewritten, when the vault''s key is rotated.';

create table card_signature (
  county_code    text not null,
  card_id        uuid not null,
  version        integer not null,
  seat           text not null,
  place          text collate "C" not null,
  signed_by      uuid not null,
  signer_name    text not null,
  post           text not null,
  delegation     text,
  method         text not null check (method in ('passkey', 'password')),
  signed_at      timestamptz not null,
  shown_at       timestamptz not null,
  shown_seconds  integer not null check (shown_seconds >= 0),
  statement      text not null,
  batch          text[],
  assertion      jsonb,
  passkey_id     text,
  public_key     bytea,
  relying_party  text,
  origin         text,
  command_id     uuid not null,
  primary key (county_code, card_id, version, seat),
  foreign key (county_code, card_id, version) references card_version (county_code, card_id, version),
  check ((method = 'passkey') = (assertion is not null and public_key is not null))
);
create index on card_signature (county_code, signed_by, signed_at);
comment on table card_signature is 'One name under one version. A voided version keeps its signatures. Never changed.';
comment on column card_signature.statement is 'Canonical JSON of version hash, seat, signer, nonce and time; its SHA-256 is the challenge the passkey signs.';
comment on column card_signature.batch is 'For several cards signed with one touch: the statement hashes, whose list the passkey signs.';
comment on column card_signature.delegation is 'The paper that let a delegate sign.';
comment on column card_signature.shown_seconds is 'How long the card was on the signer''s screen.';

create table card_event (
  county_code text not null,
  card_id     uuid not null,
  no          integer not null check (no > 0),
  place       text collate "C" not null,
  action      text not null,
  at          timestamptz not null,
  by_cadre    uuid,
  by_name     text not null,
  version     integer,
  seat        text,
  seats       text[],
  note        text,
  detail      jsonb not null default '{}',
  command_id  uuid not null,
  primary key (county_code, card_id, no),
  foreign key (county_code, card_id) references card (county_code, id)
);
comment on table card_event is 'What happened to a card, in order; its stage follows from these. Never changed.';
comment on column card_event.detail is 'Must-sees and checklist points of a visit or check, papers that were printed, fields that changed.';

create table seat_shown (
  county_code  text not null,
  id           uuid not null,
  card_id      uuid not null,
  version      integer not null,
  place        text collate "C" not null,
  seat         text not null,
  cadre_id     uuid not null,
  nonce        text not null,
  shown_at     timestamptz not null,
  used_at      timestamptz,
  primary key (county_code, id),
  foreign key (county_code, card_id, version) references card_version (county_code, card_id, version)
);
create index on seat_shown (county_code, card_id, cadre_id);
comment on table seat_shown is 'That a version was put on a signer''s screen. Its nonce goes into the statement and is used once.';

create table comparison_entry (
  county_code  text not null,
  id           uuid not null,
  place        text collate "C" not null,
  card_id      uuid not null,
  path         text not null,
  source       text not null,
  verdict      text not null check (verdict in ('same', 'differs', 'absent')),
  card_value   text not null,
  source_value text,
  note         text,
  by_cadre     uuid not null,
  at           timestamptz not null,
  resolution   jsonb,
  sealed       bytea,
  changed_at   timestamptz not null,
  primary key (county_code, id),
  unique (county_code, card_id, path, source),
  foreign key (county_code, card_id) references card (county_code, id)
);
comment on table comparison_entry is 'One cell of the six-way comparison (六对照): a fact of the card against one source.';
comment on column comparison_entry.card_value is 'Canonical JSON of the fact when it was compared; a salted hash where the fact is sealed.';
comment on column comparison_entry.sealed is 'What the source says, where the fact is sealed.';
comment on column comparison_entry.resolution is 'Which side is right, who said so and why.';

create table archive_item (
  county_code text not null,
  id          uuid not null,
  place       text collate "C" not null,
  volume      text not null check (volume in ('household', 'village', 'township')),
  card_id     uuid,
  item        text not null,
  title       text not null,
  file_id     uuid,
  made        boolean not null default false,
  version     integer,
  dated       date not null,
  kept_by     uuid not null,
  kept_at     timestamptz not null,
  taken_out_at timestamptz,
  taken_out_because text,
  changed_at  timestamptz not null,
  primary key (county_code, id),
  foreign key (county_code, card_id) references card (county_code, id),
  check ((volume = 'household') = (card_id is not null))
);
create index on archive_item (county_code, card_id) where card_id is not null;
create index on archive_item (county_code, place, volume);
comment on table archive_item is 'A paper in a volume of the archive. place is the village, or the nine digits of the township.';
comment on column archive_item.made is 'The system makes this paper itself from its records; there is no file to scan.';

create table archive_lock (
  county_code text not null,
  id          uuid not null,
  place       text collate "C" not null,
  volume      text not null check (volume in ('household', 'village', 'township')),
  card_id     uuid,
  locked_by   uuid not null,
  locked_name text not null,
  locked_at   timestamptz not null,
  opened_at   timestamptz,
  opened_because text,
  changed_at  timestamptz not null,
  primary key (county_code, id)
);
create index on archive_lock (county_code, place, volume) where opened_at is null;
comment on table archive_lock is 'A volume that the archive keeper has closed; while locked it takes nothing more.';

create table error_report (
  county_code  text not null,
  id           uuid not null,
  place        text collate "C" not null,
  card_id      uuid not null,
  version      integer not null,
  path         text not null,
  label        text not null,
  kind         text not null check (kind in ('wrongly-included', 'wrongly-left-out', 'wrongly-exited', 'wrong-fact')),
  said         text not null,
  should_be    text not null,
  grounds      text not null,
  file_id      uuid,
  state        text not null check (state in ('reported', 'rejected', 'proven', 'decided')),
  reported_by  uuid not null,
  reported_name text not null,
  reported_at  timestamptz not null,
  proven_by    uuid,
  proven_name  text,
  proven_at    timestamptz,
  proof        text,
  outcome      text,
  document_no  text,
  decided_by   uuid,
  decided_name text,
  decided_at   timestamptz,
  sealed       bytea,
  changed_at   timestamptz not null,
  primary key (county_code, id),
  foreign key (county_code, card_id, version) references card_version (county_code, card_id, version)
);
create index on error_report (county_code, place, state);
create index on error_report (county_code, card_id);
comment on table error_report is 'That a fact of a signed version is wrong. Once proven, everyone who signed that version answers for it (seed 001, Y10).';
comment on column error_report.said is 'Canonical JSON of the fact as signed; a salted hash where it is sealed. should_be likewise.';
comment on column error_report.sealed is 'Both values, where the fact is sealed.';

create table responsibility_entry (
  county_code text not null,
  id          uuid not null,
  place       text collate "C" not null,
  error_id    uuid not null,
  no          integer not null,
  seat        text not null,
  cadre_id    uuid not null,
  name        text not null,
  post        text not null,
  share       text not null,
  state       text not null check (state in ('open', 'heard', 'decided')),
  statement   text,
  heard_at    timestamptz,
  heard_by    uuid,
  outcome     text,
  changed_at  timestamptz not null,
  primary key (county_code, id),
  unique (county_code, error_id, seat),
  foreign key (county_code, error_id) references error_report (county_code, id)
);
create index on responsibility_entry (county_code, cadre_id);
comment on column responsibility_entry.no is 'The number of the seat.';
comment on table responsibility_entry is 'One of the equal shares in a proven error: one for each signature under the version that carried it.';

create function card_follow(of_card uuid, to_place text) returns void language plpgsql security definer set search_path = public as $$
declare t text;
begin
  foreach t in array array['card_version', 'card_signature', 'card_event', 'seat_shown', 'comparison_entry', 'archive_item', 'archive_lock', 'error_report'] loop
    execute format('update %I set place = $1 where county_code = bangfu_county() and card_id = $2', t) using to_place, of_card;
  end loop;
  update card set place = to_place where county_code = bangfu_county() and id = of_card;
  update responsibility_entry set place = to_place where county_code = bangfu_county()
    and error_id in (select id from error_report where county_code = bangfu_county() and card_id = of_card);
end $$;
comment on function card_follow is 'A household moved to another village of the county: its card and all that belongs to it come under the new village.';
revoke all on function card_follow from public;
grant execute on function card_follow to bangfu_app;

do $$ declare t text; begin
  foreach t in array array['card', 'card_version', 'card_signature', 'card_event', 'seat_shown', 'comparison_entry',
    'archive_item', 'archive_lock', 'error_report', 'responsibility_entry'] loop
    perform bangfu_wall(t::regclass);
    execute format('revoke delete on %I from bangfu_app', t);
  end loop;
  foreach t in array array['comparison_entry', 'archive_item', 'archive_lock', 'error_report', 'responsibility_entry'] loop
    perform history.keep(t::regclass);
  end loop;
  foreach t in array array['card_version', 'card_signature', 'card_event'] loop
    execute format('create trigger forever before update or delete on %I for each row execute function card_is_forever()', t);
    execute format('create trigger forever_whole before truncate on %I for each statement execute function card_is_forever()', t);
  end loop;
  revoke update on card_signature, card_event, card_version from bangfu_app;
end $$;
