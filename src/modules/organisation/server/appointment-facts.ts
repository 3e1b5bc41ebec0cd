import { Territory } from "#kernel/territory.ts";
import type { Db, Tx } from "#platform/db/tables.ts";
import type { Held } from "../domain/appointing.ts";

const facts = (tx: Tx | Db, countyCode: string) =>
  tx
    .selectFrom("appointment as a")
    .innerJoin("cadre as c", (join) => join.onRef("c.countyCode", "=", "a.countyCode").onRef("c.id", "=", "a.cadreId"))
    .select(["a.id", "a.cadreId", "c.name", "a.post", "a.territory", "a.unitId", "a.since", "a.until"])
    .where("a.countyCode", "=", countyCode)
    .orderBy("a.since")
    .orderBy("a.id");

const held = <Row extends { territory: string }>(rows: readonly Row[]) =>
  rows.map((row) => ({ ...row, territory: Territory.parse(row.territory) }));

/** All appointments of one person, past ones too. */
export const appointmentsOf = async (tx: Tx | Db, countyCode: string, cadreId: string): Promise<Held[]> =>
  held(await facts(tx, countyCode).where("a.cadreId", "=", cadreId).execute());

/** Everybody's appointments to a post, over one ground when given. */
export const holdersOfPost = async (
  tx: Tx | Db,
  countyCode: string,
  post: string,
  territory?: string,
): Promise<Held[]> =>
  held(
    await facts(tx, countyCode)
      .where("a.post", "=", post)
      .$if(territory !== undefined, (one) => one.where("a.territory", "=", territory ?? ""))
      .execute(),
  );

export async function findAppointment(tx: Tx | Db, countyCode: string, id: string): Promise<Held | undefined> {
  const row = await facts(tx, countyCode).where("a.id", "=", id).executeTakeFirst();
  return row && held([row])[0];
}
