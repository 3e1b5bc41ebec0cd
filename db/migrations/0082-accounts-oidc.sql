-- Signing in with an account of another house (OpenID Connect), where the county has one.
create table oidc_flow (
  county_code text not null,
  id          uuid not null,
  key         bytea not null unique,
  state       text not null,
  nonce       text not null,
  verifier    text not null,
  back        text not null,
  issuer      text,
  subject     text,
  label       text,
  expires_at  timestamptz not null,
  primary key (county_code, id)
);
comment on table oidc_flow is 'A sign-in under way at the other house. Taken once; afterwards it may wait, proven, for the person to confirm which account here is theirs.';
comment on column oidc_flow.key is 'SHA-256 of the cookie of the browser that began: nobody else can end it.';
comment on column oidc_flow.subject is 'Who it turned out to be there; null until proven.';

create table oidc_link (
  county_code text not null,
  id          uuid not null,
  account_id  uuid not null,
  issuer      text not null,
  subject     text not null,
  label       text not null,
  linked_at   timestamptz not null,
  used_at     timestamptz,
  ended_at    timestamptz,
  primary key (county_code, id)
);
create unique index oidc_link_subject on oidc_link (county_code, issuer, subject) where ended_at is null;
create index on oidc_link (county_code, account_id);
comment on table oidc_link is 'Which identity of the other house opens which account. Made by the person who is signed in here, never by the other house.';

revoke all on oidc_flow, oidc_link from bangfu_app;
grant select on oidc_flow to bangfu_app;
grant delete on oidc_flow to bangfu_app;
grant select, insert on oidc_link to bangfu_app;
grant update (ended_at) on oidc_link to bangfu_app;
do $$ declare t text; begin
  foreach t in array array['oidc_flow', 'oidc_link'] loop
    execute format('alter table %I enable row level security', t);
    execute format('create policy county on %I to bangfu_app using (county_code = bangfu_county())', t);
  end loop;
end $$;
