import { sql } from "kysely";
import { addDays, type Day } from "#kernel/day.ts";
import type { Evidence } from "#kernel/evidence.ts";
import { attendanceEvidence } from "#modules/attendance/index.ts";
import { weeklyReportEvidence } from "#modules/worklog/index.ts";
import { gatherEvidence } from "#platform/evidence.ts";
import { walled, wallStatements } from "#platform/scope.ts";
import { COUNTY, openCounty } from "../src/testing/county.ts";
import prepare from "../src/testing/prepare-template.ts";
import { median, type Row } from "./bench.ts";

const BAR_MS = 2_000;
const FLAT = 1.3;
type Asked = { from: Day; to: Day; evaluate: (found: readonly Evidence[]) => number };

/**
 * The same from the tables: sign-ins and reports are read behind the walls as a county's officer reads them, then judged. The
 * database is embedded, in this process, so processor time counts both; with TEST_DATABASE_URL it counts the reader alone.
 */
export async function fromDatabase(cadres: number, { from, to, evaluate }: Asked): Promise<Row[]> {
  await prepare();
  const county = await openCounty("2026-11-01T01:00:00Z");
  const { db } = county.world;
  const officer = county.as("county-officer", COUNTY).actor;
  const where = process.env.TEST_DATABASE_URL ? "server" : "embedded";
  try {
    await sql`set session_replication_role = replica`.execute(db).catch(() => {});
    await layMonths(cadres, from, to);
    const rows: Row[] = [];
    let first = 0;
    for (const months of [1, 4]) {
      if (months > 1)
        for (let n = 1; n < months; n += 1) await layMonths(cadres, addDays(from, -31 * n), addDays(to, -31 * n));
      await sql`analyze sign_in`.execute(db);
      const [reading, judging] = [[] as number[], [] as number[]];
      let count = 0;
      for (let round = 0; round < 3; round += 1) {
        const before = process.cpuUsage();
        const found = await read();
        const used = process.cpuUsage(before);
        reading.push((used.user + used.system) / 1000);
        judging.push(evaluate(found));
        count = found.length;
      }
      const [read_, judged] = [median(reading), median(judging)];
      if (months === 1) first = read_;
      const what = `${cadres.toLocaleString("en")} cadres, ${count.toLocaleString("en")} records read from the ${where} database with ${months} month(s) in it`;
      const figure = `read ${read_.toFixed(0)} ms, judged ${judged.toFixed(0)} ms of processor`;
      rows.push(
        months === 1
          ? {
              what,
              figure,
              baseline: `${BAR_MS} ms to judge`,
              ratio: BAR_MS / judged,
              bar: `judged ≤ ${BAR_MS} ms`,
              holds: judged <= BAR_MS,
            }
          : {
              what,
              figure,
              baseline: `read ${first.toFixed(0)} ms with one month`,
              ratio: read_ / first,
              bar: `≤ ${FLAT} × one month`,
              holds: read_ <= first * FLAT,
            },
      );
    }
    return rows;
  } finally {
    await county.close();
  }

  function read(): Promise<Evidence[]> {
    const ground = { county: COUNTY, account: officer.accountId, territories: [COUNTY as never] };
    return walled(county.world, wallStatements(ground, county.world.now()), (tx) =>
      gatherEvidence([attendanceEvidence, weeklyReportEvidence], tx, officer, {
        ...{ from, to, kinds: ["sign-in", "duty-travel", "leave", "weekly-report"] },
      }),
    );
  }

  /** Sign-ins on five days of six and a report each Thursday, under the same ids and villages as the records in memory. */
  async function layMonths(people: number, since: Day, until: Day): Promise<void> {
    const place = sql`'9901012' || lpad((i / 600)::text, 2, '0') || (201 + (i / 3) % 200)::text`;
    const cadre = sql`('0198c5a0-0000-7000-8000-' || lpad(i::text, 12, '0'))::uuid`;
    const days = sql`generate_series(0, ${people - 1}) i cross join generate_series(${since}::date, ${until}::date, '1 day') d`;
    await sql`insert into sign_in (county_code, id, place, cadre_id, day, half, at, proof, changed_at)
      select ${COUNTY}, gen_random_uuid(), ${place}, ${cadre}, d::date, 'am', d + interval '2 hours', 'fence', d
      from ${days} where (i + extract(day from d)::int) % 6 <> 0 and extract(dow from d) <> 4 order by 5, 4`.execute(
      db,
    );
    await sql`insert into weekly_report (county_code, id, place, cadre_id, closes_on, since, done, plan, trouble, figures, rule, late, sent_at, changed_at)
      select ${COUNTY}, gen_random_uuid(), ${place}, ${cadre}, d::date, d::date - 6, '', '', '', '{}', '{}', false, d + interval '8 hours', d
      from ${days} where extract(dow from d) = 4 and i % 6 <> 0 on conflict do nothing`.execute(db);
  }
}
