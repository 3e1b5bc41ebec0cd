import { z } from "zod";
import { Day } from "#kernel/day.ts";
import { CadreId, FileId, HouseholdId } from "#kernel/ids.ts";
import { Instant } from "#kernel/instant.ts";
import { VOLUMES } from "./archive.ts";
import { CardId, Hash, SeatKey, SigningMethod } from "./card.ts";
import { Resolution, Verdict } from "./comparison.ts";
import { ZERO_GOALS } from "./counters.ts";
import { ArchiveItemId, EntryId, ErrorId, ShownId } from "./ids.ts";
import { ENTRY_STATES, ERROR_KINDS, ERROR_STATES } from "./liability.ts";
import { ACTIONS, STAGES } from "./pipeline.ts";
import { SigningRule } from "./seats.ts";

const Label = z.object({ zh: z.string(), en: z.string() });

/* What comes back. */
export const CardRow = z.object({
  id: CardId,
  householdId: HouseholdId,
  place: z.string(),
  naturalVillage: z.string(),
  headName: z.string(),
  stage: z.enum(STAGES),
  version: z.int().nullable(),
  versionHash: z.string().nullable(),
  signed: z.int(),
  needed: z.int(),
  turnSeats: z.array(z.string()),
  dueOn: Day.nullable(),
  setBack: z.string().nullable(),
  completeness: z.int(),
  blocks: z.int(),
  warns: z.int(),
});
export type CardRow = z.infer<typeof CardRow>;

export const SignatureShown = z.object({
  version: z.int(),
  seat: z.string(),
  signedBy: CadreId,
  signerName: z.string(),
  post: z.string(),
  delegation: z.string().nullable(),
  method: SigningMethod,
  signedAt: Instant,
  shownSeconds: z.int(),
});
export const VersionHead = z.object({
  version: z.int(),
  hash: Hash,
  frozenAt: Instant,
  frozenByName: z.string(),
  inForce: z.boolean(),
  needed: z.int(),
  signatures: z.array(SignatureShown),
});
export const FactShown = z.object({
  path: z.string(),
  label: Label,
  value: z.json(),
  sealed: z.boolean().describe("Shown masked"),
});
export const ChangeShown = z.object({
  path: z.string(),
  label: Label,
  kind: z.enum(["added", "removed", "changed"]),
  before: z.json().nullable(),
  after: z.json().nullable(),
  sealed: z.boolean(),
});
const EventShown = z.object({
  action: z.enum(ACTIONS),
  at: Instant,
  byName: z.string(),
  version: z.int().nullable(),
  seat: z.string().nullable(),
  note: z.string().nullable(),
  detail: z.record(z.string(), z.unknown()),
});
const ReadinessShown = z.object({
  mustSees: z.array(
    z.object({
      key: z.string(),
      name: z.string(),
      seen: z.boolean(),
      evidence: z.string().nullable(),
      exception: z.string().nullable(),
    }),
  ),
  blocks: z.int(),
  uncompared: z.int(),
  mismatches: z.int(),
  checklistOpen: z.int(),
  changedSinceCheck: z.boolean(),
  version: z.int().nullable(),
  printed: z.boolean(),
  signed: z.int(),
  needed: z.int(),
  archiveOpen: z.array(z.string()),
});
export const CardShown = CardRow.extend({
  lastVersion: z.int(),
  rule: SigningRule,
  signatures: z.array(SignatureShown).describe("Under the version in force"),
  helpers: z.array(z.object({ cadreId: CadreId, name: z.string() })),
  teamUnits: z.array(z.string()),
  readiness: ReadinessShown,
  checklist: z.array(
    z.object({ key: z.string(), section: Label, check: Label, ok: z.boolean(), note: z.string().nullable() }),
  ),
  findings: z.array(
    z.object({
      rule: z.string(),
      severity: z.enum(["block", "warn"]),
      field: z.string(),
      facts: z.record(z.string(), z.union([z.string(), z.number()])),
    }),
  ),
  versions: z.array(VersionHead),
  events: z.array(EventShown),
  changes: z.array(ChangeShown).describe("Since the last frozen version"),
});
export type CardShown = z.infer<typeof CardShown>;

export const VersionShown = VersionHead.extend({
  cardId: CardId,
  householdId: HouseholdId,
  place: z.object({ code: z.string(), county: z.string(), township: z.string(), village: z.string() }),
  facts: z.array(FactShown),
  worksheet: z.json(),
  rule: SigningRule,
});
export type VersionShown = z.infer<typeof VersionShown>;

