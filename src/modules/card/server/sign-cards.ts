import { z } from "zod";
import { CommandId } from "#kernel/ids.ts";
import { checkPassword } from "#modules/accounts/index.ts";
import { type Call, command } from "#platform/command.ts";
import type { Caller } from "#platform/world.ts";
import { OneSignature, SignBatch, SignCard } from "../domain/asked.ts";
import type { Hash } from "../domain/card.ts";
import { Assertion, recordText, type SignatureRecord } from "../domain/record.ts";
import { no } from "../domain/refusals.ts";
import { Signed, SignedBatch } from "../domain/shown.ts";
import { standingFor } from "../domain/signing.ts";
import { type AtTable, layOnTable, whyNotAtTable } from "./at-table.ts";
import { sha256 } from "./hash.ts";
import { checkPasskey, signedHash } from "./passkey-proof.ts";
import { statementOf } from "./show-card.ts";
import { addRecord } from "./signatures.ts";
import { take } from "./take.ts";

/** What the command itself takes: the password has been checked outside, so it is in no hash, log or receipt. */
const Proven = z.object({
  commandId: CommandId,
  cards: z.array(OneSignature).min(1).max(100),
  assertion: Assertion.nullable(),
  batch: z.boolean(),
});
type Proven = z.infer<typeof Proven>;

const methodOf = (input: Proven) => (input.assertion ? "passkey" : "password");

const put = (name: "card.sign" | "card.sign-batch") =>
  command({
    name,
    verb: "card.sign",
    input: Proven,
    output: SignedBatch,
    load: async (call) => {
      const laid = new Map<string, AtTable>();
      for (const one of call.input.cards.toSorted((a, b) => (a.cardId < b.cardId ? -1 : 1)))
        laid.set(one.cardId, await layOnTable(call, one)); // in one order everywhere, so that two batches cannot lock each other
      const onTable = call.input.cards.flatMap((one) => laid.get(one.cardId) ?? []);
      const statements = onTable.map(({ asked, shown }) =>
        shown ? statementOf({ ...asked, ...shown }, call.actor) : "",
      );
      return { onTable, statements };
    },
    whyNot: ({ actor, input, now }, { onTable }) => {
      if (new Set(input.cards.map((one) => one.cardId)).size !== input.cards.length) return no.cardTwice({});
      for (const one of onTable) {
        const refused = whyNotAtTable(one, actor, methodOf(input), now);
        if (refused) return refused;
      }
      return null;
    },
    run: async (call, { onTable, statements }) => {
      const { input } = call;
      const hashes = statements.map(sha256);
      const passkey = input.assertion && (await checkPasskey(call, input.assertion, signedHash(hashes, input.batch)));
      if (input.assertion && !passkey) throw no.badAssertion({});
      const batch = input.batch ? hashes : null;
      const signed: z.infer<typeof Signed>[] = [];
      for (const [i, one] of onTable.entries()) signed.push(await sign(call, one, statements[i] ?? "", batch, passkey));
      const [first] = onTable;
      if (first && onTable.length === 1) call.mark({ place: first.card.place, subject: first.card.id });
      return { signed };
    },
  });

async function sign(
  call: Call<Proven>,
  { asked, card, table, shown }: AtTable,
  statement: string,
  batch: Hash[] | null,
  passkey: SignatureRecord["passkey"],
): Promise<z.infer<typeof Signed>> {
  const { tx, actor, input, now } = call;
  const seat = table.rule.seats.find((one) => one.key === asked.seat);
  const standing = seat && standingFor(table, seat, actor);
  if (!seat || !standing || !shown || table.version === null || !table.versionHash) throw no.notShown({});
  const record: SignatureRecord = {
    cardId: card.id,
    version: table.version,
    seat: asked.seat,
    signedBy: actor.cadreId,
    signerName: actor.name,
    post: standing.post,
    delegation: standing.delegate ? asked.delegation : null,
    method: methodOf(input),
    signedAt: now,
    shownAt: shown.shownAt,
    shownSeconds: shown.seconds,
    statement,
    batch,
    passkey,
  };
  await addRecord(tx, { countyCode: card.countyCode, place: card.place, commandId: input.commandId }, record);
  await tx
    .updateTable("seatShown")
    .set({ usedAt: now })
    .where("countyCode", "=", card.countyCode)
    .where("id", "=", asked.shownId)
    .execute();
  const after = { rule: table.rule, signatures: [...table.signatures, record] };
  const progress = await take(
    call,
    card,
    { action: "sign", version: table.version, seat: asked.seat },
    { table: after },
  );
  await call.emit(progress.stage === "signed" ? "card.signed" : "card.turn-came", { cardId: card.id }, card.place);
  return {
    cardId: card.id,
    stage: progress.stage,
    version: table.version,
    versionHash: table.versionHash,
    seat: asked.seat,
    method: record.method,
    signed: progress.signed.length,
    needed: progress.needed.length,
    recordHash: sha256(recordText(record)),
    eventHash: progress.eventHash,
  };
}

const putOne = put("card.sign");
const putMany = put("card.sign-batch");

/** Exactly one proof is needed. A password is checked before the transaction, where a failure counts towards the lock. */
async function prove(
  input: { assertion: Assertion | null; password: string | null },
  { world, actor }: Caller,
): Promise<void> {
  if (input.assertion) return;
  if (!input.password) throw no.proofMissing({});
  if (!(await checkPassword(world, actor.countyCode, actor.accountId, input.password))) throw no.wrongPassword({});
}

/** One of the seven puts their name to the version they saw. */
export const signCard = Object.assign(
  async (raw: unknown, by: Caller): Promise<z.infer<typeof Signed>> => {
    const { commandId, assertion, password, ...one } = SignCard.parse(raw);
    await prove({ assertion, password }, by);
    const { signed } = await putOne({ commandId, cards: [one], assertion, batch: false }, by);
    return Signed.parse(signed[0]);
  },
  { commandName: putOne.commandName, verb: putOne.verb },
);

/** Several cards, each shown by itself, signed with one touch. All are signed or none. */
export const signBatch = Object.assign(
  async (raw: unknown, by: Caller): Promise<z.infer<typeof SignedBatch>> => {
    const { commandId, cards, assertion, password } = SignBatch.parse(raw);
    await prove({ assertion, password }, by);
    return putMany({ commandId, cards, assertion, batch: true }, by);
  },
  { commandName: putMany.commandName, verb: putMany.verb },
);
