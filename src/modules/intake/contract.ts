import { oc } from "@orpc/contract";
import { z } from "zod";
import { FindingFacts } from "#kernel/finding.ts";
import { CommandId, FileId, HouseholdId, id, JobId } from "#kernel/ids.ts";
import { Instant } from "#kernel/instant.ts";
import { ExportAsked, PageAsked, pageOf } from "#kernel/page.ts";
import { Territory } from "#kernel/territory.ts";
import { BATCH_STATES } from "./domain/batch.ts";

export { type BatchAction, type BatchStanding, stateShown, whyNotAccept, whyNotTake } from "./domain/batch.ts";
export { NOTE_TITLE } from "./domain/layout.ts";

export const BatchId = id<"BatchId">();
export type BatchId = z.infer<typeof BatchId>;

const Year = z.int().min(2010).max(2100);
const Whole = z.int().min(0);
/** `keep`: an empty cell says nothing. `clear`: an empty cell of a column in the file empties the fact. */
const Blanks = z.enum(["keep", "clear"]);

export const ImportCounts = z.object({
  new: Whole,
  changed: Whole,
  unchanged: Whole,
  refused: Whole,
  persons: Whole,
  facts: Whole.describe("Facts of households on record that differ"),
  blocking: Whole,
  warning: Whole,
});
export type ImportCounts = z.infer<typeof ImportCounts>;

/** A column of the file and the field it fills; `samples` are its first cells, with long numbers masked. */
export const ImportColumn = z.object({
  column: Whole,
  title: z.string(),
  field: z.string().nullable(),
  how: z.enum(["name", "like", "content", "remembered", "clerk", "none"]),
  samples: z.array(z.string()),
});
export type ImportColumn = z.infer<typeof ImportColumn>;

export const ImportLayout = z.object({
  sheet: Whole,
  sheets: z.array(z.object({ name: z.string(), hidden: z.boolean() })),
  headerTop: z.int().min(1),
  headerRow: z.int().min(1),
  columns: z.array(ImportColumn),
});
export type ImportLayout = z.infer<typeof ImportLayout>;

/** How many problems of a kind a file has. */
export const KindCount = z.object({ kind: z.string(), severity: z.enum(["block", "warn"]), count: Whole });
export type KindCount = z.infer<typeof KindCount>;

export const Batch = z.object({
  id: BatchId,
  place: Territory,
  fileId: FileId,
  fileName: z.string(),
  state: z.enum(BATCH_STATES),
  alive: z.boolean().describe("Its job is waiting or running; else work in a state like `reading` has stopped"),
  jobId: JobId,
  trouble: z.object({ code: z.string(), facts: z.record(z.string(), z.unknown()) }).nullable(),
  layout: ImportLayout.nullable(),
  year: Year.nullable(),
  wholeOnly: z.boolean(),
  blanks: Blanks,
  counts: ImportCounts.nullable(),
  done: ImportCounts.nullable(),
  kinds: z.array(KindCount),
  noteFileId: FileId.nullable(),
  noteJobId: JobId.nullable(),
  noting: z.boolean().describe("The workbook with the problems in it is still being made"),
  createdBy: z.string().nullable(),
  createdAt: Instant,
  changedAt: Instant,
});
export type Batch = z.infer<typeof Batch>;
export const BatchRow = Batch.omit({ layout: true, kinds: true });
export type BatchRow = z.infer<typeof BatchRow>;

/** A problem at its cell. The sentence is `finding.<rule>`; what to do, `finding.<rule>.fix`. */
export const ImportProblem = z.object({
  no: Whole,
  row: z.int().min(1),
  column: Whole.nullable(),
  kind: z.string(),
  rule: z.string(),
  severity: z.enum(["block", "warn"]),
  field: z.string(),
  facts: FindingFacts,
});
export type ImportProblem = z.infer<typeof ImportProblem>;

export const ImportChange = z.object({
  no: Whole,
  row: z.int(),
  householdId: HouseholdId,
  head: z.string().nullable(),
  of: z.string().nullable(),
  field: z.string(),
  before: z.string().nullable(),
  after: z.string().nullable(),
});
export type ImportChange = z.infer<typeof ImportChange>;

const OfBatch = z.object({ batchId: BatchId });
const Started = z.object({ batchId: BatchId, jobId: JobId });

export const StartImport = z.object({
  commandId: CommandId,
  fileId: FileId,
  year: Year.optional().describe("When not said: the year on the form, else this year"),
  sheet: Whole.optional(),
  direct: z.boolean().default(false).describe("Take the good households over in the same reading, without a dry run"),
});
export const SetMapping = z.object({
  commandId: CommandId,
  batchId: BatchId,
  year: Year,
  sheet: Whole,
  headerTop: z.int().min(1),
  headerRow: z.int().min(1),
  columns: z.array(z.object({ column: Whole, field: z.string().max(60).nullable() })).max(400),
  blanks: Blanks.default("keep"),
});
export type SetMapping = z.infer<typeof SetMapping>;
export const AcceptImport = z.object({
  commandId: CommandId,
  batchId: BatchId,
  wholeOnly: z.boolean().default(false).describe("All households or none"),
  blanks: Blanks.optional().describe("As the file was read; otherwise it has to be read again first"),
});
export const OnBatch = z.object({ commandId: CommandId, batchId: BatchId });
export const ListProblems = PageAsked.extend({
  batchId: BatchId,
  kind: z.string().max(60).optional(),
  severity: z.enum(["block", "warn"]).optional(),
});
export const ListChanges = PageAsked.extend({ batchId: BatchId });

export const intakeContract = {
  list: oc.route({ method: "GET", path: "/imports" }).input(PageAsked).output(pageOf(BatchRow)),
  export: oc
    .route({ method: "POST", path: "/imports/export" })
    .input(ExportAsked)
    .output(z.object({ jobId: JobId })),
  get: oc.route({ method: "GET", path: "/imports/{batchId}" }).input(OfBatch).output(Batch),
  problems: oc
    .route({ method: "GET", path: "/imports/{batchId}/problems" })
    .input(ListProblems)
    .output(pageOf(ImportProblem)),
  changes: oc
    .route({ method: "GET", path: "/imports/{batchId}/changes" })
    .input(ListChanges)
    .output(pageOf(ImportChange)),
  start: oc.route({ method: "POST", path: "/imports" }).input(StartImport).output(Started),
  setMapping: oc.route({ method: "PUT", path: "/imports/{batchId}/mapping" }).input(SetMapping).output(Started),
  accept: oc.route({ method: "POST", path: "/imports/{batchId}/accept" }).input(AcceptImport).output(Started),
  reject: oc.route({ method: "POST", path: "/imports/{batchId}/reject" }).input(OnBatch).output(OfBatch),
  undo: oc.route({ method: "POST", path: "/imports/{batchId}/undo" }).input(OnBatch).output(Started),
};
