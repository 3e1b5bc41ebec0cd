import { dayOf } from "#kernel/day.ts";
import { command } from "#platform/command.ts";
import { ReturnCard } from "../domain/asked.ts";
import { Moved } from "../domain/shown.ts";
import { whyNotReturn } from "../domain/signing.ts";
import { getCard } from "./cards.ts";
import { signingTable } from "./table.ts";
import { take } from "./take.ts";

/** Whoever's turn it is sends the card back with a reason. The signatures so far stay on record and count no more. */
export const returnCard = command({
  name: "card.return",
  verb: "card.sign",
  input: ReturnCard,
  output: Moved,
  load: async (call) => {
    const card = await getCard(call, "card.sign", call.input.cardId);
    return { card, table: await signingTable(call, card, dayOf(call.now)) };
  },
  whyNot: ({ actor, input }, { table }) => whyNotReturn(table, actor, input),
  run: async (call, { card, table }) => {
    const { seat, reason } = call.input;
    const returned = { action: "return", version: table.version, seat, note: reason } as const;
    const { stage, eventHash } = await take(call, card, returned);
    call.mark({ place: card.place, subject: card.id });
    await call.emit("card.returned", { cardId: card.id }, card.place);
    return { cardId: card.id, stage, eventHash };
  },
});
