-- Intake (导入): workbooks sent by townships, what was found in them, and what was taken over.

create table import_layout (
  county_code text not null,
  key_hash    bytea not null,
  fields      jsonb not null,
  changed_at  timestamptz not null,
  primary key (county_code, key_hash)
);
comment on table import_layout is 'What a clerk chose for the columns of a form, so that the next file of the same form needs no choosing.';
comment on column import_layout.key_hash is 'SHA-256 of the headings in order.';
comment on column import_layout.fields is 'Heading → field of the register, null for a column left alone.';
alter table import_layout enable row level security;
create policy county on import_layout to bangfu_app using (county_code = bangfu_county());

create table import_batch (
  county_code  text not null,
  id           uuid not null,
  place        text collate "C" not null,
  file_id      uuid not null,
  file_name    text not null,
  state        text not null check (state in ('reading', 'read', 'applying', 'applied', 'undoing', 'undone', 'rejected')),
  layout       jsonb,
  year         integer,
  only_whole   boolean not null default false,
  blanks       text not null default 'keep' check (blanks in ('keep', 'clear')),
  counts       jsonb,
  kinds        jsonb,
  done         jsonb,
  job_id       uuid not null,
  note_file_id uuid,
  created_by   uuid not null,
  created_name text not null,
  created_at   timestamptz not null,
  read_at      timestamptz,
  changed_at   timestamptz not null,
  primary key (county_code, id)
);
create index on import_batch (county_code, created_at desc, id);
comment on table import_batch is 'One file handed in: what it would change, and what was done with it.';
comment on column import_batch.place is 'The ground the file is for: nothing outside it is read or changed.';
comment on column import_batch.layout is 'Sheet, rows of the headings, and the field of every column.';
comment on column import_batch.year is 'The year its conditions and incomes are said of.';
comment on column import_batch.only_whole is 'All or nothing: with one refused household nothing is taken over.';
comment on column import_batch.blanks is 'Whether an empty cell of a column in the file says nothing or empties the fact.';
comment on column import_batch.counts is 'What reading found: households new, changed, unchanged, refused; persons; facts that would change.';
comment on column import_batch.kinds is 'How many problems of each kind.';
comment on column import_batch.read_at is 'When reading ended: a household changed since is not overwritten.';
comment on column import_batch.done is 'What was taken over, in the same counts.';
comment on column import_batch.note_file_id is 'The clerk''s workbook with the problems written into it.';
select bangfu_wall('import_batch');

create table import_problem (
  county_code text not null,
  batch_id    uuid not null,
  no          integer not null,
  place       text collate "C" not null,
  row         integer not null,
  col         integer,
  kind        text not null,
  rule        text not null,
  severity    text not null check (severity in ('block', 'warn')),
  field       text not null,
  facts       jsonb not null,
  primary key (county_code, batch_id, no)
);
create index on import_problem (county_code, batch_id, severity, kind, no);
comment on table import_problem is 'What is wrong in a file, cell by cell, in the order of the sheet.';
comment on column import_problem.row is 'Row as the sheet shows it, from 1; col counts from 0.';
select bangfu_wall('import_problem');

create table import_change (
  county_code  text not null,
  batch_id     uuid not null,
  no           integer not null,
  place        text collate "C" not null,
  household_id uuid not null,
  row          integer not null,
  head         text,
  of           text,
  field        text not null,
  before       text,
  after        text,
  primary key (county_code, batch_id, no)
);
comment on table import_change is 'Facts of households on record that the file would change, for the preview. Sealed facts are masked.';
comment on column import_change.of is 'The member whose fact it is; null for the household''s own.';
select bangfu_wall('import_change');

create table import_chunk (
  county_code text not null,
  batch_id    uuid not null,
  no          integer not null,
  place       text collate "C" not null,
  command_id  uuid not null,
  created     uuid[] not null,
  changed     uuid[] not null,
  counts      jsonb not null,
  before      bytea,
  undone      boolean not null default false,
  at          timestamptz not null,
  primary key (county_code, batch_id, no)
);
comment on table import_chunk is 'Households taken over from a file, as many as one transaction took: what undoing gives back.';
comment on column import_chunk.before is 'The changed households as they were, sealed.';
select bangfu_wall('import_chunk');
