import { z } from "zod";
import type { Day } from "#kernel/day.ts";
import { Day as DayShape } from "#kernel/day.ts";
import { CadreId, CommandId, FileId, HouseholdId, id } from "#kernel/ids.ts";
import { Instant } from "#kernel/instant.ts";
import type { Refusal } from "#kernel/refusal.ts";
import { Place, Territory } from "#kernel/territory.ts";
import type { Household } from "./household.ts";
import { registryRefusals as no } from "./refusals.ts";

export const MoveId = id<"MoveId">();
export type MoveId = z.infer<typeof MoveId>;

export const MOVE_STATES = ["asked", "accepted", "declined", "withdrawn"] as const;
export type MoveState = (typeof MOVE_STATES)[number];

const Text = z.string().trim().min(2).max(300);

/** The village a household leaves asks the village it goes to. */
export const AskMove = z.object({
  commandId: CommandId,
  moveId: MoveId,
  householdId: HouseholdId,
  to: Place.describe("The village it moves to, in the same county"),
  on: DayShape.describe("The day it moved"),
  reason: Text,
  proofFileIds: z.array(FileId).max(20),
});
export type AskMove = z.infer<typeof AskMove>;

/** What becomes of those responsible for the household in the village it leaves. */
export const HELPERS_AFTER = ["end", "keep"] as const;

export const AnswerMove = z.object({
  commandId: CommandId,
  moveId: MoveId,
  accept: z.boolean(),
  note: z.string().trim().max(300).nullable().default(null).describe("Needed when it is declined"),
  naturalVillage: z.string().trim().max(60).nullable().default(null).describe("Where it lives in the new village"),
  helpers: z.enum(HELPERS_AFTER).default("end"),
});
export type AnswerMove = z.infer<typeof AnswerMove>;

export const WithdrawMove = z.object({ commandId: CommandId, moveId: MoveId, note: Text });

const PlaceRef = z.object({ code: Territory, name: z.string() });
const By = z.object({ id: CadreId, name: z.string() });

/** A move as both villages see it: who moves and why, and nothing else of the household. */
export const MoveRow = z.object({
  id: MoveId,
  householdId: HouseholdId,
  headName: z.string().nullable(),
  size: z.int(),
  from: PlaceRef,
  to: PlaceRef,
  on: DayShape,
  reason: z.string(),
  state: z.enum(MOVE_STATES),
  askedBy: By,
  askedAt: Instant,
  answeredBy: By.nullable(),
  answeredAt: Instant.nullable(),
  answer: z.string().nullable(),
  mayAnswer: z.boolean().describe("It waits, and the village it comes to is mine to record"),
  mayWithdraw: z.boolean().describe("It waits, and the village it leaves is mine to record"),
});
export type MoveRow = z.infer<typeof MoveRow>;

type Village = { name: string; level: string; since: Day; until: Day | null };

/** Why this household cannot be handed to another village, or null. */
export function whyNotAskMove(
  household: Pick<Household, "status" | "endedOn" | "place">,
  asked: Pick<AskMove, "to" | "on" | "proofFileIds">,
  destination: Village | undefined,
  open: { to: string } | null,
  today: Day,
): Refusal | null {
  if (household.status === "ended") return no.ended({ on: household.endedOn ?? "" });
  if (open) return no.moveAskedAlready({ to: open.to });
  if (asked.to === household.place) return no.moveSamePlace({});
  if (destination?.level !== "village" || (destination.until !== null && destination.until <= today))
    return no.placeUnknown({ place: asked.to });
  if (asked.on > today) return no.inFuture({ on: asked.on });
  return asked.proofFileIds.length === 0 ? no.noProof({}) : null;
}

/** Why a move cannot be answered or taken back, or null. */
export function whyNotSettleMove(
  move: { state: MoveState } | undefined,
  answer: { accept: boolean; note: string | null },
): Refusal | null {
  if (!move) return no.moveNotFound({});
  if (move.state !== "asked") return no.moveSettled({ state: move.state });
  return !answer.accept && (answer.note ?? "").length < 2 ? no.noReason({}) : null;
}
