import { z } from "zod";
import { Day } from "#kernel/day.ts";
import { CadreId, CommandId, FileId } from "#kernel/ids.ts";
import { ExportAsked, PageAsked } from "#kernel/page.ts";
import { Territory } from "#kernel/territory.ts";
import { VOLUMES } from "./archive.ts";
import { CardId, Hash, SeatKey } from "./card.ts";
import { Verdict } from "./comparison.ts";
import { ZERO_GOALS } from "./counters.ts";
import { ArchiveItemId, EntryId, ErrorId, ShownId } from "./ids.ts";
import { ERROR_KINDS, ERROR_STATES } from "./liability.ts";
import { STAGES } from "./pipeline.ts";
import { Assertion } from "./record.ts";

const Words = z.string().trim().min(1).max(500);
export const Version = z.coerce.number().int().min(1);

/* What is asked: reading. */
export const OneCard = z.object({ cardId: CardId });
export const ListCards = PageAsked.extend({
  place: Territory.optional().describe("A village, township or county"),
  stage: z.enum(STAGES).optional(),
  text: z.string().trim().max(60).optional().describe("Beginning of the head's name or its pinyin"),
  helper: CadreId.optional().describe("Only the households this cadre answers for today"),
  overdue: z
    .union([z.boolean(), z.stringbool()])
    .optional()
    .describe("Only those in review past the day by which they should be signed"),
});
export const ExportCards = ListCards.omit({ after: true, limit: true }).extend(ExportAsked.shape);
export const ByTerritory = z.object({ place: Territory.optional() });
export const ListToMend = ByTerritory.extend({ why: z.enum(["set-back", "differs"]) });
export const ListErrors = PageAsked.extend({
  place: Territory.optional(),
  cardId: CardId.optional(),
  state: z.enum(ERROR_STATES).optional(),
  goal: z.enum(ZERO_GOALS).optional().describe("Only errors that count against this goal"),
});
export const ExportErrors = ListErrors.omit({ after: true, limit: true }).extend(ExportAsked.shape);
export const AskWalk = z.object({
  place: Territory,
  naturalVillage: z.string().max(60).optional().describe("Only the houses of this natural village or group"),
  helper: CadreId.optional().describe("Only the households this cadre answers for today"),
  after: z.string().max(500).optional().describe("Where the page before ended"),
});
export type ListToMend = z.infer<typeof ListToMend>;
export const CompareVersions = z.object({
  cardId: CardId,
  from: Version,
  to: z.coerce.number().int().min(0).default(0).describe("0: the register as it stands now"),
});

/* What is asked: changing. */
const change = { commandId: CommandId, cardId: CardId };
export const MustSeeTick = z.object({
  key: z.string().max(60),
  seen: z.boolean(),
  evidence: FileId.nullable().default(null),
  exception: z.string().trim().max(300).nullable().default(null),
});
export const ChecklistTick = z.object({
  key: z.string().max(120).describe("section.check"),
  ok: z.boolean(),
  note: z.string().trim().max(300).nullable().default(null),
});
export const WarningNote = z.object({
  rule: z.string().max(60),
  field: z.string().max(120),
  note: z.string().trim().min(1).max(300),
});
export type WarningNote = z.infer<typeof WarningNote>;
export const TakeStep = z.object({
  ...change,
  action: z.enum(["enter", "record", "check"]),
  mustSees: z.array(MustSeeTick).max(20).default([]),
  checklist: z.array(ChecklistTick).max(100).default([]),
  warnings: z
    .array(WarningNote)
    .max(200)
    .default([])
    .describe("Why warnings stand that are no errors, told at the check"),
  note: z.string().trim().max(500).nullable().default(null),
});
export const Cell = z.object({
  path: z.string().max(120),
  source: z.string().max(60),
  verdict: Verdict,
  sourceValue: z.json().nullable().default(null).describe("What the source says, when it differs"),
  note: z.string().trim().max(300).nullable().default(null),
});
export type Cell = z.infer<typeof Cell>;
export const PutComparison = z.object({ ...change, cells: z.array(Cell).min(1).max(600) });
export const ResolveMismatch = z.object({
  ...change,
  path: z.string().max(120),
  source: z.string().max(60),
  right: z.enum(["card", "source"]),
  note: Words,
  proofFileId: FileId.nullable().default(null),
});
export const FreezeVersion = z.object(change);
export const FreezeMany = z.object({
  commandId: CommandId,
  place: Territory.describe("The ground the cards lie on"),
  cards: z.array(CardId).min(1).max(500),
});
export const EnterMany = FreezeMany.extend({ note: z.string().trim().max(500).nullable().default(null) });
export const PrintCard = z.object({ ...change, version: Version });
export const ShowCard = z.object({ ...change, seat: SeatKey, versionHash: Hash });

export const OneSignature = z.object({
  cardId: CardId,
  seat: SeatKey,
  versionHash: Hash,
  shownId: ShownId,
  shownSeconds: z.int().min(0).max(86_400),
  delegation: z.string().trim().max(200).nullable().default(null),
});
const proof = {
  assertion: Assertion.nullable().default(null).describe("The passkey's answer to the challenge"),
  password: z.string().max(200).nullable().default(null).describe("Typed again, where there is no passkey"),
};
export const SignCard = OneSignature.extend({ commandId: CommandId, ...proof });
export const SignBatch = z.object({
  commandId: CommandId,
  cards: z.array(OneSignature).min(1).max(100).describe("In the order of the statements the passkey signed"),
  ...proof,
});
export const ReturnCard = z.object({
  ...change,
  seat: SeatKey,
  versionHash: Hash,
  delegation: z.string().trim().max(200).nullable().default(null),
  reason: Words,
});
export const FileCard = z.object(change);

export const KeepPaper = z.object({
  commandId: CommandId,
  volume: z.enum(VOLUMES),
  place: z.string().regex(/^(\d{9}|\d{12})$/),
  cardId: CardId.nullable().default(null),
  item: z.string().max(60),
  title: Words,
  fileId: FileId.nullable().default(null),
  dated: Day,
});
export const TakeOutPaper = z.object({ commandId: CommandId, archiveItemId: ArchiveItemId, because: Words });
export const LockVolume = z.object({
  commandId: CommandId,
  volume: z.enum(VOLUMES),
  place: z.string().regex(/^(\d{9}|\d{12})$/),
  cardId: CardId.nullable().default(null),
});
export const OpenVolume = LockVolume.extend({ because: Words });

export const ReportError = z.object({
  ...change,
  version: Version,
  path: z.string().max(120),
  kind: z.enum(ERROR_KINDS).default("wrong-fact"),
  shouldBe: z.json().describe("What the fact really was"),
  grounds: Words,
  fileId: FileId.nullable().default(null),
});
const onError = { commandId: CommandId, errorId: ErrorId };
export const RejectError = z.object({ ...onError, reason: Words });
export const ProveError = z.object({ ...onError, proof: Words });
export const HearEntry = z.object({ commandId: CommandId, entryId: EntryId, statement: Words });
export const DecideError = z.object({ ...onError, outcome: Words, documentNo: z.string().trim().min(1).max(100) });
