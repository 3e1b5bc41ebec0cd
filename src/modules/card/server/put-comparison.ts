import { canonical, type Json } from "#kernel/canonical.ts";
import { dayOf } from "#kernel/day.ts";
import { getRules } from "#modules/rules/index.ts";
import { type Call, command } from "#platform/command.ts";
import { contextOf } from "#platform/vault/vault.ts";
import { type Cell, PutComparison } from "../domain/asked.ts";
import { comparisonProgress, type Row, whyNotCompare } from "../domain/comparison.ts";
import { isSealedField } from "../domain/facts.ts";
import { no } from "../domain/refusals.ts";
import { Compared } from "../domain/shown.ts";
import { type CardState, getOrBeginCard } from "./cards.ts";
import { comparisonRows, readEntries } from "./comparison-rows.ts";
import { sealedNow } from "./facts-now.ts";
import { commitWith } from "./hash.ts";

/** What a source says, in the form in which the card says it: of a sealed fact the commitment only. */
const sourceText = (card: CardState, { path, sourceValue }: Cell): string | null => {
  if (sourceValue === null) return null;
  const text = canonical(sourceValue as Json);
  return isSealedField(path) ? canonical({ sealed: commitWith(card.secret)(path, text) }) : text;
};

/** Fills cells of the six-way comparison: ticked as the same, differing with what stands there, or absent with the reason. */
export const putComparison = command({
  name: "card.compare",
  verb: "card.prepare",
  input: PutComparison,
  output: Compared,
  load: async (call) => {
    const card = await getOrBeginCard(call, "card.prepare", call.input.cardId);
    const rules = await getRules(call.tx, call.actor.countyCode, dayOf(call.now));
    const rows = comparisonRows(rules, (await sealedNow(call, "card.prepare", card)).facts);
    return { card, rows };
  },
  whyNot: ({ input }, { card, rows }) => {
    const { stage } = card.progress;
    if (stage !== "opened" && stage !== "entered" && stage !== "recorded" && stage !== "checked")
      return no.notNow({ stage, action: "check" });
    for (const cell of input.cells) {
      const refused = whyNotCompare(rows, { ...cell, sourceValue: sourceText(card, cell) });
      if (refused) return refused;
    }
    return null;
  },
  run: async (call, { card, rows }) => {
    const ids = new Map((await readEntries(call.tx, card)).map((one) => [`${one.path}|${one.source}`, one.id]));
    for (const cell of call.input.cells) {
      const row = rows.find((one) => one.path === cell.path);
      if (row) await putCell(call, card, row, cell, ids.get(`${cell.path}|${cell.source}`) ?? call.world.newId());
    }
    call.mark({ place: card.place, subject: card.id });
    const progress = comparisonProgress(rows, await readEntries(call.tx, card));
    return { cardId: card.id, cells: call.input.cells.length, uncompared: progress.uncompared, open: progress.open };
  },
});

async function putCell(call: Call<unknown>, card: CardState, row: Row, cell: Cell, id: string): Promise<void> {
  const { tx, world, actor, now } = call;
  const secret = cell.sourceValue !== null && isSealedField(cell.path);
  const said = {
    verdict: cell.verdict,
    cardValue: row.value,
    sourceValue: cell.verdict === "differs" ? sourceText(card, cell) : null,
    note: cell.note,
    byCadre: actor.cadreId,
    at: now,
    resolution: null,
    sealed: secret ? world.vault.seal(contextOf("comparison_entry", id), { value: cell.sourceValue }) : null,
    changedAt: now,
  };
  await tx
    .insertInto("comparisonEntry")
    .values({
      countyCode: card.countyCode,
      id,
      place: card.place,
      cardId: card.id,
      path: cell.path,
      source: cell.source,
      ...said,
    })
    .onConflict((on) => on.columns(["countyCode", "id"]).doUpdateSet(said))
    .execute();
}
