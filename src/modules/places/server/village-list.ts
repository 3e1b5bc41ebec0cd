import type { Actor } from "#kernel/actor.ts";
import { contains } from "#kernel/territory.ts";
import type { Tx } from "#platform/db/tables.ts";
import { getStoredFile } from "#platform/files/stored-files.ts";
import { textOf } from "#platform/tabular/cell.ts";
import { allRows, openTable } from "#platform/tabular/open-table.ts";
import type { World } from "#platform/world.ts";
import type { VillageList } from "../contract.ts";
import { planVillages, type VillageOutcome, type VillageRow } from "../domain/plan-villages.ts";
import { placesRefusals as no } from "../domain/refusals.ts";
import { readVillageRows } from "../domain/village-columns.ts";

type Asked = { tx: Tx; world: World; actor: Actor };
const MOST_LINES = 5000;

async function rowsOf({ tx, world, actor }: Asked, list: VillageList): Promise<VillageRow[]> {
  if ("rows" in list) return list.rows;
  const file = await getStoredFile(tx, actor, "place.edit", list.fileId);
  const table = await openTable(await world.files.read(file.sha256));
  try {
    for (const [sheet] of table.sheets.entries()) {
      const cells = await allRows(table, sheet);
      const rows = readVillageRows(cells.map((row) => ({ line: row.number, texts: row.cells.map(textOf) })));
      if (rows && rows.length > 0 && rows.length <= MOST_LINES) return rows;
    }
  } finally {
    await table.close();
  }
  throw no.listUnreadable({});
}

/** What a list of villages comes to, line by line, on the actor's ground. */
export async function planList(asked: Asked, list: VillageList): Promise<VillageOutcome[]> {
  const { tx, actor } = asked;
  const rows = await rowsOf(asked, list);
  const known = await tx
    .selectFrom("division")
    .select(["code", "name", "until", "level"])
    .where("countyCode", "=", actor.countyCode)
    .where("level", "in", ["township", "village"])
    .execute();
  const plan = planVillages(rows, {
    townships: known.filter((one) => one.level === "township"),
    villages: known.filter((one) => one.level === "village"),
  });
  const ground = actor.rights["place.edit"] ?? [];
  return plan.map((line) =>
    line.outcome === "refused" || ground.some((one) => contains(one, line.code))
      ? line
      : { line: line.line, outcome: "refused", name: line.name, refusal: no.notFound({ code: line.code }) },
  );
}
