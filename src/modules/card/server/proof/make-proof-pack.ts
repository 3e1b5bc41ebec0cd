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
import { CardId, Hash } from "../../domain/card.ts";
import { type ProofPack, packText, type UnsealedPack } from "../../domain/proof-pack.ts";
import { readCard } from "../cards.ts";
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

type Postings = ProofPack["postings"];

async function textOf(books: Books, cardId: CardId, postings: Postings, attestation: string): Promise<string> {
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
    audit: await auditOf(books, cardId, attestation),
  };
  return packText(pack, sha256);
}

const Attest = z.object({ commandId: CommandId, cardId: CardId });

/**
 * Makes proof packs that carry the postings `postingsOf` gives. That a pack was made, by whom and with which postings,
 * is itself an audit entry, which the pack proves. Sealed facts stay commitments: it tells who signed, not who is ill.
 */
export function proofPacksWith(postingsOf: PostingsOf) {
  const attest = command({
    name: "card.prove",
    verb: "audit.prove",
    input: Attest,
    output: z.object({ cardId: CardId, postingsHash: Hash }),
    load: async (call) => {
      const card = await readCard(call, "audit.prove", call.input.cardId);
      return { card, postings: await postingsOf(call.tx, card.countyCode, card.householdId) };
    },
    whyNot: () => null,
    run: async ({ mark }, { card, postings }) => {
      mark({ place: card.place, subject: card.id });
      return { cardId: card.id, postingsHash: hashOf(postings) };
    },
  });
  const read = query({
    name: "card.proof-pack",
    verb: "audit.prove",
    input: Attest,
    run: async (asked) => {
      const { cardId, commandId } = asked.input;
      const postings = (await postingsOf(asked.tx, asked.actor.countyCode, cardId as never)) as Postings;
      return { name: `proof-${cardId}.json`, text: await textOf(asked, cardId, postings, commandId) };
    },
  });
  return Object.assign(
    async (raw: unknown, by: Caller) => {
      const { world } = by;
      const asked = { ...OneCard.parse(raw), commandId: CommandId.parse(world.newId()) };
      await attest(asked, by);
      await sealAudit(world.db, world.now());
      return read(asked, by);
    },
    { queryName: read.queryName, verb: read.verb },
  );
}
