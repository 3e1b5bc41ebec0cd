-- A village taken off a call is told by its day, not by a mark in the note.
alter table call_village add column ended_on date;
comment on column call_village.ended_on is 'The day it was taken off the call; null: it is to get a team.';
update call_village set ended_on = (changed_at at time zone 'Asia/Shanghai')::date, note = '' where note = '—';
