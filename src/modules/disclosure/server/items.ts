import type { Day } from "#kernel/day.ts";
import type { HouseholdId } from "#kernel/ids.ts";
import type { Rules } from "#packs/index.ts";
import type { PostingKind } from "#packs/schemas/posting.ts";
import type { Call } from "#platform/command.ts";
import type { Tx } from "#platform/db/tables.ts";
import type { ItemAsked } from "../domain/asked.ts";
import { factsOf, type PostableHousehold, type PostedMeasure } from "../domain/facts.ts";
import type { PostingId } from "../domain/posting.ts";
import { type Cells, project } from "../domain/project.ts";

/** One line of a posting as it is kept. */
export type Item = {
  id: string;
  no: number;
  householdId: HouseholdId;
  cardId: string | null;
  cardVersion: number | null;
  decidedOn: Day | null;
  measures: PostedMeasure[];
  board: Cells;
  web: Cells;
};

export async function getItems(tx: Tx, countyCode: string, postingId: PostingId): Promise<Item[]> {
  const rows = await tx
    .selectFrom("postingItem")
    .select(["id", "no", "householdId", "cardId", "cardVersion", "decidedOn", "measures", "board", "web"])
    .where("countyCode", "=", countyCode)
    .where("postingId", "=", postingId)
    .orderBy("no")
    .execute();
  return rows as unknown as Item[];
}

/** What both channels would show of a household today. */
export function projectItem(
  kind: PostingKind,
  household: PostableHousehold,
  item: Pick<ItemAsked, "decidedOn" | "measures">,
  rules: Rules,
  today: Day,
): { board: Cells; web: Cells } {
  const facts = factsOf(kind, household, item);
  if (!facts) return { board: {}, web: {} };
  return { board: project(facts, "board", rules, today), web: project(facts, "web", rules, today) };
}

const PER_STATEMENT = 500;

/** Puts the households of a draft in its list, in the order given, in place of those that were there. */
export async function replaceItems(
  { tx, world, actor, now }: Call<unknown>,
  posting: { id: PostingId; place: string },
  items: readonly ItemAsked[],
  cells: (item: ItemAsked) => { board: Cells; web: Cells },
): Promise<void> {
  await tx
    .deleteFrom("postingItem")
    .where("countyCode", "=", actor.countyCode)
    .where("postingId", "=", posting.id)
    .execute();
  const rows = items.map((item, i) => {
    const { board, web } = cells(item);
    return {
      countyCode: actor.countyCode,
      id: world.newId(),
      postingId: posting.id,
      place: posting.place,
      no: i + 1,
      householdId: item.householdId,
      cardId: item.cardId,
      cardVersion: item.cardVersion,
      decidedOn: item.decidedOn,
      measures: JSON.stringify(item.measures),
      board: JSON.stringify(board),
      web: JSON.stringify(web),
      changedAt: now,
    };
  });
  for (let i = 0; i < rows.length; i += PER_STATEMENT)
    await tx
      .insertInto("postingItem")
      .values(rows.slice(i, i + PER_STATEMENT))
      .execute();
}

/** Freezes what the channels show, when a posting is checked. */
export async function freezeItem(
  { tx, actor, now }: Call<unknown>,
  item: Item,
  { board, web }: { board: Cells; web: Cells },
): Promise<void> {
  await tx
    .updateTable("postingItem")
    .set({ board: JSON.stringify(board), web: JSON.stringify(web), changedAt: now })
    .where("countyCode", "=", actor.countyCode)
    .where("id", "=", item.id)
    .execute();
}
