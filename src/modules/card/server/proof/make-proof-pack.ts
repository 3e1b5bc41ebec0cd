import { z } from "zod";
import type { Json } from "#kernel/canonical.ts";
import { CommandId, type HouseholdId } from "#kernel/ids.ts";
import type { Books } from "#modules/registry/index.ts";
import { proveEntries } from "#platform/audit/prove-entries.ts";
import { sealAudit } from "#platform/audit/seal-audit.ts";
import { command } from "#platform/command.ts";
import type { Tx } from "#platform/db/tables.ts";
import { query } from "#platform/query.ts";
import type { Caller } from "#platform/world.ts";
import { OneCard } from "../../domain/asked.ts";
import { type ATTESTED_PARTS, Attested } from "../../domain/attested.ts";
import { CardId } from "../../domain/card.ts";
import { type ProofPack, packText, type UnsealedPack } from "../../domain/proof-pack.ts";
import { type CardState, readCard } from "../cards.ts";
import { hashOf, sha256 } from "../hash.ts";
import { readRecords } from "../signatures.ts";
import { readVersions } from "../versions.ts";

/** Where the postings a household stood on come from: another module gives them, so that cards need not know it. */
export type PostingsOf = (
  tx: Tx,
  countyCode: string,
  householdId: HouseholdId,
) => Promise<{ readonly [key: string]: Json }[]>;

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

async function auditOf({ tx, actor }: Books, cardId: CardId, attestation: string): Promise<ProofPack["audit"]> {
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
    .where((eb) =>
      eb.or([
        eb("commandId", "=", attestation),
        eb.and([eb("command", "in", PROVED), eb.or([eb("subject", "=", cardId), eb("commandId", "in", signings)])]),
      ]),
    )
    .orderBy("no")
    .execute();
  const numbers = rows.map(({ no }) => no);
  return proveEntries(tx, numbers);
}

type Parts = Pick<ProofPack, (typeof ATTESTED_PARTS)[number]>;

async function partsOf(books: Books, card: CardState, postingsOf: PostingsOf): Promise<Parts> {
  const versions = await readVersions(books.tx, card);
  return {
    versions: versions.map(({ version, hash, text }) => ({ version, hash, text })),
    signatures: await readRecords(books.tx, card.countyCode, card.id),
    postings: (await postingsOf(books.tx, card.countyCode, card.householdId)) as Parts["postings"],
  };
}

const hashesOf = ({ versions, signatures, postings }: Parts) => ({
  versionsHash: hashOf(versions),
  signaturesHash: hashOf(signatures),
  postingsHash: hashOf(postings),
});

const Attest = z.object({ commandId: CommandId, cardId: CardId });

/**
 * Makes proof packs that carry the postings `postingsOf` gives. That a pack was made, by whom, when and of what, is itself
 * an audit entry, which the pack proves: so nothing can be taken out of it. Sealed facts stay commitments: it tells who
 * signed, not who is ill.
 */
export function proofPacksWith(postingsOf: PostingsOf) {
  const attest = command({
    name: "card.prove",
    verb: "audit.prove",
    input: Attest,
    output: Attested,
    load: async (call) => {
      const card = await readCard(call, "audit.prove", call.input.cardId);
      return { card, parts: await partsOf(call, card, postingsOf) };
    },
    whyNot: () => null,
    run: async ({ mark, now }, { card, parts }) => {
      mark({ place: card.place, subject: card.id });
      return { cardId: card.id, madeAt: now, ...hashesOf(parts), inForce: card.progress.version };
    },
  });
  /** The pack as attested; null when the card has changed since. */
  const read = query({
    name: "card.proof-pack",
    verb: "audit.prove",
    input: z.object({ commandId: CommandId, attested: Attested }),
    run: async (asked): Promise<UnsealedPack | null> => {
      const { commandId, attested } = asked.input;
      const card = await readCard(asked, "audit.prove", attested.cardId);
      const parts = await partsOf(asked, card, postingsOf);
      const now = { ...attested, ...hashesOf(parts), inForce: card.progress.version };
      if (hashOf(now) !== hashOf(attested)) return null;
      return {
        format: "bangfu.proof/1",
        about: { madeAt: attested.madeAt, origin: asked.world.origin, countyCode: card.countyCode },
        card: { cardId: card.id, householdId: card.householdId, place: card.place },
        ...parts,
        openings: [],
        audit: await auditOf(asked, card.id, commandId),
      };
    },
  });
  const make = async (cardId: CardId, by: Caller) => {
    const commandId = CommandId.parse(by.world.newId());
    const attested = await attest({ commandId, cardId }, by);
    await sealAudit(by.world.db, by.world.now());
    return read({ commandId, attested }, by);
  };
  return Object.assign(
    async (raw: unknown, by: Caller) => {
      const { cardId } = OneCard.parse(raw);
      for (let tries = 0; tries < TRIES; tries += 1) {
        const pack = await make(cardId, by);
        if (pack) return { name: `proof-${cardId}.json`, text: packText(pack, sha256) };
      }
      throw new Error(`card ${cardId} is never twice the same`);
    },
    { queryName: read.queryName, verb: read.verb },
  );
}

/** A signature that comes just while a pack is made: it is made again. */
const TRIES = 5;
