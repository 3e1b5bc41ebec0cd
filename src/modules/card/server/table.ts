import type { Day } from "#kernel/day.ts";
import type { Books } from "#modules/registry/index.ts";
import type { SigningTable } from "../domain/signing.ts";
import type { CardState } from "./cards.ts";
import { helpersOn } from "./register.ts";
import { signingRuleOn } from "./rules.ts";
import { readSignatures } from "./signatures.ts";
import { teamUnitsOf } from "./team.ts";
import { findVersion } from "./versions.ts";

/** The card as its signers need it: the rule its version quotes (or today's, for a draft), signatures, helpers, team. */
export async function signingTable(books: Books, card: CardState, day: Day): Promise<SigningTable> {
  const { tx } = books;
  const { version, stage } = card.progress;
  const frozen = version === null ? undefined : await findVersion(tx, card, version);
  const helpers = await helpersOn(books, card.householdId, day);
  return {
    stage,
    place: card.place,
    version,
    versionHash: frozen?.hash ?? null,
    rule: frozen?.rule ?? (await signingRuleOn(tx, card.countyCode, day)),
    signatures: version === null ? [] : await readSignatures(tx, card.countyCode, card.id, version),
    helpers: helpers.map((one) => one.cadreId),
    teamUnits: await teamUnitsOf(tx, card.countyCode, card.place, day),
  };
}
