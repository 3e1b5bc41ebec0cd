import { z } from "zod";
import { Day } from "#kernel/day.ts";
import { CommandId, FileId, HouseholdId } from "#kernel/ids.ts";
import { Instant } from "#kernel/instant.ts";
import { Money } from "#kernel/money.ts";
import { ExportAsked, PageAsked } from "#kernel/page.ts";
import { Place, Territory } from "#kernel/territory.ts";
import { PostingKind } from "#packs/schemas/posting.ts";
import { ObjectionFinding, ObjectionId, PostingId, PostingState } from "./posting.ts";

export const MAX_ITEMS = 2_000;

const Measure = z.object({ kind: z.string().trim().min(1).max(40), amount: Money.min(0).nullable().default(null) });

/** One household on a draft. */
export const ItemAsked = z.object({
  householdId: HouseholdId,
  decidedOn: Day.nullable().default(null),
  measures: z.array(Measure).max(20).default([]),
});
export type ItemAsked = z.infer<typeof ItemAsked>;

const texts = {
  title: z.string().trim().min(4).max(80),
  note: z.string().trim().max(2_000).default(""),
  contact: z.string().trim().max(200).default("").describe("Office and landline; never a private number"),
  items: z.array(ItemAsked).min(1).max(MAX_ITEMS),
};

export const DraftPosting = z.object({
  commandId: CommandId,
  postingId: PostingId,
  place: Place,
  kind: PostingKind,
  ...texts,
});
export type DraftPosting = z.infer<typeof DraftPosting>;

export const ReviseDraft = z.object({ commandId: CommandId, postingId: PostingId, ...texts });
export const OnePosting = z.object({ postingId: PostingId });
export const StepPosting = z.object({ commandId: CommandId, postingId: PostingId });
export const StepWithReason = StepPosting.extend({ reason: z.string().trim().min(2).max(500) });
export const ApprovePosting = StepPosting.extend({
  seen: Instant.describe("When the posting was last checked, as the approver saw it"),
});
export const PostPosting = StepPosting.extend({ photoFileId: FileId.nullable().default(null) });
export const PhotographPosting = StepPosting.extend({ photoFileId: FileId });
export const ClosePosting = StepPosting.extend({ conclusion: z.string().trim().max(1_000).nullable().default(null) });

export const FileOfPosting = StepPosting.extend({ fileId: FileId });

export const ListPostings = PageAsked.extend({
  territory: Territory.optional(),
  state: PostingState.optional(),
  kind: PostingKind.optional(),
  waiting: z.enum(["check", "approve", "post", "close"]).optional().describe("Only those that wait for this step"),
});

export const ExportPostings = ListPostings.omit({ after: true, limit: true }).extend(ExportAsked.shape);

export const ClerkChannel = z.enum(["phone", "box", "visit"]);
export const ObjectionChannel = z.enum(["portal", "phone", "box", "visit"]);

const said = {
  postingId: PostingId,
  statement: z.string().trim().min(5).max(2_000),
  complainant: z.string().trim().max(40).default(""),
  phone: z.string().trim().max(40).default(""),
};
export const SubmitObjection = z.object({ commandId: CommandId, ...said });
export type SubmitObjection = z.infer<typeof SubmitObjection>;
export const RecordObjection = SubmitObjection.extend({ channel: ClerkChannel, receivedOn: Day });
export const AnswerObjection = z.object({
  commandId: CommandId,
  objectionId: ObjectionId,
  finding: ObjectionFinding,
  answer: z.string().trim().min(5).max(2_000).describe("Public: says what was found and done, without private facts"),
});
export const OneObjection = z.object({ objectionId: ObjectionId });
export const ListObjections = PageAsked.extend({
  territory: Territory.optional(),
  postingId: PostingId.optional(),
  open: z
    .union([z.boolean(), z.stringbool()])
    .optional()
    .describe("Only those without an answer; false: only those with one"),
});
