import { z } from "zod";
import { Day } from "#kernel/day.ts";
import { CadreId, CommandId } from "#kernel/ids.ts";
import { Instant } from "#kernel/instant.ts";
import { PaperForm } from "#modules/documents/contract.ts";
import { Item } from "#packs/schemas/text.ts";
import { CampaignId, Device, FeedId, GroundCode, Line, PlanId, PlanPartId, Title } from "./ids.ts";

export const PART_KINDS = ["letter", "milestone", "stage"] as const;
export const PlanPart = z.object({
  id: PlanPartId,
  kind: z.enum(PART_KINDS),
  title: Title,
  ownerId: CadreId.nullable().default(null),
  startsOn: Day.nullable().default(null),
  dueOn: Day.nullable().default(null),
});
export const SavePlan = z.object({
  commandId: CommandId,
  planId: PlanId,
  place: GroundCode,
  title: Title,
  goal: z.string().trim().min(2).max(2_000),
  documentNo: z.string().trim().max(60).default(""),
  parts: z.array(PlanPart).min(1).max(200),
});
export const OnePlan = z.object({ planId: PlanId });
export const PlanPaper = OnePlan.extend({
  partId: PlanPartId.optional().describe("One responsibility letter of it"),
  form: PaperForm,
});
export const MovePlan = z.object({ commandId: CommandId, planId: PlanId, to: z.enum(["in-force", "ended"]) });
export const SignLetter = z.object({ commandId: CommandId, partId: PlanPartId });
export const ReachMilestone = z.object({ commandId: CommandId, partId: PlanPartId, proof: Line.min(2) });
export const PlanDone = z.object({ planId: PlanId });
export const PlanPartShown = z.object({
  id: PlanPartId,
  kind: z.enum(PART_KINDS),
  no: z.number(),
  title: z.string(),
  ownerId: CadreId.nullable(),
  ownerName: z.string().nullable(),
  startsOn: Day.nullable(),
  dueOn: Day.nullable(),
  signedAt: Instant.nullable(),
  doneOn: Day.nullable(),
  proof: z.string().nullable(),
});
export const PlanRow = z.object({
  id: PlanId,
  place: z.string(),
  title: z.string(),
  goal: z.string(),
  documentNo: z.string(),
  state: z.enum(["draft", "in-force", "ended"]),
  letters: z.number(),
  signed: z.number(),
  milestones: z.number(),
  reached: z.number(),
  overdue: z.number(),
});
export const PlanShown = PlanRow.extend({ parts: z.array(PlanPartShown) });

export const StartCampaign = z
  .object({
    commandId: CommandId,
    campaignId: CampaignId,
    place: GroundCode,
    kind: z.string().max(60),
    title: Title,
    over: z.enum(["household", "village"]),
    checklist: z.array(Item).min(1).max(40),
    startsOn: Day,
    dueOn: Day,
    documentNo: z.string().trim().max(60).default(""),
  })
  .refine((one) => one.dueOn >= one.startsOn);
export const EndCampaign = z.object({ commandId: CommandId, campaignId: CampaignId });
export const MarkCampaign = z.object({
  commandId: CommandId,
  campaignId: CampaignId,
  subject: z
    .string()
    .regex(/^(\d{12}|[0-9a-f-]{36})$/)
    .describe("A household's id or a village's code"),
  items: z.array(z.string().max(60)).max(40),
  note: Line.default(""),
  device: Device.optional(),
});
export const OneCampaign = z.object({ campaignId: CampaignId, under: GroundCode.optional() });
export const CampaignDone = z.object({ campaignId: CampaignId });
export const CampaignRow = z.object({
  id: CampaignId,
  place: z.string(),
  kind: z.string(),
  title: z.string(),
  over: z.enum(["household", "village"]),
  startsOn: Day,
  dueOn: Day,
  state: z.enum(["running", "ended"]),
  all: z.number(),
  done: z.number(),
});
export type CampaignRow = z.infer<typeof CampaignRow>;
/** One village of the completion map, in the order of the villages. */
export const CampaignTile = z.object({
  code: z.string(),
  name: z.string(),
  township: z.string(),
  all: z.number(),
  done: z.number(),
});
export const CampaignShown = CampaignRow.extend({
  checklist: z.array(Item),
  documentNo: z.string(),
  tiles: z.array(CampaignTile),
  items: z.record(z.string(), z.number()).describe("How often each point was seen to"),
});
export const CampaignSubjects = z.object({ campaignId: CampaignId, village: GroundCode });
export const CampaignSubject = z.object({
  subject: z.string(),
  name: z.string(),
  items: z.array(z.string()),
  note: z.string(),
  by: z.string().nullable(),
  on: Day.nullable(),
});

/** A running campaign as a village's phone carries it: what to see to, where, and what was seen to so far. Who lives there the phone knows. */
export const MyCampaign = z.object({
  id: CampaignId,
  title: z.string(),
  over: z.enum(["household", "village"]),
  documentNo: z.string(),
  dueOn: Day,
  checklist: z.array(Item),
  villages: z.array(z.object({ code: z.string(), name: z.string() })),
  marks: z.array(z.object({ subject: z.string(), items: z.array(z.string()), note: z.string(), day: Day })),
});
export type MyCampaign = z.infer<typeof MyCampaign>;
export type MyPlan = z.infer<typeof PlanShown>;

export const OpenFeed = z.object({ commandId: CommandId, feedId: FeedId });
export const EndFeed = z.object({ commandId: CommandId, feedId: FeedId });
export const FeedOpened = z.object({ feedId: FeedId, link: z.string().describe("Shown once") });
export const FeedDone = z.object({ feedId: FeedId });
export const FeedRow = z.object({
  id: FeedId,
  madeAt: Instant,
  readAt: Instant.nullable(),
  endedAt: Instant.nullable(),
});
