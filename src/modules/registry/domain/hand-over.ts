import { z } from "zod";
import { Day } from "#kernel/day.ts";
import { CadreId, CommandId, HouseholdId } from "#kernel/ids.ts";
import type { Refusal } from "#kernel/refusal.ts";
import { registryRefusals as no } from "./refusals.ts";

/** Households whose responsible cadre has left, or holds no post any more: they are to be handed to somebody else. */
export const ToHandOver = z.object({
  cadreId: CadreId,
  name: z.string(),
  leftOn: Day.nullable().describe("null: serves still, but holds no post"),
  households: z.array(z.object({ householdId: HouseholdId, headName: z.string().nullable(), place: z.string() })),
  count: z.int(),
});
export type ToHandOver = z.infer<typeof ToHandOver>;

export const HandOver = z.object({
  commandId: CommandId,
  fromCadreId: CadreId,
  toCadreId: CadreId,
  since: Day.describe("The first day of the successor; the one before is responsible until then"),
  householdIds: z
    .array(HouseholdId)
    .max(500)
    .default([])
    .describe("Only these; empty = all on the ground of the actor"),
});
export type HandOver = z.infer<typeof HandOver>;

/** From when until when somebody is responsible; without an end as long as it lasts. */
type Span = { since: Day; until: Day | null };

/** What the predecessor's pairing ends on; one that ends before the day is not prolonged. */
export const handedOverOn = (until: Day | null, on: Day): Day => (until !== null && until < on ? until : on);

/** The pairing that a successor with these pairings needs from the day, or null when one of theirs is in force on it. */
export function successorSpan(theirs: readonly Span[], on: Day): Span | null {
  if (theirs.some((one) => one.since <= on && (one.until === null || one.until > on))) return null;
  const [next] = theirs
    .map((one) => one.since)
    .filter((since) => since > on)
    .sort();
  return { since: on, until: next ?? null };
}

/** Why these households cannot pass from one cadre to another, or null. */
export function whyNotHandOver(
  asked: Pick<HandOver, "fromCadreId" | "toCadreId" | "since">,
  pairings: readonly { since: Day }[],
  successor: { serves: boolean } | undefined,
): Refusal | null {
  if (!successor?.serves || asked.toCadreId === asked.fromCadreId) return no.cadreUnknown({});
  if (pairings.length === 0) return no.nothingToHandOver({});
  return pairings.some((one) => asked.since < one.since) ? no.helperEnded({}) : null;
}
