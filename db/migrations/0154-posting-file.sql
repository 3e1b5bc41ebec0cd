-- Papers that go with a posting: a plan, a list of funds, a notice. The public gets them only when somebody or something has read them.
create table posting_file (
  county_code    text not null,
  id             uuid not null,
  posting_id     uuid not null,
  place          text collate "C" not null,
  name           text not null,
  kind           text not null,
  bytes          bigint not null,
  sha256         text not null,
  whole          boolean not null,
  findings       jsonb not null default '[]',
  added_at       timestamptz not null,
  added_name     text not null,
  confirmed_at   timestamptz,
  confirmed_by   uuid,
  confirmed_name text,
  changed_at     timestamptz not null,
  primary key (county_code, id),
  foreign key (county_code, posting_id) references posting (county_code, id),
  check ((confirmed_at is null) = (confirmed_by is null) and (confirmed_at is null) = (confirmed_name is null))
);
create index on posting_file (county_code, posting_id, id);
comment on table posting_file is 'A file that is published with a posting. Added and taken away while the posting is a draft.';
comment on column posting_file.id is 'The id of the stored file.';
comment on column posting_file.whole is 'Was every part of it read by the scanner? A PDF, a picture, or a document with pictures is not; then a person must confirm.';
comment on column posting_file.findings is 'What must not be published, by place in the file: kinds, never the text.';
comment on column posting_file.confirmed_name is 'Who looked through every page of what the scanner cannot read.';
select bangfu_wall('posting_file');
select history.keep('posting_file');

create table portal_posting_file (
  county_code text not null,
  posting_id  uuid not null,
  file_id     uuid not null,
  name        text not null,
  kind        text not null,
  bytes       bigint not null,
  sha256      text not null,
  shown_until date,
  primary key (county_code, posting_id, file_id)
);
comment on table portal_posting_file is 'A file that visitors may download while its posting runs; gone with the households when the days are over.';
comment on column portal_posting_file.shown_until is 'Last day of the posting; null while an objection stops the clock.';
alter table portal_posting_file enable row level security;
create policy county on portal_posting_file to bangfu_app using (county_code = bangfu_county());
create policy shown on portal_posting_file for select to bangfu_portal
  using (county_code = bangfu_county() and (shown_until is null or bangfu_today() <= shown_until));
grant select on portal_posting_file to bangfu_portal;
