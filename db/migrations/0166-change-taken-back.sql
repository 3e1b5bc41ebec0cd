-- A natural change entered by mistake (the wrong person, household or kind) is taken back by a row of its own; both stay on record.
alter table member_change add column withdraws uuid;
alter table member_change add foreign key (county_code, withdraws) references member_change (county_code, id);
create unique index on member_change (county_code, withdraws) where withdraws is not null;
comment on column member_change.withdraws is 'The change this row takes back, because it had been entered by mistake; the note says why.';
