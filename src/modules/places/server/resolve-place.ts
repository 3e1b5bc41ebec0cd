import type { Db, Tx } from "#platform/db/tables.ts";
import { pinyinKeys } from "#platform/pinyin.ts";
import { villageKey } from "../domain/names.ts";
import {
  type KnownVillage,
  type PlaceAnswer,
  type PlaceAsked,
  type PlaceResolver,
  placeResolver,
} from "../domain/resolve.ts";

const pinyinOf = (name: string): string => pinyinKeys(name).pinyin;

/** All villages of a county, ended ones too, with the words by which their townships are known. */
export async function knownVillages(tx: Tx | Db, countyCode: string): Promise<KnownVillage[]> {
  const rows = await tx
    .selectFrom("division as v")
    .innerJoin("division as t", "t.code", "v.parent")
    .select(["v.code", "v.name", "v.aliases", "v.successor", "t.name as township", "t.aliases as townshipAliases"])
    .where("v.countyCode", "=", countyCode)
    .where("v.level", "=", "village")
    .orderBy("v.code")
    .execute();
  return rows.map((row) => ({ ...row, pinyin: pinyinOf(villageKey(row.name)) }));
}

/** A resolver for many rows: reads the county's villages once, then answers from memory. */
export const openPlaceResolver = async (tx: Tx | Db, countyCode: string): Promise<PlaceResolver> =>
  resolverAmong(await knownVillages(tx, countyCode));

/** The same where no database is at hand. */
export const resolverAmong = (villages: readonly KnownVillage[]): PlaceResolver => placeResolver(villages, pinyinOf);

/** The village meant by these names, or what may have been meant. For many rows use `openPlaceResolver`. */
export const resolvePlace = async (tx: Tx | Db, countyCode: string, asked: PlaceAsked): Promise<PlaceAnswer> =>
  (await openPlaceResolver(tx, countyCode))(asked);
