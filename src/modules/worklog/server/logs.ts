import { sql } from "kysely";
import { z } from "zod";
import type { Actor } from "#kernel/actor.ts";
import { addDays, dayOf } from "#kernel/day.ts";
import { CadreId, FileId, HouseholdId } from "#kernel/ids.ts";
import { Place, rangeOf } from "#kernel/territory.ts";
import { cadreNames } from "#modules/organisation/index.ts";
import { fullPlaceNames } from "#modules/places/index.ts";
import { getRules } from "#modules/rules/index.ts";
import type { Rules } from "#packs/index.ts";
import type { Tx } from "#platform/db/tables.ts";
import { query } from "#platform/query.ts";
import { within } from "#platform/scope.ts";
import { ListLogs } from "../contract.ts";
import { LogId, type LogRow } from "../domain/shapes.ts";

type Named = { key: string; zh: string; en: string };

/** Every item of the duty sets by its whole key `set.item`, in the pack's order. */
export const itemsOf = (rules: Rules): Map<string, Named> =>
  new Map(
    rules["worklog.duty-sets"].value.flatMap((set) =>
      set.items.map(
        (item) => [`${set.key}.${item.key}`, { key: `${set.key}.${item.key}`, zh: item.zh, en: item.en }] as const,
      ),
    ),
  );

const logQuery = (tx: Tx, actor: Actor, verb: string) =>
  tx
    .selectFrom("workLog")
    .selectAll()
    .where("countyCode", "=", actor.countyCode)
    .where(within(actor, verb, "place"));
type Row = Awaited<ReturnType<ReturnType<typeof logQuery>["execute"]>>[number];

async function shown(tx: Tx, actor: Actor, verb: string, rows: readonly Row[], rules: Rules): Promise<LogRow[]> {
  if (rows.length === 0) return [];
  const people = await cadreNames(
    tx,
    actor.countyCode,
    rows.map((one) => one.cadreId),
  );
  const places = await fullPlaceNames(
    tx,
    rows.map((one) => one.place),
  );
  const follow = await tx
    .selectFrom("logFollowUp")
    .select(["logId", "at", "byName", "text", "closes"])
    .where("countyCode", "=", actor.countyCode)
    .where(within(actor, verb, "place"))
    .where(
      "logId",
      "in",
      rows.map((one) => one.id),
    )
    .orderBy("at")
    .execute();
  const items = itemsOf(rules);
  const named = (key: string): Named => items.get(key) ?? { key, zh: key, en: key };
  const kinds = rules["worklog.emergency-kinds"].value;
  return rows.map((row) => {
    const emergency =
      row.emergency === null
        ? null
        : (kinds.find((one) => one.key === row.emergency) ?? {
            key: row.emergency,
            zh: row.emergency,
            en: row.emergency,
          });
    return {
      id: LogId.parse(row.id),
      cadre: { id: CadreId.parse(row.cadreId), name: people.get(row.cadreId) ?? "" },
      place: Place.parse(row.place),
      placeName: places.get(row.place) ?? row.place,
      day: row.day,
      at: row.at,
      text: row.text,
      items: row.items.map(named),
      households: row.households.map((one) => HouseholdId.parse(one)),
      people: row.people,
      photos: row.photos.map((one) => FileId.parse(one)),
      voiceId: row.voiceId === null ? null : FileId.parse(row.voiceId),
      alike: row.alike,
      emergency: emergency && { key: emergency.key, zh: emergency.zh, en: emergency.en },
      followBy: row.followBy,
      closedAt: row.closedAt,
      followUps: follow
        .filter((one) => one.logId === row.id)
        .map((one) => ({ at: one.at, by: one.byName, text: one.text, closes: one.closes })),
    };
  });
}

