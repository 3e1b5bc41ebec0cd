import { sql } from "kysely";
import type { Instant } from "#kernel/instant.ts";
import { systemActor } from "#modules/accounts/index.ts";
import { runDutyClock } from "#modules/duties/index.ts";
import type { County } from "../src/testing/county.ts";
import { processorSince, type Row } from "./bench.ts";

const NOON = "2026-11-02T01:00:00.000Z" as Instant;
const LONGEST_MS = 2_500;

/**
 * The first reminders of a day: nobody of all those cadres has done what was due, and everybody is told. What matters is the longest
 * transaction, because the embedded database does nothing else meanwhile.
 */
export async function firstReminders(county: County, code: string, cadres: number): Promise<Row> {
  const { db } = county.world;
  await sql`insert into cadre (county_code, id, name, name_pinyin, name_initials, sealed, since, changed_at)
    select ${code}, ('0198c5a0-0000-7000-8000-' || lpad(i::text, 12, '0'))::uuid, '干部' || i, '', '', ''::bytea, '2026-01-01', now()
    from generate_series(0, ${cadres - 1}) i`.execute(db);
  await sql`insert into appointment (county_code, id, cadre_id, post, territory, since, changed_at)
    select ${code}, gen_random_uuid(), ('0198c5a0-0000-7000-8000-' || lpad(i::text, 12, '0'))::uuid,
      (array['first-secretary', 'team-leader', 'team-member'])[1 + i % 3],
      '9901012' || lpad((i / 600)::text, 2, '0') || (201 + (i / 3) % 200)::text, '2026-01-01', now()
    from generate_series(0, ${cadres - 1}) i`.execute(db);
  await sql`analyze`.execute(db);
  let longest = 0;
  let began = process.cpuUsage();
  let parts = 0;
  const now = () => {
    longest = Math.max(longest, parts === 0 ? 0 : processorSince(began));
    began = process.cpuUsage();
    parts += 1;
    return NOON;
  };
  const start = process.cpuUsage();
  const told = await runDutyClock({ world: { ...county.world, now }, actor: systemActor(code) });
  const all = processorSince(start);
  now();
  return {
    what: `first reminders of a day: ${cadres.toLocaleString("en")} cadres, ${told.toLocaleString("en")} told in ${parts} transactions`,
    figure: `longest ${longest.toFixed(0)} ms, all ${all.toFixed(0)} ms of processor`,
    baseline: `${LONGEST_MS} ms`,
    ratio: LONGEST_MS / longest,
    bar: `longest ≤ ${LONGEST_MS} ms`,
    holds: longest <= LONGEST_MS,
  };
}
