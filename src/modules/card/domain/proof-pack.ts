import { z } from "zod";
import { canonical, type Json } from "#kernel/canonical.ts";
import { HouseholdId } from "#kernel/ids.ts";
import { Instant } from "#kernel/instant.ts";
import { CardId, Hash } from "./card.ts";
import { SignatureRecord } from "./record.ts";

const Hex = z.string().regex(/^([0-9a-f]{2})*$/);

/** An audit entry as it was sealed (`platform/audit/entry.ts`). */
const SealedEntry = z.strictObject({
  no: z.int(),
  countyCode: z.string(),
  commandId: z.string(),
  command: z.string(),
  accountId: z.string().nullable(),
  cadreId: z.string().nullable(),
  at: z.string(),
  place: z.string().nullable(),
  subject: z.string().nullable(),
  input: z.string(),
  inputHash: z.string(),
  result: z.string(),
  xid: z.string(),
});

const BlockHead = z.strictObject({
  no: z.int(),
  entries: z.string(),
  entryCount: z.int(),
  leavesHash: z.string(),
  root: Hex,
  previous: Hex,
  /** Not in packs made before blocks had it. */
  earlier: Hex.nullable().default(null),
  sealedAt: z.string(),
  sealedBelow: z.string(),
  aboveEntry: z.int(),
});

/** The path from an entry to the root of its block; blocks are shared by all entries of a pack. */
const AuditPath = z.strictObject({ entry: SealedEntry, path: z.array(Hex), block: z.int() });

/** One sealed fact opened for the reader of this pack: value and salt give the commitment in the text. */
const Opening = z.strictObject({ version: z.int(), path: z.string(), value: z.json(), salt: Hex });

export const SECTIONS = ["about", "card", "versions", "signatures", "postings", "openings", "audit"] as const;

/** One file from which anyone can check, without the database, who signed which text and when. */
export const ProofPack = z.strictObject({
  format: z.literal("bangfu.proof/1"),
  about: z.strictObject({ madeAt: Instant, origin: z.string(), countyCode: z.string() }),
  card: z.strictObject({ cardId: CardId, householdId: HouseholdId, place: z.string() }),
  versions: z.array(z.strictObject({ version: z.int().min(1), hash: Hash, text: z.string() })),
  signatures: z.array(SignatureRecord),
  postings: z.array(z.record(z.string(), z.json())),
  openings: z.array(Opening),
  audit: z.strictObject({ blocks: z.array(BlockHead), entries: z.array(AuditPath) }),
  /** SHA-256 of the canonical text of each section, to name the one that was touched. */
  digests: z.record(z.enum(SECTIONS), Hash),
});
export type ProofPack = z.infer<typeof ProofPack>;
export type UnsealedPack = Omit<ProofPack, "digests">;

/** SHA-256 of a text, 64 hex digits. */
export type Sha256 = (text: string) => Hash;

export const digestsOf = (pack: UnsealedPack, sha256: Sha256): ProofPack["digests"] =>
  Object.fromEntries(
    SECTIONS.map((one) => [one, sha256(canonical(pack[one] as unknown as Json))]),
  ) as ProofPack["digests"];

/** The pack as the text of the file: canonical, so that not even a space can be added unnoticed. */
export const packText = (pack: UnsealedPack, sha256: Sha256): string =>
  canonical({ ...pack, digests: digestsOf(pack, sha256) } as unknown as Json);

/** The commitment to a sealed fact. The salt follows from the card's secret, the path and the value. */
export const commitmentText = (salt: string, path: string, value: string): string => canonical([salt, path, value]);

/** One thing wrong with a pack: a code with a sentence, and where. */
export type Fault = { code: string; where: string; facts: Record<string, string | number> };

/** What a pack proves when it is whole. */
export type Verdict = {
  /** Nothing is wrong. */
  whole: boolean;
  faults: Fault[];
  /** Things to know that are no fault: a password instead of a passkey. */
  notes: Fault[];
  cardId: string | null;
  /** All that is said here is said of this moment. */
  madeAt: string | null;
  versions: {
    version: number;
    hash: string;
    frozenAt: string;
    /** In force, with every signature. */
    final: boolean;
    /** It was in force and is no more: sent back, or voided by a change in the register. */
    voided: boolean;
    signed: number;
    needed: number;
  }[];
  signatures: {
    version: number;
    seat: string;
    name: string;
    post: string;
    method: string;
    signedAt: string;
    proven: boolean;
  }[];
  /** Hash of the newest block the pack reaches: to compare with the one on the portal. */
  head: string | null;
};
