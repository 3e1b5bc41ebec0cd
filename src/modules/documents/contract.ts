import { oc } from "@orpc/contract";
import { z } from "zod";
import { CommandId, JobId } from "#kernel/ids.ts";
import { Place, Territory } from "#kernel/territory.ts";
import { AskWalk, CardId, VOLUMES } from "#modules/card/contract.ts";
import { PostingId } from "#modules/disclosure/contract.ts";
import { LeadingGroupId } from "#modules/organisation/contract.ts";

export type { DocumentInput, DocumentKind } from "./domain/document.ts";
export { readDocumentNo } from "./domain/group-notice.ts";
export type { OfficeSheetDocument } from "./domain/office-sheet.ts";
export type { OfficialLetterDocument } from "./domain/official-letter.ts";
export { longDay } from "./domain/paper.ts";

/** To be printed, or to go on editing. */
export const PaperForm = z.enum(["pdf", "docx"]);

export const OneVersion = z.object({ cardId: CardId, version: z.coerce.number().int().min(1) });
export const PrintPoster = z.object({
  postingId: PostingId,
  paper: z.enum(["a4", "a3"]).default("a4"),
  orientation: z.enum(["portrait", "landscape"]).default("portrait"),
});
export const PrintVolume = z.object({
  volume: z.enum(VOLUMES),
  place: z.string().regex(/^(\d{9}|\d{12})$/),
  cardId: CardId.optional(),
});

export const PrintGroupNotice = z.object({ groupId: LeadingGroupId });

/** What can be printed of every household of a place in one go. */
export const BATCH_PAPERS = ["card", "review-sheet", "comparison-sheet"] as const;
export const PrintBatch = z.object({
  commandId: CommandId,
  place: Territory,
  paper: z.enum(BATCH_PAPERS),
  form: z.enum(["pdf", "zip"]).default("pdf"),
  cards: z.array(CardId).min(1).max(1_500).optional().describe("Only these cards of the place"),
  opens: z
    .boolean()
    .default(false)
    .describe(
      "For cards: each print is put on record once the file is kept, and opens the signing of a frozen version",
    ),
  unmask: z
    .boolean()
    .default(false)
    .describe("ID numbers, phones and cards in full, for the paper that is signed at home"),
  reason: z.string().trim().min(2).max(200).optional().describe("Needed to unmask; each household is on record"),
});
export type PrintBatch = z.infer<typeof PrintBatch>;

const Pdf = z.file().describe("A PDF/A-2b");
const paper = (path: `/${string}`) => oc.route({ method: "GET", path: `/documents${path}` });

export const documentsContract = {
  card: paper("/cards/{cardId}/versions/{version}").input(OneVersion).output(Pdf),
  reviewSheet: paper("/cards/{cardId}/versions/{version}/review-sheet").input(OneVersion).output(Pdf),
  comparisonSheet: paper("/cards/{cardId}/comparison-sheet")
    .input(z.object({ cardId: CardId }))
    .output(Pdf),
  walkList: paper("/walk-list").input(AskWalk).output(Pdf),
  baselineSheet: paper("/baseline-sheet/{place}")
    .input(z.object({ place: Place }))
    .output(Pdf),
  poster: paper("/postings/{postingId}/poster").input(PrintPoster).output(Pdf),
  archiveIndex: paper("/archive/{volume}/{place}").input(PrintVolume).output(Pdf),
  groupNotice: paper("/groups/{groupId}/notice").input(PrintGroupNotice).output(Pdf),
  printBatch: oc
    .route({ method: "POST", path: "/documents/batches" })
    .input(PrintBatch)
    .output(z.object({ jobId: JobId })),
};
