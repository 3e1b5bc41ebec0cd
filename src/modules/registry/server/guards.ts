import type { FileId, PersonId } from "#kernel/ids.ts";
import type { Refusal } from "#kernel/refusal.ts";
import { within } from "#platform/scope.ts";
import { registryRefusals as no } from "../domain/refusals.ts";
import type { Books } from "./books.ts";

/** Ids are made by devices: one that already names another record of this table is refused. */
async function whyNotNew({ tx, actor }: Books, table: "household" | "person" | "incomeLine", ids: readonly string[]) {
  if (ids.length === 0) return null;
  if (new Set(ids).size < ids.length) return no.idTaken({ id: ids.find((one, i) => ids.indexOf(one) !== i) ?? "" });
  const row = await tx
    .selectFrom(table as "person")
    .select("id")
    .where("countyCode", "=", actor.countyCode)
    .where("id", "in", [...ids])
    .executeTakeFirst();
  return row ? no.idTaken({ id: row.id }) : null;
}

export const whyNotNewHousehold = (books: Books, id: string): Promise<Refusal | null> =>
  whyNotNew(books, "household", [id]);
export const whyNotNewPersons = (books: Books, ids: readonly PersonId[]): Promise<Refusal | null> =>
  whyNotNew(books, "person", ids);
export const whyNotNewLines = (books: Books, ids: readonly string[]): Promise<Refusal | null> =>
  whyNotNew(books, "incomeLine", ids);

/** Proof must be a file that was handed in and lies on the actor's ground. */
export async function whyNotProof({ tx, actor }: Books, verb: string, ids: readonly FileId[]): Promise<Refusal | null> {
  const asked = [...new Set(ids)];
  if (asked.length === 0) return null;
  const rows = await tx
    .selectFrom("storedFile")
    .select("id")
    .where("countyCode", "=", actor.countyCode)
    .where("id", "in", asked)
    .where(within(actor, verb, "place"))
    .execute();
  return rows.length < asked.length ? no.proofNotFound({}) : null;
}
