import type { Actor } from "#kernel/actor.ts";
import type { UnitId } from "#kernel/ids.ts";
import type { Refusal } from "#kernel/refusal.ts";
import type { CardShown } from "../contract.ts";
import type { Hash } from "../domain/card.ts";
import { type Action, type Progress, whyNotStep } from "../domain/pipeline.ts";
import type { SigningTable } from "../domain/signing.ts";

/** The signing table as the domain's rules read it, from what the server shows. */
export const tableOf = (card: CardShown): SigningTable => ({
  stage: card.stage,
  place: card.place,
  version: card.version,
  versionHash: card.versionHash as Hash | null,
  rule: card.rule,
  signatures: card.signatures,
  helpers: card.helpers.map((one) => one.cadreId),
  teamUnits: card.teamUnits as UnitId[],
});

/** Why the person at this desk cannot take the step now: the server's own answer, given before the click. */
export function whyNotAction(card: CardShown, action: Action, actor: Actor): Refusal | null {
  const progress = { stage: card.stage } as Progress;
  return whyNotStep({ progress, place: card.place }, action, actor, card.readiness);
}
