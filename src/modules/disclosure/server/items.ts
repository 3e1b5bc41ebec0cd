import { sql } from "kysely";
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
  cardVersion: number | null;
  decidedOn: Day | null;
  measures: PostedMeasure[];
  board: Cells;
  web: Cells;
};

export async function getItems(tx: Tx, countyCode: string, postingId: PostingId): Promise<Item[]> {
  const rows = await tx
    .selectFrom("postingItem")
    .select(["id", "no", "householdId", "cardVersion", "decidedOn", "measures", "board", "web"])
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
  versions: ReadonlyMap<HouseholdId, number>,
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
      cardVersion: versions.get(item.householdId) ?? null,
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

/** Freezes what the channels show of each household, and the card version it stands on, when a posting is checked. */
export async function freezeItems(
  { tx, actor, now }: Call<unknown>,
  items: readonly Item[],
  versions: ReadonlyMap<HouseholdId, number>,
): Promise<void> {
  const frozen = items.map(({ id, householdId, board, web }) => ({
    id,
    board,
    web,
    card_version: versions.get(householdId) ?? null,
  }));
  await sql`
    update posting_item set board = frozen.board, web = frozen.web, card_version = frozen.card_version, changed_at = ${now}
    from jsonb_to_recordset(${JSON.stringify(frozen)}::jsonb) as frozen(id uuid, board jsonb, web jsonb, card_version integer)
    where posting_item.county_code = ${actor.countyCode} and posting_item.id = frozen.id`.execute(tx);
}
