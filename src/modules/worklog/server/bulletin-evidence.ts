import { sql } from "kysely";
import { type Actor, groundFor } from "#kernel/actor.ts";
import { type Day, dayOf } from "#kernel/day.ts";
import type { Instant } from "#kernel/instant.ts";
import { rangeOf } from "#kernel/territory.ts";
import { yearsOf } from "#modules/attendance/index.ts";
import { cadreNames } from "#modules/organisation/index.ts";
import { fullPlaceNames } from "#modules/places/index.ts";
import { getRules } from "#modules/rules/index.ts";
import type { NameShown } from "#packs/schemas/posting.ts";
import type { Tx } from "#platform/db/tables.ts";
import { query } from "#platform/query.ts";
import { within } from "#platform/scope.ts";
import { nameShown } from "../domain/ranking.ts";
import { worklogRefusals as no } from "../domain/refusals.ts";
import { AskBulletinEvidence, BulletinEvidence } from "../domain/shapes.ts";
import { barePlace } from "./bulletins.ts";
import { meetings } from "./met.ts";
import { closingsIn } from "./standings.ts";

const VERB = "worklog.read";
const MOST = 1_000;

type Of = { under: string; cadreId: string | undefined; since: Day; until: Day; now: Instant };
type Who = { cadreId: string; place: string };
type Counted = Who & { reportsDueOn?: readonly Day[] };
const keyOf = ({ cadreId, place }: Who): string => `${cadreId} ${place}`;

/** Each day that lies in the period, with what stands for it. */
async function daysOf(tx: Tx, actor: Actor, { under, cadreId, since, until, now }: Of) {
  const today = dayOf(now);
  const last = until < today ? until : today;
  const years = [...new Set([since, until].map((day) => Number(day.slice(0, 4))))];
  const found: (Who & { day: Day; am: string; pm: string; worth: number })[] = [];
  for (const year of years)
    for (const { placement, months } of await yearsOf(tx, actor, VERB, {
      ...{ year, today, under, span: { from: since, to: until } },
      ...(cadreId !== undefined && { cadreIds: [cadreId] }),
    }))
      for (const one of months.flatMap((month) => month.days))
        if (since <= one.day && one.day <= last && one.am.kind !== "not-placed" && one.day.startsWith(String(year)))
          found.push({
            ...{ cadreId: placement.cadreId, place: placement.place, day: one.day },
            ...{ am: one.am.kind, pm: one.pm.kind, worth: one.worth },
          });
  return found.toSorted((a, b) => (a.day === b.day ? (a.place < b.place ? -1 : 1) : a.day < b.day ? -1 : 1));
}

async function logsOf(tx: Tx, actor: Actor, { under, cadreId, since, until }: Of) {
  const range = rangeOf(under as never);
  return tx
    .selectFrom("workLog")
    .select(["id", "cadreId", "place", "day"])
    .select([sql<string>`left(text, 200)`.as("text"), sql<number>`cardinality(households)`.as("households")])
    .where("countyCode", "=", actor.countyCode)
    .where(within(actor, VERB, "place"))
    .where("place", ">=", range.from)
    .where("place", "<", range.to)
    .where("day", ">=", since)
    .where("day", "<=", until)
    .$if(cadreId !== undefined, (some) => some.where("cadreId", "=", cadreId ?? ""))
    .orderBy("day")
    .orderBy("id")
    .limit(MOST + 1)
    .execute();
}

/** Each household that somebody of the bulletin met there, once, with the days and those who met it. */
async function visitsOf(tx: Tx, actor: Actor, { under, since, until }: Of, people: readonly Who[]) {
  const counted = new Set(people.map(keyOf));
  const met = await meetings(tx, actor, VERB, { since, until, under, cadres: people.map((one) => one.cadreId) });
  const byHousehold = Map.groupBy(
    met.filter((one) => counted.has(keyOf(one))),
    (one) => one.householdId,
  );
  const ids = [...byHousehold.keys()];
  const names =
    ids.length === 0 || groundFor(actor, "household.read").length === 0
      ? []
      : await tx
          .selectFrom("householdSummary")
          .select(["id", "headName"])
          .where("countyCode", "=", actor.countyCode)
          .where(within(actor, "household.read", "place"))
          .where("id", "in", ids)
          .execute();
  const head = new Map(names.map((one) => [one.id, one.headName ?? ""]));
  return [...byHousehold].map(([id, all]) => ({
    ...{ id, headName: head.get(id) ?? "", cadres: [...new Set(all.map((one) => one.cadreId))] },
    ...{ days: [...new Set(all.map((one) => one.day))].sort(), surveyed: all.some((one) => one.by === "survey") },
  }));
}

