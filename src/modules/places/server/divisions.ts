import { sql } from "kysely";
import type { Day } from "#kernel/day.ts";
import type { Instant } from "#kernel/instant.ts";
import { type Level, levelOf, Territory } from "#kernel/territory.ts";
import type { Db, Tx } from "#platform/db/tables.ts";
import { placesRefusals as no } from "../domain/refusals.ts";
import { initialsOf, pinyinOf } from "./pinyin.ts";
import { shippedDivisions } from "./shipped-divisions.ts";

/** A division as it is stored and shown. */
export type Division = {
  code: Territory;
  name: string;
  level: Level;
  parent: Territory | null;
  classCode: string | null;
  aliases: string[];
  since: Day;
  until: Day | null;
  successor: Territory | null;
};

export type NewDivision = { code: string; name: string; classCode?: string | null; aliases?: string[] };

const PARENT_DIGITS = { province: 0, prefecture: 2, county: 4, township: 6, village: 9 } as const;
export const parentOf = (code: Territory): Territory | null =>
  (code.slice(0, PARENT_DIGITS[levelOf(code)]) as Territory) || null;

const COLUMNS = ["code", "name", "level", "parent", "classCode", "aliases", "since", "until", "successor"] as const;
const divisionOf = (row: object): Division => row as Division;

/** The shipped edition stands at this day (2023-06-30 is its reference day). */
export const SHIPPED_SINCE = "2023-06-30" as Day;

/** Adds divisions, parents first; those that are there already stay as they are. Returns how many were new. */
export async function addDivisions(
  tx: Tx | Db,
  rows: readonly NewDivision[],
  since: Day,
  now: Instant,
): Promise<number> {
  const AT_ONCE = 500;
  let added = 0;
  for (let from = 0; from < rows.length; from += AT_ONCE) {
    const values = rows.slice(from, from + AT_ONCE).map((row) => {
      const code = Territory.parse(row.code);
      return {
        code,
        name: row.name,
        level: levelOf(code),
        parent: parentOf(code),
        classCode: row.classCode ?? null,
        namePinyin: pinyinOf(row.name),
        nameInitials: initialsOf(row.name),
        aliases: row.aliases ?? [],
        since,
        changedAt: now,
      };
    });
    const done = await tx
      .insertInto("division")
      .values(values)
      .onConflict((on) => on.column("code").doNothing())
      .executeTakeFirst();
    added += Number(done.numInsertedOrUpdatedRows ?? 0);
  }
  return added;
}

/** Loads the shipped divisions of a county: what is above it, itself and its townships. Runs at set-up, as the owner. */
export async function loadShippedCounty(db: Tx | Db, countyCode: string, now: Instant): Promise<number> {
  const rows: NewDivision[] = [];
  for await (const one of shippedDivisions(countyCode)) rows.push({ code: one.territory, name: one.name });
  return addDivisions(db, rows, SHIPPED_SINCE, now);
}

export async function findDivision(tx: Tx | Db, code: string): Promise<Division | undefined> {
  const row = await tx.selectFrom("division").select(COLUMNS).where("code", "=", code).executeTakeFirst();
  return row && divisionOf(row);
}

/** A division that exists; refuses with `place.not-found`. */
export async function getDivision(tx: Tx | Db, code: string): Promise<Division> {
  const found = await findDivision(tx, code);
  if (!found) throw no.notFound({ code });
  return found;
}

/** A division with everything above it, from the province down, each with its name. */
export async function placePath(tx: Tx | Db, code: string): Promise<{ code: Territory; name: string; level: Level }[]> {
  const codes = [2, 4, 6, 9, 12].filter((digits) => digits <= code.length).map((digits) => code.slice(0, digits));
  if (codes.length === 0) return [];
  const rows = await tx
    .selectFrom("division")
    .select(["code", "name", "level"])
    .where("code", "in", codes)
    .orderBy(sql`length(code)`)
    .execute();
  return rows.map((row) => ({ code: Territory.parse(row.code), name: row.name, level: row.level as Level }));
}

/** Names of divisions by code; an unknown code is missing from the map. */
export async function placeNames(tx: Tx | Db, codes: readonly string[]): Promise<Map<string, string>> {
  if (codes.length === 0) return new Map();
  const rows = await tx
    .selectFrom("division")
    .select(["code", "name"])
    .where("code", "in", [...new Set(codes)])
    .execute();
  return new Map(rows.map((row) => [row.code, row.name]));
}
