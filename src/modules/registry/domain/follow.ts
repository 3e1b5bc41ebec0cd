import { z } from "zod";
import type { Day } from "#kernel/day.ts";
import { CommandId, JobId } from "#kernel/ids.ts";
import type { Refusal } from "#kernel/refusal.ts";
import { Territory } from "#kernel/territory.ts";
import { registryRefusals as no } from "./refusals.ts";

const PlaceRef = z.object({ code: Territory, name: z.string() });

/** What would follow an ended division into its successor. Numbers only. */
export const FollowPlan = z.object({
  from: PlaceRef,
  into: PlaceRef,
  since: z.string().describe("The day from which the successor stands for it"),
  households: z.int(),
  persons: z.int(),
  cards: z.int().describe("Households with a card; it keeps its signatures and goes along"),
  helpers: z.int().describe("Pairings in force; they stay as they are"),
  appointments: z.int().describe("Begin anew over the successor"),
  appointmentsEnd: z.int().describe("End, because the post has its holder there"),
  groups: z.int().describe("Responsibility groups of the village, which end"),
  responsibilities: z.int(),
  naturalVillages: z.int(),
});
export type FollowPlan = z.infer<typeof FollowPlan>;

export const FollowDivision = z.object({
  commandId: CommandId,
  code: Territory,
  into: Territory.describe("The successor the preview showed"),
});
export const FollowStarted = z.object({ jobId: JobId.nullable(), appointments: z.int(), ended: z.int() });

export const FollowWaiting = z.object({ from: PlaceRef, into: PlaceRef, households: z.int() });

type Ended = { name: string; until: Day | null; successor: string | null };

/** Why nothing can follow this division into its successor yet, or null. */
export function whyNotFollow(division: Ended, today: Day, into?: string): Refusal | null {
  if (division.until === null || division.until > today || division.successor === null)
    return no.divisionStands({ name: division.name });
  return into !== undefined && into !== division.successor ? no.successorChanged({}) : null;
}
