import { dayOf } from "#kernel/day.ts";
import { placePath } from "#modules/places/index.ts";
import { getRules } from "#modules/rules/index.ts";
import { signingRule } from "#packs/index.ts";
import { command } from "#platform/command.ts";
import type { Tx } from "#platform/db/tables.ts";
import { FreezeVersion } from "../domain/asked.ts";
import type { Hash } from "../domain/card.ts";
import { whyNotStep } from "../domain/pipeline.ts";
import { SigningRule } from "../domain/seats.ts";
import { Frozen } from "../domain/shown.ts";
import { type CardContent, cardText, type PlaceNames } from "../domain/version.ts";
import { getOrBeginCard } from "./cards.ts";
import { factsNow } from "./facts-now.ts";
import { sha256 } from "./hash.ts";
import { readinessOf } from "./readiness.ts";
import { quotedRules } from "./rules.ts";
import { take } from "./take.ts";
import { findVersion, sealOpenings } from "./versions.ts";

async function namesOf(tx: Tx, code: string): Promise<PlaceNames> {
  const path = await placePath(tx, code);
  const name = (level: string) => path.find((one) => one.level === level)?.name ?? "";
  return { code, county: name("county"), township: name("township"), village: name("village") };
}

/** 定版: the register as it stands becomes version N, gets its hash, and waits to be printed. It changes no more. */
export const freezeVersion = command({
  name: "card.freeze",
  verb: "card.prepare",
  input: FreezeVersion,
  output: Frozen,
  load: async (call) => {
    const card = await getOrBeginCard(call, "card.prepare", call.input.cardId);
    const now = await factsNow(call, "card.prepare", card);
    const rules = await getRules(call.tx, call.actor.countyCode, dayOf(call.now));
    return { card, now, rules, ready: await readinessOf(call.tx, rules, card, now) };
  },
  whyNot: ({ actor }, { card, ready }) => whyNotStep(card, "freeze", actor, ready),
  run: async (call, { card, now, rules }) => {
    const { tx, world, actor, input } = call;
    const version = card.progress.lastVersion + 1;
    const before = version > 1 ? await findVersion(tx, card, version - 1) : undefined;
    const content: CardContent = {
      format: "bangfu.card/1",
      cardId: card.id,
      householdId: card.householdId,
      countyCode: card.countyCode,
      version,
      previous: before?.hash ?? null,
      frozenAt: call.now,
      frozenBy: actor.cadreId,
      place: await namesOf(tx, card.place),
      facts: now.facts,
      worksheet: now.worksheet,
      rules: quotedRules(rules),
    };
    const text = cardText(content);
    const hash: Hash = sha256(text);
    const rule = SigningRule.parse(signingRule(rules));
    await tx
      .insertInto("cardVersion")
      .values({
        countyCode: card.countyCode,
        cardId: card.id,
        version,
        place: card.place,
        text,
        hash,
        previous: content.previous,
        rule: JSON.stringify(rule),
        frozenAt: call.now,
        frozenBy: actor.cadreId,
        commandId: input.commandId,
        sealed: sealOpenings(world, card.id, version, now.openings),
      })
      .execute();
    const seats = rule.seats.map((seat) => seat.key);
    const { stage, eventHash } = await take(call, card, { action: "freeze", version, seats }, { hash });
    call.mark({ place: card.place, subject: card.id });
    await call.emit("card.frozen", { cardId: card.id, version }, card.place);
    return { cardId: card.id, stage, version, hash, eventHash };
  },
});
