import { dayOf } from "#kernel/day.ts";
import { command } from "#platform/command.ts";
import { PrintCard } from "../domain/asked.ts";
import { NOTHING_READY } from "../domain/gates.ts";
import { whyNotStep } from "../domain/pipeline.ts";
import { no } from "../domain/refusals.ts";
import { Moved } from "../domain/shown.ts";
import { getCard } from "./cards.ts";
import { signingTable } from "./table.ts";
import { take } from "./take.ts";

/** 四抄, by printing: the paper carries the hash of this version. The first print opens the signing. */
export const printCard = command({
  name: "card.print",
  verb: "card.prepare",
  input: PrintCard,
  output: Moved,
  load: async (call) => {
    const card = await getCard(call, "card.prepare", call.input.cardId);
    return { card, table: await signingTable(call, card, dayOf(call.now)) };
  },
  whyNot: ({ actor, input }, { card }) => {
    const step = whyNotStep(card, "print", actor, NOTHING_READY);
    if (step) return step;
    return card.progress.version === input.version ? null : no.noSuchVersion({ version: input.version });
  },
  run: async (call, { card, table }) => {
    const opens = card.progress.stage === "frozen";
    const { stage, eventHash } = await take(call, card, { action: "print", version: call.input.version }, { table });
    call.mark({ place: card.place, subject: card.id });
    if (opens) await call.emit("card.turn-came", { cardId: card.id }, card.place);
    return { cardId: card.id, stage, eventHash };
  },
});
