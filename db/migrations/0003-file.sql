create table stored_file (
  county_code text not null,
  id          uuid not null,
  place       text collate "C" not null,
  sha256      text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  name        text not null,
  kind        text not null,
  bytes       bigint not null check (bytes > 0),
  purpose     text not null,
  uploaded_by uuid not null,
  uploaded_at timestamptz not null,
  primary key (county_code, id)
);
create index on stored_file (county_code, place, id);
create index on stored_file (sha256);
comment on table stored_file is 'A file somebody handed in. The content lies in the file store under its hash; the same content handed in twice is two rows and one content.';
comment on column stored_file.place is 'Whose ground it belongs to: the wall of the thing it proves.';
comment on column stored_file.name is 'The name it had on the device, for people; never part of a path.';
comment on column stored_file.kind is 'Told by the content: pdf, png, jpeg, webp, xlsx, xls, csv, zip.';
comment on column stored_file.purpose is 'What it is kept for, such as intake or proof.income: the module that took it says.';
select bangfu_wall('stored_file');
revoke update, delete on stored_file from bangfu_app;
