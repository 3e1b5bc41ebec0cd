import { z } from "zod";
import { Day } from "#kernel/day.ts";
import { FindingFacts } from "#kernel/finding.ts";
import { CadreId, HouseholdId } from "#kernel/ids.ts";
import { Instant } from "#kernel/instant.ts";
import { CardId, Hash, SeatKey, SigningMethod } from "./card.ts";
import { Resolution, Verdict } from "./comparison.ts";
import { ZERO_GOALS } from "./counters.ts";
import { ShownId } from "./ids.ts";
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
      name: Label,
      seen: z.boolean(),
      evidence: z.string().nullable(),
      exception: z.string().nullable(),
    }),
  ),
  blocks: z.int(),
  unexplained: z.int(),
  uncompared: z.int(),
  mismatches: z.int(),
  checklistOpen: z.int(),
  changedSinceCheck: z.boolean(),
  version: z.int().nullable(),
  printed: z.boolean(),
  signed: z.int(),
  needed: z.int(),
  archiveOpen: z.array(Label),
  volumeLocked: z.boolean(),
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
      facts: FindingFacts,
      note: z.string().nullable().describe("Why a warning stands, as told at the check"),
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
  seats: z
    .array(
      z.object({
        key: z.string(),
        name: z.string(),
        nameEn: z.string(),
        delegate: z.boolean().describe("Not the holder: may sign for them where the rule allows it, naming the paper"),
      }),
    )
    .describe("Those I may fill"),
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
export const TallyShown = z.object({
  cards: z.int(),
  completeness: z.int().describe("Mean of the households, 0–100, rounded down"),
  clean: z.int().describe("Complete and without a blocking finding"),
  overdue: z.int().describe("Past the day by which they should be signed"),
  stages: z.array(z.object({ stage: z.enum(STAGES), cards: z.int() })),
});
export type TallyShown = z.infer<typeof TallyShown>;
export const CounterShown = z.object({
  goal: z.enum(ZERO_GOALS),
  proven: z.int(),
  reported: z.int(),
  zero: z.boolean(),
});
export const WalkGroups = z.array(
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
            facts: z.record(z.string(), z.union([z.string(), z.number(), Label])),
          }),
        ),
      }),
    ),
  }),
);
export const WalkShown = z.object({
  groups: WalkGroups,
  houses: z.int().describe("Houses where something is to be checked, on all pages"),
  next: z.string().nullable(),
});

/* Receipts: what a command leaves. */
/** What the audit trail keeps of the event a step wrote; not in receipts from before it was kept. */
export const EventHash = Hash.optional();
export const Moved = z.object({ cardId: CardId, stage: z.enum(STAGES), eventHash: EventHash });
export const Frozen = Moved.extend({ version: z.int(), hash: Hash });
export const Shown = z.object({
  shownId: ShownId,
  shownAt: Instant,
  signedText: z.string().describe("What a signature says; kept in the receipt, so that a repeated request gets it too"),
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

export type SignatureShown = z.infer<typeof SignatureShown>;
export type VersionHead = z.infer<typeof VersionHead>;
export type FactShown = z.infer<typeof FactShown>;
export type ChangeShown = z.infer<typeof ChangeShown>;
export type Turn = z.infer<typeof Turn>;
export type RollUpShown = z.infer<typeof RollUpShown>;
export type CounterShown = z.infer<typeof CounterShown>;
export type WalkShown = z.infer<typeof WalkShown>;
export type WalkGroups = z.infer<typeof WalkGroups>;
export type Moved = z.infer<typeof Moved>;
export type Frozen = z.infer<typeof Frozen>;
export type Shown = z.infer<typeof Shown>;
export type Signed = z.infer<typeof Signed>;
export type SignedBatch = z.infer<typeof SignedBatch>;
export type Compared = z.infer<typeof Compared>;
