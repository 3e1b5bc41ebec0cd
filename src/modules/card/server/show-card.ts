import { dayOf } from "#kernel/day.ts";
import type { Instant } from "#kernel/instant.ts";
import { passkeysOf, relyingParty } from "#modules/accounts/index.ts";
import { command } from "#platform/command.ts";
import { ShowCard } from "../domain/asked.ts";
import type { Hash } from "../domain/card.ts";
import { ShownId } from "../domain/ids.ts";
import { no } from "../domain/refusals.ts";
import { Shown } from "../domain/shown.ts";
import { whyNotAtSeat } from "../domain/signing.ts";
import { statementText } from "../domain/statement.ts";
import { voids } from "../domain/version.ts";
import { getCard } from "./cards.ts";
import { sealedNow } from "./facts-now.ts";
import { newNonce, sha256 } from "./hash.ts";
import { signingTable } from "./table.ts";
import { getVersion } from "./versions.ts";

/** Puts a frozen version on a signer's screen and notes when: the beginning of every signature. */
export const showCard = command({
  name: "card.show",
  verb: "card.sign",
  input: ShowCard,
  output: Shown,
  load: async (call) => {
    const card = await getCard(call, "card.sign", call.input.cardId);
    const table = await signingTable(call, card, dayOf(call.now));
    const frozen = table.version === null ? null : await getVersion(call.tx, card, table.version);
    const now = await sealedNow(call, "card.sign", card);
    return { card, table, stale: frozen !== null && voids(frozen.content, now.facts) };
  },
  whyNot: ({ actor, input }, { table, stale }) => {
    const refused = whyNotAtSeat(table, actor, { ...input, delegation: null });
    if (refused && refused.code !== "card.delegation-unproven") return refused; // the paper is named at the signature
    return stale ? no.changedSince({}) : null;
  },
  run: async ({ tx, world, actor, input, now, mark }, { card, table }) => {
    const shownId = ShownId.parse(world.newId());
    const nonce = newNonce();
    await tx
      .insertInto("seatShown")
      .values({
        countyCode: card.countyCode,
        id: shownId,
        cardId: card.id,
        version: table.version ?? 0,
        place: card.place,
        seat: input.seat,
        cadreId: actor.cadreId,
        nonce,
        shownAt: now,
        usedAt: null,
      })
      .execute();
    mark({ place: card.place, subject: card.id });
    const statement = statementOf({ versionHash: input.versionHash, seat: input.seat, nonce, shownAt: now }, actor);
    const passkeys = await passkeysOf(tx, actor.countyCode, actor.accountId);
    return {
      shownId,
      shownAt: now,
      signedText: statement,
      statementHash: sha256(statement),
      passkeys: passkeys.map((one) => one.id),
      relyingParty: relyingParty(world).id,
    };
  },
});

type ShownRow = { versionHash: Hash; seat: string; nonce: string; shownAt: Instant };

/** The words a signer's passkey signs, from what was shown. */
export const statementOf = (
  { versionHash, seat, nonce, shownAt }: ShownRow,
  actor: { cadreId: Parameters<typeof statementText>[0]["signer"] },
): string => statementText({ versionHash, seat, signer: actor.cadreId, nonce, at: shownAt });
