import { sql } from "kysely";
import type { Actor } from "#kernel/actor.ts";
import { type Day, yearOf } from "#kernel/day.ts";
import { yearsOf } from "#modules/attendance/index.ts";
import { fullPlaceNames } from "#modules/places/index.ts";
import { getRules } from "#modules/rules/index.ts";
import type { Tx } from "#platform/db/tables.ts";
import { within } from "#platform/scope.ts";

/** A paper tells of so many years back. */
const YEARS = 6;

/** Days in the village by the ledger, leave, logs and weekly reports, year by year. */
export async function yearsServed(tx: Tx, actor: Actor, cadreId: string, since: number, today: Day) {
  const until = yearOf(today);
  const rows = [];
  for (let year = Math.max(since, until - YEARS + 1); year <= until; year += 1) {
    const served = await yearsOf(tx, actor, "stationing.read", { cadreIds: [cadreId], year, today });
    const days = served.flatMap((one) => one.months.flatMap((month) => month.days)).filter((one) => one.day <= today);
    const halves = (kind: string) =>
      days.reduce((sum, { am, pm }) => sum + Number(am.kind === kind) + Number(pm.kind === kind), 0);
    const rules = await getRules(tx, actor.countyCode, `${year}-12-31` as Day);
    rows.push({
      year,
      counted: days.reduce((sum, one) => sum + one.worth, 0) / 2,
      target: rules["attendance.year-days"].value,
      leave: halves("leave") / 2,
      logs: await logsOf(tx, actor, cadreId, year),
      ...(await reportsOf(tx, actor, cadreId, year)),
    });
  }
  return rows;
}

const spanOf = (year: number) => ({ from: `${year}-01-01`, to: `${year}-12-31` });

async function logsOf(tx: Tx, actor: Actor, cadreId: string, year: number): Promise<number> {
  const { from, to } = spanOf(year);
  const row = await tx
    .selectFrom("workLog")
    .select(sql<number>`count(*)::int`.as("n"))
    .where("countyCode", "=", actor.countyCode)
    .where("cadreId", "=", cadreId)
    .where("day", ">=", from as Day)
    .where("day", "<=", to as Day)
    .where(within(actor, "stationing.read", "place"))
    .executeTakeFirst();
  return row?.n ?? 0;
}

async function reportsOf(tx: Tx, actor: Actor, cadreId: string, year: number) {
  const { from, to } = spanOf(year);
  const row = await tx
    .selectFrom("weeklyReport")
    .select([
      sql<number>`count(*)::int`.as("reports"),
      sql<number>`count(*) filter (where late)::int`.as("reportsLate"),
    ])
    .where("countyCode", "=", actor.countyCode)
    .where("cadreId", "=", cadreId)
    .where("closesOn", ">=", from as Day)
    .where("closesOn", "<=", to as Day)
    .where(within(actor, "stationing.read", "place"))
    .executeTakeFirst();
  return { reports: row?.reports ?? 0, reportsLate: row?.reportsLate ?? 0 };
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
