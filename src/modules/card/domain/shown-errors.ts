import { z } from "zod";
import { Day } from "#kernel/day.ts";
import { CadreId, FileId } from "#kernel/ids.ts";
import { Instant } from "#kernel/instant.ts";
import { VOLUMES } from "./archive.ts";
import { CardId } from "./card.ts";
import { ArchiveItemId, EntryId, ErrorId } from "./ids.ts";
import { ENTRY_STATES, ERROR_KINDS, ERROR_STATES } from "./liability.ts";

export const EntryRow = z.object({
  id: EntryId,
  no: z.int(),
  seat: z.string(),
  cadreId: CadreId,
  name: z.string(),
  post: z.string(),
  share: z.string(),
  state: z.enum(ENTRY_STATES),
  statement: z.string().nullable(),
  heardAt: Instant.nullable(),
  outcome: z.string().nullable(),
});
export const ErrorShown = z.object({
  id: ErrorId,
  cardId: CardId,
  place: z.string(),
  headName: z.string(),
  version: z.int(),
  path: z.string(),
  label: z.string(),
  kind: z.enum(ERROR_KINDS),
  said: z.json().nullable(),
  shouldBe: z.json().nullable(),
  sealed: z.boolean(),
  grounds: z.string(),
  state: z.enum(ERROR_STATES),
  reportedName: z.string(),
  reportedAt: Instant,
  provenName: z.string().nullable(),
  provenAt: Instant.nullable(),
  proof: z.string().nullable(),
  outcome: z.string().nullable(),
  documentNo: z.string().nullable(),
  decidedAt: Instant.nullable(),
  alsoIn: z.array(z.int()).describe("Other signed versions that carried the same value"),
  entries: z.array(EntryRow),
});
export type ErrorShown = z.infer<typeof ErrorShown>;

const LineShown = z.object({
  key: z.string(),
  class: z.string(),
  zh: z.string(),
  en: z.string(),
  required: z.boolean(),
  kept: z.int(),
});
export const VolumeShown = z.object({
  volume: z.enum(VOLUMES),
  place: z.string(),
  locked: z.object({ name: z.string(), at: Instant }).nullable(),
  classes: z.array(z.object({ key: z.string(), zh: z.string(), en: z.string(), lines: z.array(LineShown) })),
  required: z.int(),
  present: z.int(),
  missing: z.array(z.object({ zh: z.string(), en: z.string() })),
  completeness: z.int(),
  papers: z.array(
    z.object({
      id: ArchiveItemId,
      item: z.string(),
      title: z.string(),
      fileId: FileId.nullable(),
      made: z.boolean(),
      version: z.int().nullable(),
      dated: Day,
    }),
  ),
});
export type VolumeShown = z.infer<typeof VolumeShown>;

export type EntryRow = z.infer<typeof EntryRow>;

export const ErrorMoved = z.object({ errorId: ErrorId, state: z.enum(ERROR_STATES) });
export const Proven = ErrorMoved.extend({ entries: z.array(EntryRow) });
export type ErrorMoved = z.infer<typeof ErrorMoved>;
export type Proven = z.infer<typeof Proven>;
