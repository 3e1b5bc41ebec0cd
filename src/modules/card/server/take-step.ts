import { dayOf } from "#kernel/day.ts";
import { getRules } from "#modules/rules/index.ts";
import { command } from "#platform/command.ts";
import { TakeStep } from "../domain/asked.ts";
import { explanationsFor } from "../domain/explained.ts";
import { whyNotStep } from "../domain/pipeline.ts";
import { no } from "../domain/refusals.ts";
import { Moved } from "../domain/shown.ts";
import { getOrBeginCard } from "./cards.ts";
import { factsNow } from "./facts-now.ts";
import { checkFiles } from "./proof-files.ts";
import { readinessOf } from "./readiness.ts";
import { take } from "./take.ts";

/** 一进、二录、三核: the visit with its must-sees, the record, and the check with its checklist. */
export const takeStep = command({
  name: "card.take-step",
  verb: "card.prepare",
  input: TakeStep,
  output: Moved,
  load: async (call) => {
    const card = await getOrBeginCard(call, "card.prepare", call.input.cardId);
    await checkFiles(
      call,
      "card.prepare",
      call.input.mustSees.map((one) => one.evidence),
    );
    const now = await factsNow(call, "card.prepare", card);
    const rules = await getRules(call.tx, call.actor.countyCode, dayOf(call.now));
    const warnings = explanationsFor(call.input.warnings, now.findings, now.household);
    const ready = await readinessOf(call.tx, rules, card, now, { ...call.input, warnings });
    return { card, now, ready, warnings, rules };
  },
  whyNot: ({ actor, input }, { card, ready, rules }) => {
    const known = new Set(rules["card.checklist.four-must-sees"].value.items.map((one) => one.key));
    const stranger = input.mustSees.find((one) => !known.has(one.key));
    if (stranger) return no.mustSeeUnknown({ key: stranger.key });
    return whyNotStep(card, input.action, actor, ready);
  },
  run: async (call, { card, now, warnings }) => {
    const { action, mustSees, checklist, note } = call.input;
    const detail = action === "check" ? { checklist, warnings, checkedHash: now.hash } : { mustSees };
    const checked = action === "check" ? { checkedHash: now.hash } : {};
    const { stage, eventHash } = await take(call, card, { action, note, detail }, checked);
    call.mark({ place: card.place, subject: card.id });
    return { cardId: card.id, stage, eventHash };
  },
});
