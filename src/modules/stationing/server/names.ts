import { type Actor, groundFor } from "#kernel/actor.ts";
import { CadreId, UnitId } from "#kernel/ids.ts";
import type { Tx } from "#platform/db/tables.ts";

export { villagesNamed } from "#modules/places/index.ts";

/** Cadres with name and the unit on whose payroll they stand, by id. */
export async function cadresNamed(tx: Tx, countyCode: string, ids: readonly string[]) {
  const rows =
    ids.length === 0
      ? []
      : await tx
          .selectFrom("cadre as c")
          .leftJoin("unit as u", (join) =>
            join.onRef("u.countyCode", "=", "c.countyCode").onRef("u.id", "=", "c.unitId"),
          )
          .select(["c.id", "c.name", "u.name as unit"])
          .where("c.countyCode", "=", countyCode)
          .where("c.id", "in", [...new Set(ids)])
          .execute();
  const byId = new Map(rows.map((row) => [row.id, row]));
  return (id: string) => ({ id: CadreId.parse(id), name: byId.get(id)?.name ?? "", unit: byId.get(id)?.unit ?? null });
}

/** Units by id. */
export async function unitsNamed(tx: Tx, countyCode: string, ids: readonly string[]) {
  const rows =
    ids.length === 0
      ? []
      : await tx
          .selectFrom("unit")
          .select(["id", "name"])
          .where("countyCode", "=", countyCode)
          .where("id", "in", [...new Set(ids)])
          .execute();
  const byId = new Map(rows.map((row) => [row.id, row.name]));
  return (id: string) => ({ id: UnitId.parse(id), name: byId.get(id) ?? "" });
}

/** Does this verb reach the whole county? Things of the county without a place are shown to those alone, and to whom they are about. */
export const seesCounty = (actor: Actor, verb: string): boolean =>
  groundFor(actor, verb).some((one) => one.length <= 6);

/** Units this actor stands for as their head. */
export const headsUnits = (actor: Actor): string[] =>
  actor.offices.flatMap((one) => (one.post === "unit-head" && one.unitId !== null ? [one.unitId] : []));
