import { z } from "zod";
import { Day } from "#kernel/day.ts";
import { FindingFacts } from "#kernel/finding.ts";
import { FileId, HouseholdId } from "#kernel/ids.ts";
import { Instant } from "#kernel/instant.ts";
import { Place } from "#kernel/territory.ts";
import { PostingField, PostingKind } from "#packs/schemas/posting.ts";
import { ObjectionChannel } from "./asked.ts";
import { FileShown } from "./attached.ts";
import {
  ObjectionFinding,
  ObjectionId,
  Outcome,
  PostingAction,
  PostingId,
  PostingState,
  PostingStep,
} from "./posting.ts";

const Cells = z.partialRecord(PostingField, z.string());
const Refused = z.object({ code: z.string(), facts: z.record(z.string(), z.unknown()) });

/** How far the clock is. `lastDay` is null before posting, and while an objection stops the clock. */
export const ClockShown = z.object({
  lastDay: Day.nullable(),
  counted: z.int(),
  days: z.int(),
  left: z.int().nullable(),
  stopped: z.boolean(),
});
export type ClockShown = z.infer<typeof ClockShown>;

export const PostingRow = z.object({
  id: PostingId,
  place: Place,
  placeName: z.string(),
  number: z.string().describe("2026-12"),
  kind: PostingKind,
  title: z.string(),
  state: PostingState,
  households: z.int(),
  openObjections: z.int(),
  postedOn: Day.nullable(),
  lastDay: Day.nullable(),
  outcome: Outcome.nullable(),
});
export type PostingRow = z.infer<typeof PostingRow>;

export const FindingShown = z.object({
  rule: z.string(),
  severity: z.enum(["block", "warn"]),
  field: z.string(),
  facts: FindingFacts,
});

export const ItemShown = z.object({
  no: z.int(),
  householdId: HouseholdId,
  headName: z.string().describe("For the office; not what is posted"),
  cardVersion: z.int().nullable().describe("The final version of the card it stands on"),
  measures: z.array(z.object({ kind: z.string(), amount: z.int().nullable() })),
  board: Cells,
  web: Cells,
});
export type ItemShown = z.infer<typeof ItemShown>;

export const ObjectionRow = z.object({
  id: ObjectionId,
  postingId: PostingId,
  postingTitle: z.string(),
  place: Place,
  trackingNo: z.string(),
  channel: ObjectionChannel,
  receivedOn: Day,
  answerBy: Day.nullable(),
  finding: ObjectionFinding.nullable(),
  answer: z.string().nullable(),
  answeredOn: Day.nullable(),
  answeredBy: z.string().nullable(),
});
export type ObjectionRow = z.infer<typeof ObjectionRow>;

/** With what was said and by whom: for those who answer. */
export const ObjectionShown = ObjectionRow.extend({
  statement: z.string(),
  complainant: z.string(),
  phone: z.string(),
  receivedBy: z.string().nullable(),
  answerRefused: Refused.nullable(),
});
export type ObjectionShown = z.infer<typeof ObjectionShown>;

export const PostingShown = PostingRow.extend({
  note: z.string(),
  contact: z.string(),
  conclusion: z.string().nullable(),
  photoFileId: FileId.nullable(),
  files: z.array(FileShown).describe("Published with the posting while it runs"),
  columns: z.object({ board: z.array(PostingField), web: z.array(PostingField) }),
  items: z.array(ItemShown),
  findings: z.array(FindingShown),
  clock: ClockShown.nullable(),
  steps: z.array(PostingStep),
  checkedAt: Instant.nullable(),
  objections: z.array(ObjectionRow),
  rules: z.array(z.object({ rule: z.string(), version: z.string(), value: z.json() })),
  /** For each step of the table: null when it may be taken now, else why not. */
  may: z.partialRecord(PostingAction, Refused.nullable()),
});
export type PostingShown = z.infer<typeof PostingShown>;

export const Moved = z.object({ postingId: PostingId, state: PostingState });
export const Objected = z.object({ objectionId: ObjectionId, trackingNo: z.string(), answerBy: Day.nullable() });
export const Answered = z.object({ objectionId: ObjectionId });
