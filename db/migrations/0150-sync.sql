-- Phones that carry households with them.
create table device (
  county_code text not null,
  id          uuid not null,
  account_id  uuid not null,
  name        text not null,
  state       text not null default 'active' check (state in ('active', 'lost', 'signed-out')),
  first_at    timestamptz not null,
  last_at     timestamptz not null,
  lost_at     timestamptz,
  changed_at  timestamptz not null,
  primary key (county_code, id)
);
create index on device (county_code, account_id, last_at desc);
comment on table device is 'A phone on which somebody works without a signal. A lost one is told to wipe itself at its next contact.';
comment on column device.last_at is 'Day-exact: when the phone last came for news.';
alter table device enable row level security;
create policy own on device to bangfu_app using (account_id = nullif(current_setting('bangfu.account', true), '')::uuid);
