import { z } from "zod";
import { Day } from "#kernel/day.ts";
import { CadreId, CommandId, FileId, HouseholdId, UnitId } from "#kernel/ids.ts";
import { Money } from "#kernel/money.ts";
import { PageAsked } from "#kernel/page.ts";
import { Place, Territory } from "#kernel/territory.ts";
import { COMMITMENT_STANDINGS } from "../commitments.ts";
import { CommitmentId, Person, Reason, Text, Unit, Village } from "./common.ts";

const Words = z.string().trim().min(4).max(500);
const Amount = Money.positive().nullable().default(null).describe("In fen, where it is about money");

export const PromiseMade = z.object({
  commandId: CommandId,
  id: CommitmentId,
  place: Place,
  unitId: UnitId,
  kind: z.string().max(40).describe("A kind of the rule stationing.commitments"),
  text: Words,
  amount: Amount,
  dueOn: Day,
});
export const ReportCommitment = z.object({
  commandId: CommandId,
  commitmentId: CommitmentId,
  action: z.enum(["begin", "fulfil"]),
  proof: Text.default(""),
  files: z.array(FileId).max(20).default([]),
});
export const AskCommitmentChange = z.object({
  commandId: CommandId,
  commitmentId: CommitmentId,
  text: Words,
  amount: Amount,
  dueOn: Day,
  reason: Reason,
});
export const DecideCommitmentChange = z.object({
  commandId: CommandId,
  commitmentId: CommitmentId,
  granted: z.boolean(),
  opinion: Reason,
});
export const DiscloseCommitments = z.object({
  commandId: CommandId,
  commitments: z.array(CommitmentId).min(1).max(200),
  shown: z.boolean().describe("On the public page of the village, or off it again"),
});
export const ListCommitments = PageAsked.extend({
  under: Territory.optional(),
  unitId: UnitId.optional(),
  standing: z.enum(COMMITMENT_STANDINGS).optional(),
  waiting: z.literal("yes").optional().describe("Only those with a change that waits for the county"),
});

const WhyNot = z.object({ code: z.string(), facts: z.record(z.string(), z.unknown()) }).nullable();
const Asked = z.object({
  text: z.string(),
  amount: z.int().nullable(),
  dueOn: Day,
  reason: z.string(),
  by: CadreId,
  byName: z.string(),
  on: Day,
});
export const CommitmentRow = z.object({
  id: CommitmentId,
  village: Village,
  unit: Unit,
  kind: z.string(),
  text: z.string(),
  amount: z.int().nullable(),
  promisedOn: Day,
  dueOn: Day,
  headName: z.string(),
  standing: z.enum(COMMITMENT_STANDINGS),
  proof: z.string(),
  files: z.array(FileId),
  fulfilledOn: Day.nullable(),
  asked: Asked.nullable(),
  changes: z.array(
    Asked.extend({
      before: z.object({ text: z.string(), amount: z.int().nullable(), dueOn: Day }),
      granted: z.boolean(),
      opinion: z.string(),
      decidedName: z.string(),
      decidedOn: Day,
    }),
  ),
  disclosedOn: Day.nullable(),
  whyNot: z.object({ begin: WhyNot, fulfil: WhyNot, askChange: WhyNot, decideChange: WhyNot }),
});
export type CommitmentRow = z.infer<typeof CommitmentRow>;
export const CommitmentTotals = z.record(z.enum(COMMITMENT_STANDINGS), z.int());

/** What a unit stands behind: its villages and people there, its households, its promises and its head's visits. */
export const UnitBacking = z.object({
  unit: Unit,
  head: z.string().nullable(),
  villages: z.array(Village),
  team: z.array(z.object({ cadre: Person, village: Village, post: z.string() })),
  households: z.array(
    z.object({ householdId: HouseholdId, headName: z.string(), size: z.int(), village: Village, helper: Person }),
  ),
  householdsInAll: z.int(),
  promises: CommitmentTotals,
  visits: z.int(),
  squats: z.int(),
});
export type UnitBacking = z.infer<typeof UnitBacking>;
