import { sql } from "kysely";
import type { Actor } from "#kernel/actor.ts";
import { addDays, type Day, dayOf } from "#kernel/day.ts";
import type { Instant } from "#kernel/instant.ts";
import { yearsOf } from "#modules/attendance/index.ts";
import { fullPlaceNames } from "#modules/places/index.ts";
import { getRules } from "#modules/rules/index.ts";
import type { Tx } from "#platform/db/tables.ts";
import { within } from "#platform/scope.ts";
import { householdsIn, type Met, type Standing } from "../domain/ranking.ts";
import { isClosed, weekOf } from "../domain/week.ts";
import { meetings } from "./met.ts";

/** Everybody's figures, and which of them met which household: who sums up counts each household once. */
type Figures = { people: Standing[]; met: Met[] };
type Asked = { under: string; since: Day; until: Day; now: Instant };

/** Closing days of the weeks that closed inside a period and before now. */
export function closingsIn(since: Day, until: Day, weekday: number, closesAt: string, now: Instant): Day[] {
  const closings: Day[] = [];
  for (let day = weekOf(since, weekday).closesOn; day <= until; day = addDays(day, 7))
    if (isClosed(day, closesAt, now)) closings.push(day);
  return closings;
}

/** What is asked in a part of a month: its share, rounded up. */
const monthShare = (monthDays: number, days: number, length: number): number => Math.ceil((monthDays * days) / length);

/**
 * Every resident cadre of a ground in a period: days, logs, households met, reports; read once, the same for summary, bulletin and
 * appraisal. A report is due of who is in the village, and not on leave, on the day the week closes, and of who sent one.
 */
export async function standings(
  tx: Tx,
  actor: Actor,
  verb: string,
  { under, since, until, now }: Asked,
): Promise<Figures> {
  const rules = await getRules(tx, actor.countyCode, until);
  const today = dayOf(now);
  const last = until < today ? until : today;
  const years = [...new Set([Number(since.slice(0, 4)), Number(until.slice(0, 4))])];
  const found = new Map<string, Standing>();
  const there = new Map<string, Set<Day>>();
  for (const year of years)
    for (const { placement, months } of await yearsOf(tx, actor, verb, {
      under,
      year,
      today,
      span: { from: since, to: until },
    })) {
      const key = keyOf(placement);
      for (const { month, days } of months) {
        const mine = days.filter((one) => since <= one.day && one.day <= last && one.am.kind !== "not-placed");
        if (mine.length === 0) continue;
        const one = found.get(key) ?? blank(placement.cadreId, placement.name, placement.place);
        one.counted += mine.reduce((sum, day) => sum + day.worth, 0);
        one.target += monthShare(month.rules["attendance.month-days"].value, mine.length, days.length);
        found.set(key, one);
        const asked = there.get(key) ?? new Set();
        for (const { day, am, pm } of mine) if (am.kind !== "leave" || pm.kind !== "leave") asked.add(day);
        there.set(key, asked);
      }
    }
  const all = [...found.values()];
  if (all.length === 0) return { people: [], met: [] };
  const names = await fullPlaceNames(
    tx,
    all.map((one) => one.place),
  );
  const closings = closingsIn(
    since,
    until,
    rules["worklog.week-closes"].value,
    rules["worklog.week-closes-at"].value,
    now,
  );
  const { rows: logs } = await sql<{ cadreId: string; place: string; logs: number }>`
    select cadre_id, place, count(*)::integer as logs from work_log
    where county_code = ${actor.countyCode} and ${within(actor, verb, "place")} and day between ${since} and ${until}
    group by cadre_id, place`.execute(tx);
  const metBy = Map.groupBy(await meetings(tx, actor, verb, { under, since, until }), keyOf);
  const reports =
    closings.length === 0
      ? []
      : await tx
          .selectFrom("weeklyReport")
          .select(["cadreId", "place", "closesOn", "late"])
          .where("countyCode", "=", actor.countyCode)
          .where(within(actor, verb, "place"))
          .where("closesOn", "in", closings)
          .execute();
  const logsBy = new Map(logs.map((row) => [keyOf(row), row.logs]));
  const sentBy = Map.groupBy(reports, (row) => row.cadreId);
  for (const one of all) {
    one.placeName = names.get(one.place) ?? one.place;
    const everywhere = sentBy.get(one.cadreId) ?? [];
    const sent = everywhere.filter((row) => row.place === one.place);
    const due = closings.filter((day) => {
      const report = everywhere.find((row) => row.closesOn === day);
      return report ? report.place === one.place : there.get(keyOf(one))?.has(day);
    });
    one.logs = logsBy.get(keyOf(one)) ?? 0;
    one.households = householdsIn(metBy.get(keyOf(one)) ?? []).size;
    one.reportsDueOn = due;
    one.reportsDue = due.length;
    one.reportsSent = sent.length;
    one.reportsLate = sent.filter((row) => row.late).length;
  }
  return { people: all, met: all.flatMap((one) => metBy.get(keyOf(one)) ?? []) };
}

const keyOf = (one: { cadreId: string; place: string }): string => `${one.cadreId} ${one.place}`;

const blank = (cadreId: string, name: string, place: string): Standing => ({
  cadreId,
  name,
  place,
  placeName: place,
  township: place.slice(0, 9),
  counted: 0,
  target: 0,
  logs: 0,
  households: 0,
  reportsDue: 0,
  reportsSent: 0,
  reportsLate: 0,
});
