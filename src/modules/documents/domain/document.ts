import { z } from "zod";
import { ArchiveIndexDocument } from "./archive-index.ts";
import { BaselineSheetDocument } from "./baseline-sheet.ts";
import { CertificateDocument } from "./certificate.ts";
import { ComparisonSheetDocument } from "./comparison-sheet.ts";
import { HouseholdCardDocument } from "./household-card.ts";
import { OfficeSheetDocument } from "./office-sheet.ts";
import { OfficialLetterDocument } from "./official-letter.ts";
import { PosterDocument } from "./poster.ts";
import { ReviewSheetDocument } from "./review-sheet.ts";
import { WalkListDocument } from "./walk-list.ts";

/** Everything that can be put on paper. Pure data in, PDF out; formatting of values is done by whoever knows them. */
export const Document = z.discriminatedUnion("kind", [
  HouseholdCardDocument,
  ReviewSheetDocument,
  PosterDocument,
  ComparisonSheetDocument,
  WalkListDocument,
  ArchiveIndexDocument,
  OfficialLetterDocument,
  OfficeSheetDocument,
  BaselineSheetDocument,
  CertificateDocument,
]);
export type DocumentInput = z.input<typeof Document>;
export type PreparedDocument = z.output<typeof Document>;
export type DocumentKind = DocumentInput["kind"];
