create table account (
  county_code   text not null,
  id            uuid not null,
  cadre_id      uuid not null,
  login_name    text not null,
  password_hash text,
  language      text not null default 'zh' check (language in ('zh', 'en')),
  failed_count  integer not null default 0,
  locked_until  timestamptz,
  closed_at     timestamptz,
  created_at    timestamptz not null,
  changed_at    timestamptz not null,
  primary key (county_code, id),
  unique (county_code, cadre_id)
);
create unique index account_login_name on account (county_code, lower(login_name));
comment on table account is 'A way in for one cadre. Rights are not here: they follow from the cadre''s appointments.';
comment on column account.password_hash is 'argon2id; null until the invitation is accepted.';

create table passkey (
  county_code   text not null,
  account_id    uuid not null,
  id            text not null,
  public_key    bytea not null,
  counter       bigint not null,
  label         text not null,
  created_at    timestamptz not null,
  used_at       timestamptz,
  ended_at      timestamptz,
  primary key (county_code, id)
);
create index on passkey (county_code, account_id);
comment on table passkey is 'WebAuthn public keys. An ended key stays, so that old signatures can still be verified.';

create table session (
  county_code text not null,
  key         bytea not null,
  account_id  uuid not null,
  agent       text not null,
  created_at  timestamptz not null,
  seen_at     timestamptz not null,
  expires_at  timestamptz not null,
  primary key (county_code, key)
);
create index on session (county_code, account_id);
comment on table session is 'Who is signed in. key is SHA-256 of the token, so the table opens nothing.';

create table invitation (
  county_code text not null,
  id          uuid not null,
  cadre_id    uuid not null,
  token_hash  bytea not null unique,
  made_by     uuid not null,
  made_at     timestamptz not null,
  expires_at  timestamptz not null,
  used_at     timestamptz,
  primary key (county_code, id)
);
comment on table invitation is 'One-time links by which a cadre gets an account or a new password.';

create table webauthn_challenge (
  county_code text not null,
  id          uuid not null,
  challenge   text not null,
  purpose     text not null check (purpose in ('register', 'sign-in')),
  account_id  uuid,
  expires_at  timestamptz not null,
  primary key (county_code, id)
);
comment on table webauthn_challenge is 'Challenges given out and not yet answered; each is taken once.';

-- The app role manages accounts but never reads a password hash or a session key.
revoke all on account, session, invitation, webauthn_challenge, passkey from bangfu_app;
grant select (county_code, id, cadre_id, login_name, language, failed_count, locked_until, closed_at, created_at, changed_at) on account to bangfu_app;
grant update (language, failed_count, locked_until, closed_at, changed_at) on account to bangfu_app;
grant select, insert on passkey to bangfu_app;
grant update (counter, used_at, ended_at, label) on passkey to bangfu_app;
grant select (county_code, account_id, agent, created_at, seen_at, expires_at), delete on session to bangfu_app;
grant select (county_code, id, cadre_id, made_by, made_at, expires_at, used_at), insert on invitation to bangfu_app;
do $$ declare t text; begin
  foreach t in array array['account', 'passkey', 'session', 'invitation'] loop
    execute format('alter table %I enable row level security', t);
    execute format('create policy county on %I to bangfu_app using (county_code = bangfu_county())', t);
  end loop;
end $$;
