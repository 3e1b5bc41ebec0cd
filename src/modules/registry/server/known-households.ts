import { sql } from "kysely";
import type { HouseholdId } from "#kernel/ids.ts";
import { within } from "#platform/scope.ts";
import type { Books } from "./books.ts";
import { type Assembled, findHouseholds } from "./households.ts";
import { idIndex } from "./rows.ts";

/** How a file names a household: its national number, and the first 18 characters of its head's ID. */
export type KnownBy = { nationalNo: string | null; headKey: string | null };

type Asked = { verb: string; year: number; lock?: boolean };

const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString("hex");

/** The active households meant by these names, each in the year asked, or null. A head's ID counts only where one of the two numbers is missing. */
export async function findKnown(
  books: Books,
  names: readonly KnownBy[],
  { verb, year, lock = false }: Asked,
): Promise<(Assembled | null)[]> {
  const { tx, world, actor } = books;
  const numbers = names.flatMap((one) => one.nationalNo ?? []);
  const indexes = names.map((one) => idIndex(world.vault, one.headKey));
  const heads = indexes.flatMap((one) => (one === null ? [] : [Buffer.from(one)]));
  const byNumber = new Map<string, string>();
  const byHead = new Map<string, { id: string; nationalNo: string | null }>();
  if (numbers.length > 0) {
    const rows = await tx
      .selectFrom("householdSummary")
      .select(["id", "nationalNo"])
      .where("countyCode", "=", actor.countyCode)
      .where("nationalNo", "in", numbers)
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
      .where("person.idIndex", "in", heads)
      .where("person.status", "=", "active")
      .where("person.relation", "=", "户主")
      .where("household.status", "=", "active")
      .where(within(actor, verb, "person.place"))
      .execute();
    for (const row of rows) byHead.set(hex(row.idIndex as Uint8Array), row);
  }
  const ids = names.map((one, i): string | null => {
    const number = one.nationalNo === null ? undefined : byNumber.get(one.nationalNo);
    if (number !== undefined) return number;
    const index = indexes[i];
    const head = index ? byHead.get(hex(index)) : undefined;
    return head && (one.nationalNo === null || head.nationalNo === null) ? head.id : null;
  });
  const wanted = [...new Set(ids.filter((one) => one !== null))] as HouseholdId[];
  const found = new Map(
    (await findHouseholds(books, wanted, { verb, year, lock })).map((one) => [one.household.id as string, one]),
  );
  return ids.map((id) => (id === null ? null : (found.get(id) ?? null)));
}

/** How many active persons of the county hold each of these IDs (first 18 characters); never who. */
export async function countHolders({ tx, world }: Books, idKeys: readonly string[]): Promise<Map<string, number>> {
  const byIndex = new Map(
    idKeys.flatMap((key) => {
      const index = idIndex(world.vault, key);
      return index === null ? [] : [[hex(index), key] as const];
    }),
  );
  if (byIndex.size === 0) return new Map();
  const literal = `{${[...byIndex.keys()].map((one) => `"\\\\x${one}"`).join(",")}}`;
  const held = await sql<{ idIndex: Uint8Array; records: number }>`
    select id_index, records from registry_held(${literal}::bytea[], '{}'::uuid[])`.execute(tx);
  return new Map(held.rows.map((row) => [byIndex.get(hex(row.idIndex)) ?? "", Number(row.records)]));
}
