import { sql } from "kysely";
import type { World } from "../src/platform/world.ts";

/**
 * Fills a register up to so many households with about 3.2 persons each and a cadre in charge, over 14 townships and 490 villages, by SQL alone: rows for lists and indexes to be as large as
 * they would be. Their sealed values cannot be opened; nothing in a bench opens them.
 */
export async function fillRegister(world: World, county: string, households: number): Promise<void> {
  const now = world.now();
  await sql`
    insert into household (county_code, id, place, status, list_version, national_no, natural_village, cause, household_type, sealed, changed_at)
    select ${county}, gen_random_uuid(), ${county} || lpad((100 + n % 14)::text, 3, '0') || lpad((200 + n / 14 % 35)::text, 3, '0'), 'active', '2021',
      '8699' || lpad(n::text, 10, '0'), '一组', (array['因病','缺技术','缺劳力','因学'])[1 + n % 4], '一般贫困户', '\\x00', ${now}
    from generate_series(1, ${households}::int) n`.execute(world.db);
  await sql`
    insert into person (county_code, id, place, household_id, position, status, list_version, name_pinyin, name_initials, name, sex, relation, sealed, id_index, changed_at)
    select h.county_code, gen_random_uuid(), h.place, h.id, k, 'active', '2021', 'wang', substr(md5(h.id::text || k), 1, 3), '王' || chr(19968 + abs(hashtext(h.id::text || k)) % 5000), '男',
      case k when 0 then '户主' else '之子' end, '\\x00', decode(md5(h.id::text || k), 'hex'), ${now}
    from household h cross join generate_series(0, 3) k
    where h.county_code = ${county} and h.sealed = '\\x00' and (k < 3 or abs(hashtext(h.id::text)) % 5 = 0)`.execute(
    world.db,
  );
  await sql`
    insert into household_summary (county_code, id, place, status, natural_village, national_no, head_name, head_pinyin, size, household_type, cause, year, net_per_head,
      block_count, warn_count, rules, completeness, changed_at)
    select county_code, id, place, status, natural_village, national_no, '王' || substr(national_no, 8), 'wang ' || substr(md5(id::text), 1, 6), 3, household_type, cause, 2026,
      (abs(hashtext(id::text)) % 2000000), abs(hashtext(id::text)) % 3, 0, '{}', 60 + abs(hashtext(id::text)) % 41, ${now}
    from household where county_code = ${county} and sealed = '\\x00'`.execute(world.db);
  await sql`
    insert into household_helper (county_code, id, place, household_id, cadre_id, since, changed_at)
    select h.county_code, gen_random_uuid(), h.place, h.id, c.ids[1 + abs(hashtext(h.id::text)) % cardinality(c.ids)], '2025-01-01', ${now}
    from household h cross join (select array_agg(id) as ids from cadre where county_code = ${county}) c
    where h.county_code = ${county} and h.sealed = '\\x00'`.execute(world.db);
  await sql`analyze household, person, household_summary, household_tally, household_helper, cadre`.execute(world.db);
}
