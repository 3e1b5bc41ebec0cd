import type { z } from "zod";
import { query } from "#platform/query.ts";
import { CompareVersions, OneCard, Version } from "../domain/asked.ts";
import { labelOf } from "../domain/diff.ts";
import { shownFact } from "../domain/masking.ts";
import type { VersionShown } from "../domain/shown.ts";
import { readCard } from "./cards.ts";
import { sealedNow } from "./facts-now.ts";
import { changesShown, headOf } from "./read-card.ts";
import { readSignatures } from "./signatures.ts";
import { getVersion, readOpenings } from "./versions.ts";

/** One frozen version, fact by fact in words, as its signers see it. */
export const getVersionShown = query({
  name: "card.version",
  verb: "card.read",
  input: OneCard.extend({ version: Version }),
  run: async (asked): Promise<z.infer<typeof VersionShown>> => {
    const { tx, world, actor, input } = asked;
    const card = await readCard(asked, "card.read", input.cardId);
    const frozen = await getVersion(tx, card, input.version);
    const openings = await readOpenings(tx, world, card, input.version);
    const { content } = frozen;
    return {
      ...headOf(frozen, card, await readSignatures(tx, actor.countyCode, card.id, input.version)),
      cardId: card.id,
      householdId: content.householdId,
      place: content.place,
      facts: Object.keys(content.facts).map((path) => {
        const { value, sealed } = shownFact(path, content.facts, openings);
        return { path, label: labelOf(path, content.facts), value: value as never, sealed };
      }),
      worksheet: content.worksheet as never,
      rule: frozen.rule,
    };
  },
});

/** What changed between two versions, or between a version and the register as it stands. */
export const compareVersions = query({
  name: "card.diff",
  verb: "card.read",
  input: CompareVersions,
  run: async (asked) => {
    const { tx, world, input } = asked;
    const card = await readCard(asked, "card.read", input.cardId);
    const side = async (version: number) => ({
      facts: (await getVersion(tx, card, version)).content.facts,
      openings: await readOpenings(tx, world, card, version),
    });
    return changesShown(
      await side(input.from),
      input.to === 0 ? await sealedNow(asked, "card.read", card) : await side(input.to),
    );
  },
});
