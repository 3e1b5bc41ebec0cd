-- A measure of a revised plan knows the one it was taken over from: what is reported meanwhile goes along when it comes into force.
alter table village_plan_item add column follows_id uuid;
comment on column village_plan_item.follows_id is 'The measure of the version before that this one carries on; null for a new one.';