/** Every report that was due in the period of everybody in it, by the days the bulletin counted: sent, late, or not there. */
async function reportsOf(tx: Tx, actor: Actor, of: Of, people: readonly Counted[]) {
  const rules = await getRules(tx, actor.countyCode, of.until);
  const [weekday, at] = [rules["worklog.week-closes"].value, rules["worklog.week-closes-at"].value];
  const closings = closingsIn(of.since, of.until, weekday, at, of.now);
  if (closings.length === 0) return [];
  const range = rangeOf(of.under as never);
  const rows = await tx
    .selectFrom("weeklyReport")
    .select(["id", "cadreId", "place", "closesOn", "late", "sentAt"])
    .where("countyCode", "=", actor.countyCode)
    .where(within(actor, VERB, "place"))
    .where("place", ">=", range.from)
    .where("place", "<", range.to)
    .where("closesOn", "in", closings)
    .$if(of.cadreId !== undefined, (some) => some.where("cadreId", "=", of.cadreId ?? ""))
    .execute();
  const sent = new Map(rows.map((one) => [`${one.cadreId} ${one.place} ${one.closesOn}`, one]));
  return people.flatMap(({ cadreId, place, reportsDueOn = closings }) =>
    reportsDueOn.map((closesOn) => {
      const one = sent.get(`${cadreId} ${place} ${closesOn}`);
      return {
        ...{ cadreId, place, closesOn },
        ...{ reportId: one?.id ?? null, late: one?.late ?? false, sentAt: one?.sentAt ?? null },
      };
    }),
  );
}

/** The list a figure of a bulletin was counted from, as the records are now; names as the bulletin shows them. */
export const readBulletinEvidence = query({
  name: "worklog.bulletin-evidence",
  verb: VERB,
  input: AskBulletinEvidence,
  run: async ({ tx, actor, input, now }): Promise<BulletinEvidence> => {
    const { figure, under, cadreId } = input;
    const row = await tx
      .selectFrom("bulletin")
      .select(["place", "since", "until", "names", "figures"])
      .where("countyCode", "=", actor.countyCode)
      .where(within(actor, VERB, "place"))
      .where("id", "=", input.bulletinId)
      .executeTakeFirst();
    if (!row?.place || !under.startsWith(barePlace(row.place))) throw no.notFound({});
    const of = { under, cadreId, since: row.since, until: row.until, now };
    const people = (row.figures as { people: Counted[] }).people.filter(
      (one) => one.place.startsWith(under) && (cadreId === undefined || one.cadreId === cadreId),
    );
    const days = figure === "days" ? await daysOf(tx, actor, of) : [];
    const logs = figure === "logs" ? await logsOf(tx, actor, of) : [];
    const visits = figure === "visits" ? await visitsOf(tx, actor, of, people) : [];
    const reports = figure === "reports" ? await reportsOf(tx, actor, of, people) : [];
    const who: Who[] = [...days, ...logs, ...reports];
    const names = await cadreNames(tx, actor.countyCode, [
      ...new Set([...who.map((one) => one.cadreId), ...visits.flatMap((one) => one.cadres)]),
    ]);
    const places = await fullPlaceNames(tx, [...new Set(who.map((one) => one.place))]);
    const name = (id: string): string => nameShown(names.get(id) ?? "", row.names as NameShown);
    const line = <Row extends Who>(one: Row) => ({
      ...{ ...one, name: name(one.cadreId), placeName: places.get(one.place) ?? one.place },
    });
    const all = [days, logs, visits, reports];
    return BulletinEvidence.parse({
      days: days.slice(0, MOST).map(line),
      logs: logs.slice(0, MOST).map(line),
      visits: visits.slice(0, MOST).map(({ cadres, ...one }) => ({ ...one, names: cadres.map(name) })),
      reports: reports.slice(0, MOST).map(line),
      more: all.some((list) => list.length > MOST),
    });
  },
});
