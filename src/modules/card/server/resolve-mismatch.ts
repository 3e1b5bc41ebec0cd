import { dayOf } from "#kernel/day.ts";
import { getRules } from "#modules/rules/index.ts";
import { command } from "#platform/command.ts";
import { ResolveMismatch } from "../domain/asked.ts";
import { comparisonProgress, type Resolution, whyNotResolve } from "../domain/comparison.ts";
import { Compared } from "../domain/shown.ts";
import { getCard } from "./cards.ts";
import { comparisonRows, readEntries } from "./comparison-rows.ts";
import { sealedNow } from "./facts-now.ts";
import { checkFiles } from "./proof-files.ts";

/** Says which side of a difference is right. If it is the source, the problem stays open until the register says the same. */
export const resolveMismatch = command({
  name: "card.resolve-mismatch",
  verb: "card.prepare",
  input: ResolveMismatch,
  output: Compared,
  load: async (call) => {
    const { tx, actor, input, now } = call;
    const card = await getCard(call, "card.prepare", input.cardId);
    await checkFiles(call, "card.prepare", [input.proofFileId]);
    const rules = await getRules(tx, actor.countyCode, dayOf(now));
    const rows = comparisonRows(rules, (await sealedNow(call, "card.prepare", card)).facts);
    const row = rows.find((one) => one.path === input.path);
    const entry = (await readEntries(tx, card)).find((one) => one.path === input.path && one.source === input.source);
    return { card, rows, row, entry };
  },
  whyNot: (_, { row, entry }) => whyNotResolve(row, entry),
  run: async ({ tx, actor, input, now, mark }, { card, rows, entry }) => {
    const { right, note, proofFileId } = input;
    const resolution: Resolution = { right, note, proofFileId, by: actor.cadreId, at: now };
    await tx
      .updateTable("comparisonEntry")
      .set({ resolution: JSON.stringify(resolution), changedAt: now })
      .where("countyCode", "=", card.countyCode)
      .where("id", "=", entry?.id ?? "")
      .execute();
    mark({ place: card.place, subject: card.id });
    const progress = comparisonProgress(rows, await readEntries(tx, card));
    return { cardId: card.id, cells: 1, uncompared: progress.uncompared, open: progress.open };
  },
});
