import { sql } from "kysely";
import { addDays, type Day } from "#kernel/day.ts";
import type { Evidence } from "#kernel/evidence.ts";
import { attendanceEvidence } from "#modules/attendance/index.ts";
import { weeklyReportEvidence } from "#modules/worklog/index.ts";
import { gatherEvidence } from "#platform/evidence.ts";
import { walled, wallStatements } from "#platform/scope.ts";
import { COUNTY, type County, openCounty } from "../src/testing/county.ts";
import prepare from "../src/testing/prepare-template.ts";
import { median, processorSince, type Row } from "./bench.ts";
import { firstReminders } from "./duties-reminders.ts";

const BAR_MS = 2_000;
const FLAT = 1.3;
type Asked = { from: Day; to: Day; evaluate: (found: readonly Evidence[]) => number };

const ROUNDS = 5;
/** Old records that lie behind the month in the second database. */
const OLDER = 3;

/**
 * The same from the tables: sign-ins and reports are read behind the walls as a county's officer reads them, then judged: first with the month
 * alone, then with older months behind it, one database after the other, because two in one process are in each other's way. A database is
 * embedded, in this process, so processor time counts both; with TEST_DATABASE_URL it counts the reader alone.
 */
export async function fromDatabase(cadres: number, { from, to, evaluate }: Asked): Promise<Row[]> {
  await prepare();
  const where = process.env.TEST_DATABASE_URL ? "server" : "embedded";
  const young = await laid(cadres, from, to, 0);
  const [month, reminders] = await both(young, { from, to, evaluate }, cadres).finally(() => young.close());
  const old = await laid(cadres, from, to, OLDER);
  const grown = await timed(old, { from, to, evaluate }).finally(() => old.close());
  const what = `${cadres.toLocaleString("en")} cadres, ${month.count.toLocaleString("en")} records read from the ${where} database`;
  return [
    {
      what: `${what} with 1 month in it`,
      figure: `read ${month.read.toFixed(0)} ms, judged ${month.judged.toFixed(0)} ms of processor`,
      baseline: `${BAR_MS} ms to judge`,
      ratio: BAR_MS / month.judged,
      bar: `judged ≤ ${BAR_MS} ms`,
      holds: month.judged <= BAR_MS,
    },
    {
      what: `${what} with ${OLDER + 1} months in it`,
      figure: `read ${grown.read.toFixed(0)} ms of processor`,
      baseline: `read ${month.read.toFixed(0)} ms with one month`,
      ratio: grown.read / month.read,
      bar: `≤ ${FLAT} × one month`,
      holds: grown.read <= month.read * FLAT,
    },
    reminders,
  ];
}

const both = async (county: County, asked: Asked, cadres: number) =>
  [await timed(county, asked), await firstReminders(county, COUNTY, cadres)] as const;

/** Reads and judges the month some times over; the first time is not counted. */
async function timed(county: County, { from, to, evaluate }: Asked) {
  const times = { read: [] as number[], judged: [] as number[] };
  let count = 0;
  for (let round = 0; round <= ROUNDS; round += 1) {
    const before = process.cpuUsage();
    const found = await read(county, from, to);
    const used = processorSince(before);
    const judged = evaluate(found);
    if (round === 0) continue;
    times.read.push(used);
    times.judged.push(judged);
    count = found.length;
  }
  return { count, read: median(times.read), judged: median(times.judged) };
}

/** A county with the month, and so many older ones behind it. */
async function laid(cadres: number, from: Day, to: Day, older: number): Promise<County> {
  const county = await openCounty("2026-11-01T01:00:00Z");
  await sql`set session_replication_role = replica`.execute(county.world.db).catch(() => {});
  for (let n = 0; n <= older; n += 1) await layMonth(county, cadres, addDays(from, -31 * n), addDays(to, -31 * n));
  await sql`analyze`.execute(county.world.db);
  return county;
}

function read(county: County, from: Day, to: Day): Promise<Evidence[]> {
  const officer = county.as("county-officer", COUNTY).actor;
  const ground = { county: COUNTY, account: officer.accountId, territories: [COUNTY as never] };
  return walled(county.world, wallStatements(ground, county.world.now()), (tx) =>
    gatherEvidence([attendanceEvidence, weeklyReportEvidence], tx, officer, {
      ...{ from, to, kinds: ["sign-in", "duty-travel", "leave", "weekly-report"] },
    }),
  );
}

/** Sign-ins on five days of six and a report each Thursday, under the same ids and villages as the records in memory. */
async function layMonth({ world: { db } }: County, people: number, since: Day, until: Day): Promise<void> {
  const place = sql`'9901012' || lpad((i / 600)::text, 2, '0') || (201 + (i / 3) % 200)::text`;
  const cadre = sql`('0198c5a0-0000-7000-8000-' || lpad(i::text, 12, '0'))::uuid`;
  const days = sql`generate_series(0, ${people - 1}) i cross join generate_series(${since}::date, ${until}::date, '1 day') d`;
  await sql`insert into sign_in (county_code, id, place, cadre_id, day, half, at, proof, changed_at)
    select ${COUNTY}, gen_random_uuid(), ${place}, ${cadre}, d::date, 'am', d + interval '2 hours', 'fence', d
    from ${days} where (i + extract(day from d)::int) % 6 <> 0 and extract(dow from d) <> 4 order by 5, 4`.execute(db);
  await sql`insert into weekly_report (county_code, id, place, cadre_id, closes_on, since, done, plan, trouble, figures, rule, late, sent_at, changed_at)
    select ${COUNTY}, gen_random_uuid(), ${place}, ${cadre}, d::date, d::date - 6, '', '', '', '{}', '{}', false, d + interval '8 hours', d
    from ${days} where extract(dow from d) = 4 and i % 6 <> 0 on conflict do nothing`.execute(db);
}
