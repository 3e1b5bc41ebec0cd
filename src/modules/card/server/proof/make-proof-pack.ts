import type { Books } from "#modules/registry/index.ts";
import { proveEntry } from "#platform/audit/prove-entry.ts";
import { sealAudit } from "#platform/audit/seal-audit.ts";
import { query } from "#platform/query.ts";
import type { Caller } from "#platform/world.ts";
import { OneCard } from "../../domain/asked.ts";
import type { CardId } from "../../domain/card.ts";
import { type AuditPath, type ProofPack, packText, type UnsealedPack } from "../../domain/proof-pack.ts";
import { readCard } from "../cards.ts";
import { sha256 } from "../hash.ts";
import { readRecords } from "../signatures.ts";
import { readVersions } from "../versions.ts";

/** The commands whose entries a pack proves: what froze, printed, signed, sent back, voided and filed the card. */
const PROVED = [
  "card.freeze",
  "card.print",
  "card.sign",
  "card.sign-batch",
  "card.return",
  "card.redraft",
  "card.file",
];

async function auditOf({ tx, actor }: Books, cardId: CardId): Promise<ProofPack["audit"]> {
  const { countyCode } = actor;
  const signings = tx
    .selectFrom("cardSignature")
    .select("commandId")
    .where("countyCode", "=", countyCode)
    .where("cardId", "=", cardId);
  const rows = await tx
    .selectFrom("auditEntry")
    .select("no")
    .where("countyCode", "=", countyCode)
    .where("command", "in", PROVED)
    .where((eb) => eb.or([eb("subject", "=", cardId), eb("commandId", "in", signings)]))
    .orderBy("no")
    .execute();
  const entries: AuditPath[] = [];
  const blocks = new Map<number, ProofPack["audit"]["blocks"][number]>();
  for (const { no } of rows) {
    const proof = await proveEntry(tx, no);
    const [block] = proof?.blocks ?? [];
    if (!proof || !block) continue; // too young to be sealed; the reader is told
    entries.push({ entry: proof.entry, path: proof.path, block: block.no });
    for (const one of proof.blocks) blocks.set(one.no, one);
  }
  return { blocks: [...blocks.values()].sort((a, b) => a.no - b.no), entries };
}

/** The pack of a card as the text of one file. Sealed facts stay commitments: it tells who signed, not who is ill. */
export async function proofPack(books: Books, cardId: CardId, postings: ProofPack["postings"] = []): Promise<string> {
  const card = await readCard(books, "audit.prove", cardId);
  const versions = await readVersions(books.tx, card);
  const pack: UnsealedPack = {
    format: "bangfu.proof/1",
    about: { madeAt: books.now, origin: books.world.origin, countyCode: card.countyCode },
    card: { cardId, householdId: card.householdId, place: card.place },
    versions: versions.map(({ version, hash, text }) => ({ version, hash, text })),
    signatures: await readRecords(books.tx, card.countyCode, cardId),
    postings,
    openings: [],
    audit: await auditOf(books, cardId),
  };
  return packText(pack, sha256);
}

const readProofPack = query({
  name: "card.proof-pack",
  verb: "audit.prove",
  input: OneCard,
  run: async (asked) => {
    const { cardId } = asked.input;
    return { name: `proof-${cardId}.json`, text: await proofPack(asked, cardId) };
  },
});

/** The proof pack of a card, after sealing what has happened so far. */
export const getProofPack = Object.assign(
  async (raw: unknown, by: Caller) => {
    await sealAudit(by.world.db, by.world.now());
    return readProofPack(raw, by);
  },
  { queryName: readProofPack.queryName, verb: readProofPack.verb },
);
