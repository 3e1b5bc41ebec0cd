-- The county's own values over the policy packs.
create table rule_override (
  county_code       text not null,
  id                uuid not null,
  rule_id           text not null,
  value             jsonb not null,
  since             date not null,
  until             date,
  document_no       text not null,
  reason            text not null default '',
  made_by           uuid not null,
  made_by_name      text not null,
  made_at           timestamptz not null,
  ended_document_no text,
  ended_by_name     text,
  ended_at          timestamptz,
  changed_at        timestamptz not null,
  primary key (county_code, id),
  check (until is null or until >= since)
);
create unique index on rule_override (county_code, rule_id, since) where until is null or until > since;
comment on table rule_override is 'A rule as this county has set it, from a day on, with the document that says so. Decisions already taken quote the value they used and do not change.';
comment on column rule_override.rule_id is 'A rule of src/packs/rule-table.ts.';
comment on column rule_override.until is 'The first day on which it no longer holds; equal to since when it was withdrawn before it began.';

select history.keep('rule_override');
revoke delete on rule_override from bangfu_app;
alter table rule_override enable row level security;
create policy county on rule_override to bangfu_app using (county_code = bangfu_county());
alter table history.rule_override enable row level security;
create policy county on history.rule_override to bangfu_app using (county_code = bangfu_county());
