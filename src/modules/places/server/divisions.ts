import { sql } from "kysely";
import type { Day } from "#kernel/day.ts";
import type { Instant } from "#kernel/instant.ts";
import { type Level, levelOf, Place, Territory } from "#kernel/territory.ts";
import type { Db, Tx } from "#platform/db/tables.ts";
import { pinyinKeys } from "#platform/pinyin.ts";
import type { Division } from "../domain/divisions.ts";
import { placesRefusals as no } from "../domain/refusals.ts";
import { parentOf } from "../domain/village-code.ts";
import { shippedDivisions } from "./shipped-divisions.ts";

export type NewDivision = { code: string; name: string; classCode?: string | null; aliases?: string[] };

const COLUMNS = ["code", "name", "level", "parent", "classCode", "aliases", "since", "until", "successor"] as const;

/** The shipped edition stands at this day: its reference day. */
const SHIPPED_SINCE = "2023-06-30" as Day;

const AT_ONCE = 500;

/** Adds divisions, parents first; those that are there already stay as they are. Returns how many were new. */
export async function addDivisions(
  tx: Tx | Db,
  rows: readonly NewDivision[],
  since: Day,
  now: Instant,
): Promise<number> {
  let added = 0;
  for (let from = 0; from < rows.length; from += AT_ONCE) {
    const values = rows.slice(from, from + AT_ONCE).map((row) => {
      const code = Territory.parse(row.code);
      const { pinyin, initials } = pinyinKeys(row.name);
      return {
        code,
        name: row.name,
        level: levelOf(code),
        parent: parentOf(code),
        classCode: row.classCode ?? null,
        namePinyin: pinyin,
        nameInitials: initials,
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

/**
 * Loads the shipped divisions of a county: what is above it, itself and its townships. Runs at set-up, as the owner.
 * A code that is not in the shipped file adds nothing (0): then give the county and what is above it to `addDivisions`.
 */
export async function loadShippedCounty(db: Tx | Db, countyCode: string, now: Instant): Promise<number> {
  const rows: NewDivision[] = [];
  for await (const one of shippedDivisions(countyCode)) rows.push({ code: one.territory, name: one.name });
  return addDivisions(db, rows, SHIPPED_SINCE, now);
}

export async function findDivision(tx: Tx | Db, code: string): Promise<Division | undefined> {
  const row = await tx.selectFrom("division").select(COLUMNS).where("code", "=", code).executeTakeFirst();
  return row as Division | undefined;
}

/** A division that exists; refuses with `place.not-found`. */
export async function getDivision(tx: Tx | Db, code: string): Promise<Division> {
  const found = await findDivision(tx, code);
  if (!found) throw no.notFound({ code });
  return found;
}

/** The divisions directly under one, ended ones too, by code. */
export async function childrenOf(tx: Tx | Db, parent: string): Promise<Division[]> {
  const rows = await tx.selectFrom("division").select(COLUMNS).where("parent", "=", parent).orderBy("code").execute();
  return rows as Division[];
}

export type PlaceStep = { code: Territory; name: string; level: Level };

/** A division with everything above it, from the province down, each with its name. */
export async function placePath(tx: Tx | Db, code: string): Promise<PlaceStep[]> {
  const codes = [2, 4, 6, 9, 12].filter((digits) => digits <= code.length).map((digits) => code.slice(0, digits));
  if (codes.length === 0) return [];
  const rows = await tx
    .selectFrom("division")
    .select(["code", "name", "level"])
    .where("code", "in", codes)
    .orderBy(sql`length(code)`)
    .execute();
  return rows as PlaceStep[];
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

const TOWNSHIP_DIGITS = 9;

/** Villages with their own and their township's name, by code. */
export async function villagesNamed(tx: Tx | Db, codes: readonly string[]) {
  const townshipOf = (code: string): string => code.slice(0, TOWNSHIP_DIGITS);
  const names = await placeNames(
    tx,
    codes.flatMap((code) => [code, townshipOf(code)]),
  );
  return (code: string) => ({
    place: Place.parse(code),
    name: names.get(code) ?? code,
    township: names.get(townshipOf(code)) ?? "",
  });
}

/** Names of divisions with the township before a village, because townships have villages of one name: `石桥乡下湾村`. */
export async function fullPlaceNames(tx: Tx | Db, codes: readonly string[]): Promise<Map<string, string>> {
  const above = codes.flatMap((code) => (code.length > TOWNSHIP_DIGITS ? [code.slice(0, TOWNSHIP_DIGITS)] : []));
  const names = await placeNames(tx, [...codes, ...above]);
  return new Map(
    codes.flatMap((code) => {
      const name = names.get(code);
      const township = code.length > TOWNSHIP_DIGITS ? (names.get(code.slice(0, TOWNSHIP_DIGITS)) ?? "") : "";
      return name === undefined ? [] : [[code, `${township}${name}`] as const];
    }),
  );
}
