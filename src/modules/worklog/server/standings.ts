import { sql } from "kysely";
import type { Actor } from "#kernel/actor.ts";
import { addDays, type Day, dayOf } from "#kernel/day.ts";
import type { Instant } from "#kernel/instant.ts";
import { yearsOf } from "#modules/attendance/index.ts";
import { fullPlaceNames } from "#modules/places/index.ts";
import { getRules } from "#modules/rules/index.ts";
import type { Tx } from "#platform/db/tables.ts";
import { within } from "#platform/scope.ts";
import type { Standing } from "../domain/ranking.ts";
import { isClosed, weekOf } from "../domain/week.ts";

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

/** Every resident cadre of a ground in a period: days, logs, households met, reports; read once, the same for summary, bulletin and appraisal. */
export async function standings(
  tx: Tx,
  actor: Actor,
  verb: string,
  { under, since, until, now }: Asked,
): Promise<Standing[]> {
  const rules = await getRules(tx, actor.countyCode, until);
  const today = dayOf(now);
  const last = until < today ? until : today;
  const years = [...new Set([Number(since.slice(0, 4)), Number(until.slice(0, 4))])];
  const found = new Map<string, Standing>();
  for (const year of years)
    for (const { placement, months } of await yearsOf(tx, actor, verb, {
      under,
      year,
      today,
      span: { from: since, to: until },
    })) {
      const key = `${placement.cadreId} ${placement.place}`;
      for (const { month, days } of months) {
        const mine = days.filter((one) => since <= one.day && one.day <= last && one.am.kind !== "not-placed");
        if (mine.length === 0) continue;
        const one = found.get(key) ?? blank(placement.cadreId, placement.name, placement.place);
        one.counted += mine.reduce((sum, day) => sum + day.worth, 0);
        one.target += monthShare(month.rules["attendance.month-days"].value, mine.length, days.length);
        found.set(key, one);
      }
    }
  const all = [...found.values()];
  if (all.length === 0) return [];
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
  const { rows: logs } = await sql<{ cadreId: string; place: string; logs: number; households: number }>`
    select cadre_id, place, count(*)::integer as logs, (select count(distinct h)::integer from work_log w, unnest(w.households) h
      where w.county_code = l.county_code and w.cadre_id = l.cadre_id and w.place = l.place and w.day between ${since} and ${until}) as households
    from work_log l where county_code = ${actor.countyCode} and ${within(actor, verb, "place")} and day between ${since} and ${until}
    group by county_code, cadre_id, place`.execute(tx);
  const reports =
    closings.length === 0
      ? []
      : await tx
          .selectFrom("weeklyReport")
          .select(["cadreId", "place", "late"])
          .where("countyCode", "=", actor.countyCode)
          .where(within(actor, verb, "place"))
          .where("closesOn", "in", closings)
          .execute();
  for (const one of all) {
    one.placeName = names.get(one.place) ?? one.place;
    const log = logs.find((row) => row.cadreId === one.cadreId && row.place === one.place);
    const sent = reports.filter((row) => row.cadreId === one.cadreId && row.place === one.place);
    one.logs = log?.logs ?? 0;
    one.households = log?.households ?? 0;
    one.reportsDue = closings.length;
    one.reportsSent = sent.length;
    one.reportsLate = sent.filter((row) => row.late).length;
  }
  return all;
}

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
  openQuestions: 0,
});
