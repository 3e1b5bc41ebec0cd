import { sql } from "kysely";
import type { Actor } from "#kernel/actor.ts";
import type { Day } from "#kernel/day.ts";
import { type CadreId, HouseholdId } from "#kernel/ids.ts";
import { rangeOf, type Territory } from "#kernel/territory.ts";
import type { Tx } from "#platform/db/tables.ts";
import { within } from "#platform/scope.ts";
import { CardId } from "../domain/card.ts";
import type { Stage } from "../domain/pipeline.ts";
import type { CardRow } from "../domain/shown.ts";

/** Households with their cards; one whose card nobody has begun counts as opened. Both walls hold. */
export const cardRows = (tx: Tx, actor: Actor, verb: string) =>
  tx
    .selectFrom("householdSummary as s")
    .leftJoin("card as c", (join) => join.onRef("c.countyCode", "=", "s.countyCode").onRef("c.id", "=", "s.id"))
    .where("s.countyCode", "=", actor.countyCode)
    .where(within(actor, verb, "s.place"))
    .select([
      "s.id",
      "s.place",
      "s.naturalVillage",
      "s.headName",
      "s.headPinyin",
      "s.completeness",
      "s.blockCount",
      "s.warnCount",
      "c.stage",
      "c.version",
      "c.versionHash",
      "c.signedCount",
      "c.neededCount",
      "c.turnSeats",
      "c.dueOn",
      "c.setBack",
    ]);

type Row = Awaited<ReturnType<ReturnType<typeof cardRows>["executeTakeFirstOrThrow"]>>;

/** A card as lists show it. */
export const rowShown = (row: Row): CardRow => ({
  id: CardId.parse(row.id),
  householdId: HouseholdId.parse(row.id),
  place: row.place,
  naturalVillage: row.naturalVillage ?? "",
  headName: row.headName ?? "",
  stage: (row.stage ?? "opened") as Stage,
  version: row.version,
  versionHash: row.versionHash,
  signed: row.signedCount ?? 0,
  needed: row.neededCount ?? 0,
  turnSeats: row.turnSeats ?? [],
  dueOn: row.dueOn,
  setBack: row.setBack,
  completeness: row.completeness,
  blocks: row.blockCount,
  warns: row.warnCount,
});

/** A cursor: the sort values of the last row shown. */
export const cursorOf = (values: readonly (string | null)[]): string =>
  Buffer.from(JSON.stringify(values)).toString("base64url");

/** The values of a cursor; undefined for anything that is none, which then starts from the beginning. */
export function readCursor(cursor: string | undefined, length: number): string[] | undefined {
  if (cursor === undefined) return undefined;
  try {
    const values: unknown = JSON.parse(Buffer.from(cursor, "base64url").toString("utf8"));
    const fits = Array.isArray(values) && values.length === length && values.every((one) => typeof one === "string");
    return fits ? (values as string[]) : undefined;
  } catch {
    return undefined;
  }
}

/** The household of `s` is in this cadre's care on a day. */
export const isHelpedBy = (helper: CadreId, day: Day) =>
  sql<boolean>`exists (select from household_helper h where h.county_code = s.county_code
    and h.household_id = s.id and h.cadre_id = ${helper} and h.since <= ${day} and (h.until is null or h.until > ${day}))`;

/** A place column lies in a territory, as a range that the index knows. */
export const inTerritory = (column: string, territory: string) => {
  const { from, to } = rangeOf(territory as Territory);
  return sql<boolean>`(${sql.ref(column)} >= ${from} collate "C" and ${sql.ref(column)} < ${to} collate "C")`;
};