const EntryShown = z.object({
  path: z.string(),
  source: z.string(),
  verdict: Verdict,
  value: z.json().nullable(),
  note: z.string().nullable(),
  byName: z.string(),
  at: Instant,
  resolution: Resolution.nullable(),
  state: z.enum(["empty", "same", "absent", "stale", "mismatch", "register-to-correct", "settled"]),
});
export const ComparisonShown = z.object({
  sources: z.array(Label.extend({ key: z.string() })),
  rows: z.array(
    z.object({
      path: z.string(),
      label: Label,
      value: z.json(),
      sealed: z.boolean(),
      sources: z.array(z.string()),
      cells: z.array(EntryShown),
    }),
  ),
  progress: z.object({ cells: z.int(), done: z.int(), uncompared: z.int(), open: z.int() }),
});
export type ComparisonShown = z.infer<typeof ComparisonShown>;

export const Turn = CardRow.extend({
  seats: z.array(z.object({ key: z.string(), name: z.string(), nameEn: z.string() })),
});
export const RollUpShown = z.object({
  key: z.string(),
  name: z.string(),
  households: z.int(),
  completeness: z.int(),
  clean: z.int(),
  blocks: z.int(),
  warns: z.int(),
  signed: z.int(),
});
export const CounterShown = z.object({
  goal: z.enum(ZERO_GOALS),
  proven: z.int(),
  reported: z.int(),
  zero: z.boolean(),
});
export const WalkShown = z.array(
  z.object({
    place: z.string(),
    naturalVillage: z.string(),
    stops: z.array(
      z.object({
        householdId: z.string(),
        headName: z.string(),
        items: z.array(
          z.object({
            kind: z.enum(["finding", "mismatch", "uncompared", "must-see", "returned"]),
            urgent: z.boolean(),
            code: z.string(),
            field: z.string().nullable(),
            facts: z.record(z.string(), z.union([z.string(), z.number()])),
          }),
        ),
      }),
    ),
  }),
);

export const EntryRow = z.object({
  id: EntryId,
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
  missing: z.array(z.string()),
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

/* Receipts: what a command leaves. */
export const Moved = z.object({ cardId: CardId, stage: z.enum(STAGES) });
export const Frozen = Moved.extend({ version: z.int(), hash: Hash });
export const Shown = z.object({
  shownId: ShownId,
  shownAt: Instant,
  statement: z.string(),
  statementHash: Hash.describe("The challenge of a single signature, and a member of a batch"),
  passkeys: z.array(z.string()).describe("Ids of the signer's passkeys"),
  relyingParty: z.string(),
});
export const Signed = Moved.extend({
  version: z.int(),
  versionHash: Hash,
  seat: SeatKey,
  method: SigningMethod,
  signed: z.int(),
  needed: z.int(),
  recordHash: Hash.describe("SHA-256 of the whole signature record: the audit trail keeps it"),
});
export const SignedBatch = z.object({ signed: z.array(Signed) });
export const Compared = z.object({ cardId: CardId, cells: z.int(), uncompared: z.int(), open: z.int() });
export const ErrorMoved = z.object({ errorId: ErrorId, state: z.enum(ERROR_STATES) });
export const Proven = ErrorMoved.extend({ entries: z.array(EntryRow) });

export type SignatureShown = z.infer<typeof SignatureShown>;
export type VersionHead = z.infer<typeof VersionHead>;
export type FactShown = z.infer<typeof FactShown>;
export type ChangeShown = z.infer<typeof ChangeShown>;
export type Turn = z.infer<typeof Turn>;
export type RollUpShown = z.infer<typeof RollUpShown>;
export type CounterShown = z.infer<typeof CounterShown>;
export type WalkShown = z.infer<typeof WalkShown>;
export type EntryRow = z.infer<typeof EntryRow>;
export type Moved = z.infer<typeof Moved>;
export type Frozen = z.infer<typeof Frozen>;
export type Shown = z.infer<typeof Shown>;
export type Signed = z.infer<typeof Signed>;
export type SignedBatch = z.infer<typeof SignedBatch>;
export type Compared = z.infer<typeof Compared>;
export type ErrorMoved = z.infer<typeof ErrorMoved>;
export type Proven = z.infer<typeof Proven>;
