import type { Sentences } from "../sentence.ts";

export const documents = {
  "documents.papers": "Papers",
  "documents.card": "Household card",
  "documents.review-sheet": "Review sheet",
  "documents.comparison-sheet": "Comparison sheet",
  "documents.walk-list": "Walk list",
  "documents.poster": "Poster",
  "documents.archive-index": "Archive index",
  "documents.batch": "Print in bulk",
  "documents.batch-lead":
    "This paper of every household of the village, in one file. The work runs in the background; fetch the file from the jobs tray.",
  "documents.batch-paper": "Paper",
  "documents.batch-form": "File",
  "documents.batch-form.pdf": "One PDF, ready for the printer",
  "documents.batch-form.zip": "One PDF a household, in a ZIP",
  "documents.unmask": "Print ID numbers, phones and bank cards in full",
  "documents.unmask-reason": "What the full numbers are needed for",
  "documents.unmask-note": "Every household printed so is on record: who, when and why.",
  "documents.start": "Print",
  "documents.started": "Started. The file will be in the jobs tray.",
  "document.nothing-to-print": "There is nothing to print here.",
  "document.reason-missing": "Say what the full numbers are needed for.",
  "document.too-many": "There are {count} households; at most {most} can be printed at once. Print village by village.",
  "document.private-number":
    "“{field}” contains an ID, mobile or bank card number. It must not be on a posting; please take it out.",
  "document.span-reversed": "The posting ends before it begins.",
  "document.column-not-shown": "A column of the posting is not in its heading.",
  "document.row-length": "A row of the table has another number of cells than its heading.",
  "job.kind.document.batch.result": "{papers} papers, {pages} pages.",
  "job.kind.document.batch": "Bulk printing",
} as const satisfies Sentences;
