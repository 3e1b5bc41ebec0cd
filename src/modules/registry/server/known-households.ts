import { sql } from "kysely";
import type { HouseholdId } from "#kernel/ids.ts";
import { within } from "#platform/scope.ts";
import type { Books } from "./books.ts";
import type { Assembled } from "./households.ts";
import { findInYear } from "./in-year.ts";

/** How a file names a household: its national number, and the index (hex) under which its head's ID is found. */
export type KnownBy = { nationalNo: string | null; head: string | null };

type Asked = { verb: string; year: number; lock?: boolean };

const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString("hex");

/**
 * The active households meant by these names, or null; each in the year asked, or in the one from which that year would be begun.
 * A head's ID counts only where one of the two numbers is missing.
 */
export async function findKnown(
  books: Books,
  names: readonly KnownBy[],
  { verb, year, lock = false }: Asked,
): Promise<(Assembled | null)[]> {
  const { tx, actor } = books;
  const numbers = names.flatMap((one) => one.nationalNo ?? []);
  const heads = names.flatMap((one) => one.head ?? []);
  const byNumber = new Map<string, string>();
  const byHead = new Map<string, { id: string; nationalNo: string | null }>();
  if (numbers.length > 0) {
    const rows = await tx
      .selectFrom("householdSummary")
      .select(["id", "nationalNo"])
      .where("countyCode", "=", actor.countyCode)
      .where("nationalNo", "=", sql<string>`any(${numbers}::text[])`)
      .where("status", "=", "active")
      .where(within(actor, verb, "place"))
      .execute();
    for (const row of rows) byNumber.set(row.nationalNo ?? "", row.id);
  }
  if (heads.length > 0) {
    const rows = await tx
      .selectFrom("person")
      .innerJoin("household", (join) =>
        join.onRef("household.countyCode", "=", "person.countyCode").onRef("household.id", "=", "person.householdId"),
      )
      .select(["person.idIndex", "household.id", "household.nationalNo"])
      .where("person.countyCode", "=", actor.countyCode)
      .where("person.idIndex", "=", sql<Uint8Array>`any(${bytesText(heads)}::bytea[])`)
      .where("person.status", "=", "active")
      .where("person.relation", "=", "户主")
      .where("household.status", "=", "active")
      .where(within(actor, verb, "person.place"))
      .execute();
    for (const row of rows) byHead.set(hex(row.idIndex as Uint8Array), row);
  }
  const ids = names.map((one): string | null => {
    const number = one.nationalNo === null ? undefined : byNumber.get(one.nationalNo);
    if (number !== undefined) return number;
    const head = one.head === null ? undefined : byHead.get(one.head);
    return head && (one.nationalNo === null || head.nationalNo === null) ? head.id : null;
  });
  const wanted = [...new Set(ids.filter((one) => one !== null))] as HouseholdId[];
  const found = await findInYear(books, wanted, { verb, year, lock });
  return ids.map((id) => (id === null ? null : (found.get(id) ?? null)));
}

/** How many active persons of the county hold each of these IDs, by their indexes (hex); never who. */
export async function countHolders({ tx }: Books, indexes: readonly string[]): Promise<Map<string, number>> {
  if (indexes.length === 0) return new Map();
  const held = await sql<{ idIndex: Uint8Array; records: number }>`
    select id_index, records from registry_held(${bytesText(indexes)}::bytea[], '{}'::uuid[])`.execute(tx);
  return new Map(held.rows.map((row) => [hex(row.idIndex), Number(row.records)]));
}

/** Byte values given in hex, as the text of an array. */
const bytesText = (all: readonly string[]): string => `{${all.map((one) => `"\\\\x${one}"`).join(",")}}`;
