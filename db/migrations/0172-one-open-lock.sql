-- A volume has one open lock: of two that were put on at the same moment the later is taken off.
update archive_lock later set opened_at = later.locked_at, opened_because = '重复封卷'
where later.opened_at is null and exists (select from archive_lock l where l.county_code = later.county_code and l.place = later.place
  and l.volume = later.volume and l.card_id is not distinct from later.card_id and l.opened_at is null and l.id < later.id);
drop index archive_lock_county_code_place_volume_idx;
create unique index archive_lock_one_open on archive_lock (county_code, place, volume, card_id) nulls not distinct where opened_at is null;