/** Logs of the ground, latest day first. */
export const listLogs = query({
  name: "worklog.logs",
  verb: "worklog.read",
  input: ListLogs,
  run: async ({ tx, actor, input, now }) => {
    const { under, cadreId, from, to, item, limit } = input;
    const [day, id] = (input.after ?? "").split(" ");
    let list = logQuery(tx, actor, "worklog.read")
      .orderBy("day", "desc")
      .orderBy("id", "desc")
      .limit(limit + 1);
    if (under) list = list.where("place", ">=", rangeOf(under).from).where("place", "<", rangeOf(under).to);
    if (cadreId) list = list.where("cadreId", "=", cadreId);
    if (from) list = list.where("day", ">=", from);
    if (to) list = list.where("day", "<=", to);
    if (input.emergencies) list = list.where("kind", "=", "emergency");
    if (input.open) list = list.where("kind", "=", "emergency").where("closedAt", "is", null);
    if (input.alike) list = list.where("alike", "is not", null);
    if (item) list = list.where(sql<boolean>`${item} = any(items)`);
    if (day && id) list = list.where(sql<boolean>`(day, id) < (${day}::date, ${id}::uuid)`);
    const rows = await list.execute();
    const rules = await getRules(tx, actor.countyCode, dayOf(now));
    const page = await shown(tx, actor, "worklog.read", rows.slice(0, limit), rules);
    const last = page.at(-1);
    return { rows: page, next: rows.length > limit && last ? `${last.day} ${last.id}` : null };
  },
});

/** The last logs somebody wrote, for themselves. */
export async function ownLogs(tx: Tx, actor: Actor, verb: string, limit: number, rules: Rules): Promise<LogRow[]> {
  const rows = await logQuery(tx, actor, verb)
    .where("cadreId", "=", actor.cadreId)
    .orderBy("day", "desc")
    .orderBy("id", "desc")
    .limit(limit)
    .execute();
  return shown(tx, actor, verb, rows, rules);
}

/** The lists a log is filed under, and when the week closes. */
export const readLists = query({
  name: "worklog.lists",
  verb: "worklog.read",
  input: z.unknown(),
  run: async ({ tx, actor, now }) => {
    const rules = await getRules(tx, actor.countyCode, dayOf(now));
    const bare = ({ key, zh, en }: Named): Named => ({ key, zh, en });
    return {
      sets: rules["worklog.duty-sets"].value.map((set) => ({
        ...bare(set),
        items: set.items.map((item) => ({ ...bare(item), key: `${set.key}.${item.key}` })),
      })),
      emergencies: rules["worklog.emergency-kinds"].value.map(bare),
      closesWeekday: rules["worklog.week-closes"].value,
      closesAt: rules["worklog.week-closes-at"].value,
    };
  },
});

/** The progress board of one cadre's duty items in a year (seed B11): how often each was written about, and when last. */
export const readProgress = query({
  name: "worklog.progress",
  verb: "worklog.read",
  input: z.object({ cadreId: CadreId, year: z.coerce.number().int() }),
  run: async ({ tx, actor, input }) => {
    const { rows } = await sql<{ item: string; logs: number; last: ReturnType<typeof dayOf> }>`
      select item, count(*)::integer as logs, max(day) as last from work_log, unnest(items) as item
      where county_code = ${actor.countyCode} and ${within(actor, "worklog.read", "place")} and cadre_id = ${input.cadreId}
        and day between ${`${input.year}-01-01`} and ${`${input.year}-12-31`} group by item order by item`.execute(tx);
    return rows;
  },
});

/** Logs of the writer that a new one is compared with. */
export const earlierLogs = (tx: Tx, actor: Actor, day: ReturnType<typeof dayOf>, days: number) =>
  logQuery(tx, actor, "worklog.write")
    .clearSelect()
    .select(["id", "text"])
    .where("cadreId", "=", actor.cadreId)
    .where("day", ">=", addDays(day, -days))
    .where("day", "<=", addDays(day, days))
    .orderBy("at", "desc")
    .limit(400)
    .execute();
