import { sql } from "kysely";
import type { Actor } from "#kernel/actor.ts";
import { type Day, yearOf } from "#kernel/day.ts";
import { figuresOf, targetOf } from "#modules/attendance/contract.ts";
import { yearsOf } from "#modules/attendance/index.ts";
import { fullPlaceNames } from "#modules/places/index.ts";
import type { Tx } from "#platform/db/tables.ts";
import { within } from "#platform/scope.ts";

/** A paper tells of so many years back. */
const YEARS = 6;

/** Days in the village by the ledger, leave, logs and weekly reports of each year in which the person served, the target as the board asks it. */
export async function yearsServed(tx: Tx, actor: Actor, cadreId: string, since: number, today: Day) {
  const until = yearOf(today);
  const from = Math.max(since, until - YEARS + 1);
  const written = await writtenOf(tx, actor, cadreId, `${from}-01-01` as Day);
  const rows = [];
  for (let year = from; year <= until; year += 1) {
    const [served] = await yearsOf(tx, actor, "stationing.read", { cadreIds: [cadreId], year, today, together: true });
    const days = served?.months.flatMap((month) => month.days) ?? [];
    const rules = served?.months.at(-1)?.month.rules;
    const wanted = rules?.["attendance.year-days"].value ?? 0;
    const figures = figuresOf(days.filter((one) => one.day <= today));
    const { logs = 0, reports = 0, reportsLate = 0 } = written.get(year) ?? {};
    if (figures.placed + logs + reports === 0) continue;
    rows.push({
      year,
      counted: figures.counted / 2,
      target: targetOf(days, wanted, rules?.["attendance.prorate"].value ?? false),
      leave: figures.byKind.leave / 2,
      ...{ logs, reports, reportsLate },
    });
  }
  return rows;
}

/** Logs and weekly reports by year. */
async function writtenOf(tx: Tx, actor: Actor, cadreId: string, from: Day) {
  const mine = sql`county_code = ${actor.countyCode} and cadre_id = ${cadreId} and ${within(actor, "stationing.read", "place")}`;
  const { rows } = await sql<{ year: number; logs: number; reports: number; reportsLate: number }>`
    select year, sum(logs)::int as logs, sum(reports)::int as reports, sum(late)::int as reports_late from (
      select extract(year from day)::int as year, 1 as logs, 0 as reports, 0 as late from work_log
      where ${mine} and day >= ${from}
      union all
      select extract(year from closes_on)::int, 0, 1, late::int from weekly_report
      where ${mine} and closes_on >= ${from}
    ) written group by year`.execute(tx);
  return new Map(rows.map((one) => [one.year, one]));
}

/** Appraisals of the person that have been decided. */
export async function appraisalsOf(tx: Tx, actor: Actor, cadreId: string) {
  const rows = await tx
    .selectFrom("appraisal")
    .select(["period", "place", "score", "grade", "opinion"])
    .where("countyCode", "=", actor.countyCode)
    .where("cadreId", "=", cadreId)
    .where("decidedAt", "is not", null)
    .where(within(actor, "stationing.read", "place"))
    .orderBy("period")
    .limit(100)
    .execute();
  const names = await fullPlaceNames(
    tx,
    rows.map((one) => one.place),
  );
  return rows.map(({ place, ...one }) => ({
    ...one,
    village: names.get(place) ?? place,
    grade: one.grade ?? "",
    opinion: one.opinion ?? "",
  }));
}
