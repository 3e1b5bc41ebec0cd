import { z } from "zod";
import { Day } from "#kernel/day.ts";
import { CommandId, HouseholdId } from "#kernel/ids.ts";
import { Instant } from "#kernel/instant.ts";
import { PageAsked } from "#kernel/page.ts";
import { Place } from "#kernel/territory.ts";
import { DISPUTE_ACTIONS, DISPUTE_KINDS, DISPUTE_STATES } from "../disputes.ts";
import { DisputeId } from "../ids.ts";
import { FileOf, Files, Key, Line, Named, Text, Under, Village, WhyNot } from "./common.ts";

export const DisputeKind = z.enum(DISPUTE_KINDS);
export const DisputeState = z.enum(DISPUTE_STATES);
export const DisputeAction = z.enum(DISPUTE_ACTIONS);

export const ReportDispute = z.object({
  commandId: CommandId,
  disputeId: DisputeId,
  place: Place,
  kind: DisputeKind,
  topic: Key,
  rating: Key.nullable().default(null),
  title: Line,
  parties: z.string().trim().max(200).default(""),
  households: z.array(HouseholdId).max(20).default([]),
  facts: Text,
  reportedOn: Day,
});
export const MoveDispute = z.object({
  commandId: CommandId,
  disputeId: DisputeId,
  action: DisputeAction,
  on: Day,
  mediators: z.string().trim().max(200).default(""),
  note: Text,
  files: Files,
});
export const DisputeMoved = z.object({ disputeId: DisputeId, state: DisputeState, dueOn: Day.nullable() });

export const ListDisputes = PageAsked.extend({
  ...Under,
  kind: DisputeKind.optional(),
  state: DisputeState.optional(),
  topic: Key.optional(),
  late: z.literal("yes").optional().describe("Only those whose day has gone by"),
  sort: z.enum(["latest", "due"]).default("latest"),
});
export const OneDispute = z.object({ disputeId: DisputeId });
export const DisputeRow = z.object({
  id: DisputeId,
  village: Village,
  kind: DisputeKind,
  topic: Named,
  rating: Named.nullable(),
  title: z.string(),
  state: DisputeState,
  reportedOn: Day,
  dueOn: Day.nullable(),
});
export type DisputeRow = z.infer<typeof DisputeRow>;
export const DisputeShown = DisputeRow.extend({
  parties: z.string(),
  households: z.array(z.object({ id: HouseholdId, head: z.string() })),
  facts: z.string(),
  mediators: z.string(),
  outcome: z.string().nullable(),
  steps: z.array(
    z.object({
      no: z.int(),
      action: z.union([DisputeAction, z.literal("report")]),
      on: Day,
      at: Instant,
      byName: z.string(),
      mediators: z.string(),
      note: z.string(),
      files: z.array(FileOf),
    }),
  ),
  may: z.partialRecord(DisputeAction, WhyNot),
});
export type DisputeShown = z.infer<typeof DisputeShown>;
export const DisputeCounts = z.object({
  open: z.int(),
  late: z.int(),
  above: z.int(),
  settledThisYear: z.int(),
  tendencies: z.int(),
});
