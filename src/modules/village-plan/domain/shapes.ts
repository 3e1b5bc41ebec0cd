import { z } from "zod";
import { Day } from "#kernel/day.ts";
import { CadreId, CommandId, FileId, HouseholdId, id } from "#kernel/ids.ts";
import { Instant } from "#kernel/instant.ts";
import { ExportAsked, PageAsked } from "#kernel/page.ts";
import { Place, Territory } from "#kernel/territory.ts";
import { ITEM_STATES } from "./contents.ts";
import { EXIT_FLAGS } from "./exits.ts";
import { PLAN_STATES, TAKEN } from "./workflow.ts";

export const VillagePlanId = id<"VillagePlanId">();
export const PlanGoalId = id<"PlanGoalId">();
export const PlanItemId = id<"PlanItemId">();
export const PlanTalkId = id<"PlanTalkId">();

const Line = z.string().trim().min(2).max(200);
const Long = z.string().trim().min(2).max(4_000);
const Year = z.int().min(2000).max(2200);

export const GoalGiven = z.object({ id: PlanGoalId, year: Year, text: Line.max(500) });
export const ItemGiven = z.object({
  id: PlanItemId,
  goalId: PlanGoalId,
  measure: Line.max(500),
  ownerId: CadreId,
  dueOn: Day,
});
export const SaveVillagePlan = z.object({
  commandId: CommandId,
  id: VillagePlanId,
  place: Place,
  title: Line,
  situation: Long.describe("How the village stands and what holds it back"),
  sinceYear: Year,
  outYear: Year.describe("The year in which the village is to leave the list"),
  goals: z.array(GoalGiven).max(60),
  items: z.array(ItemGiven).max(200),
  seenAt: Instant.nullable().default(null).describe("`changedAt` of what the writer saw; null for a new plan"),
});
export const AddTalk = z.object({
  commandId: CommandId,
  villagePlanId: VillagePlanId,
  id: PlanTalkId,
  kind: z.string().max(40).describe("A kind of the rule village-plan.talks"),
  heldOn: Day,
  who: Line.describe("Who was visited or who came"),
  people: z.int().min(1).max(5_000),
  opinions: Long,
  takenUp: z.string().trim().max(2_000).default(""),
  files: z.array(FileId).max(20).default([]),
});
export const TakePlanStep = z.object({
  commandId: CommandId,
  villagePlanId: VillagePlanId,
  action: z.enum(TAKEN),
  on: Day,
  opinion: z.string().trim().max(500).default(""),
  documentNo: z.string().trim().max(100).default(""),
});
export const RevisePlan = z.object({ commandId: CommandId, villagePlanId: VillagePlanId, id: VillagePlanId });
export const ReportItem = z.object({
  commandId: CommandId,
  planItemId: PlanItemId,
  state: z.enum(ITEM_STATES),
  note: z.string().trim().max(500).default("").describe("What proves it, or why it was given up"),
  files: z.array(FileId).max(20).default([]),
});

const Heads = z.object({ households: z.int(), persons: z.int() });
export const ExitsShown = z.object({
  years: z.array(z.object({ year: z.int(), planned: Heads, exited: Heads })),
  without: Heads,
  late: Heads,
  overdue: Heads,
  remaining: Heads,
});
const Phase = z.object({ key: z.string(), zh: z.string(), en: z.string(), since: z.int(), until: z.int() });
const WhyNot = z.object({ code: z.string(), facts: z.record(z.string(), z.unknown()) }).nullable();
export const PlanItemShown = z.object({
  id: PlanItemId,
  goalId: PlanGoalId,
  measure: z.string(),
  ownerId: CadreId,
  ownerName: z.string(),
  dueOn: Day,
  state: z.enum(ITEM_STATES),
  note: z.string(),
  doneOn: Day.nullable(),
  files: z.array(FileId),
});
export type PlanItemShown = z.infer<typeof PlanItemShown>;
export const PlanTalkShown = z.object({
  id: PlanTalkId,
  kind: z.string(),
  heldOn: Day,
  who: z.string(),
  people: z.int(),
  opinions: z.string(),
  takenUp: z.string(),
  files: z.array(FileId),
  writtenName: z.string(),
});
export const VillagePlanShown = z.object({
  id: VillagePlanId,
  place: Place,
  village: z.string(),
  township: z.string(),
  version: z.int(),
  followsId: VillagePlanId.nullable(),
  state: z.enum(PLAN_STATES),
  title: z.string(),
  situation: z.string(),
  phases: z.array(Phase),
  sinceYear: z.int(),
  untilYear: z.int(),
  outYear: z.int(),
  documentNo: z.string().nullable(),
  approvedOn: Day.nullable(),
  inForceOn: Day.nullable(),
  draftedName: z.string(),
  changedAt: Instant,
  goals: z.array(z.object({ id: PlanGoalId, year: z.int(), text: z.string() })),
  items: z.array(PlanItemShown),
  talks: z.array(PlanTalkShown),
  talkKinds: z.array(z.object({ key: z.string(), zh: z.string(), en: z.string(), needed: z.int() })),
  steps: z.array(z.object({ action: z.string(), opinion: z.string(), onDay: Day, actorName: z.string(), at: Instant })),
  versions: z.array(z.object({ id: VillagePlanId, version: z.int(), state: z.enum(PLAN_STATES) })),
  exits: ExitsShown,
  flagged: z
    .array(
      z.object({
        householdId: HouseholdId,
        headName: z.string(),
        size: z.int(),
        exitYear: z.int().nullable(),
        flag: z.enum(EXIT_FLAGS),
      }),
    )
    .describe("Households not yet exited whose year does not fit, the first hundred"),
  whyNot: z.object({
    ...{ hear: WhyNot, check: WhyNot, return: WhyNot, approve: WhyNot, enforce: WhyNot, revise: WhyNot },
    withdraw: WhyNot,
  }),
});
export type VillagePlanShown = z.infer<typeof VillagePlanShown>;

export const COVERAGE_FILTERS = ["missing", "under-way", "in-force"] as const;
export const COVERAGE_SORTS = ["place", "flagged", "remaining"] as const;
export const ListVillagePlans = PageAsked.extend({
  under: Territory.optional(),
  stand: z.enum(COVERAGE_FILTERS).optional().describe("missing: a plan is owed and none is approved"),
  by: z.enum(COVERAGE_SORTS).default("place"),
});
export const ExportVillagePlans = ListVillagePlans.omit({ after: true, limit: true }).extend(ExportAsked.shape);
export const VillagePlanRow = z.object({
  place: Place,
  village: z.string(),
  township: z.string(),
  owed: z.boolean().describe("The village is on the list, or has households that have not exited"),
  planId: VillagePlanId.nullable(),
  version: z.int().nullable(),
  state: z.enum(PLAN_STATES).nullable(),
  inForceId: VillagePlanId.nullable(),
  outYear: z.int().nullable(),
  remaining: z.int(),
  flagged: z.int(),
  items: z.int(),
  done: z.int(),
  overdue: z.int(),
});
export type VillagePlanRow = z.infer<typeof VillagePlanRow>;
export const VillagePlanTotals = z.object({
  villages: z.int(),
  owed: z.int(),
  inForce: z.int(),
  underWay: z.int(),
  missing: z.int(),
});
export type VillagePlanTotals = z.infer<typeof VillagePlanTotals>;
export const PlanOwners = z.array(z.object({ id: CadreId, name: z.string(), posts: z.array(z.string()) }));
