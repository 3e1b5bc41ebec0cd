import { speak } from "#i18n/index.ts";
import { timeHere } from "#kernel/instant.ts";
import type { VersionShown } from "#modules/card/contract.ts";
import { getCardShown, getComparison, getVersionShown } from "#modules/card/index.ts";
import { findHead } from "#modules/registry/contract.ts";
import { readHousehold } from "#modules/registry/index.ts";
import type { Caller } from "#platform/world.ts";
import { cardDocument, type PrintNote } from "../domain/card-document.ts";
import { comparisonDocument } from "../domain/comparison-document.ts";
import type { DocumentInput } from "../domain/document.ts";
import { factsOfVersion } from "../domain/facts-of-version.ts";
import { reviewDocument } from "../domain/review-document.ts";

type Of = { cardId: string; version: number };

/** A paper and what its file is called. */
export type Named = { document: DocumentInput; name: string };

/** Puts readable values in the place of masked ones; the caller has asked for them on record. */
export type Open = (version: VersionShown) => Promise<VersionShown>;

/** 档卡 of a version. */
export async function cardPaper({ cardId, version }: Of, by: Caller, note: PrintNote, open?: Open): Promise<Named> {
  const masked = await getVersionShown({ cardId, version }, by);
  const shown = open ? await open(masked) : masked;
  const { helpers } = await getCardShown({ cardId }, by);
  const names = helpers.map((one) => one.name);
  return {
    document: cardDocument(shown, names, note),
    name: `档卡-${factsOfVersion(shown).headName}-第${version}版`,
  };
}

/** 把关责任记录表 of a version. */
export async function reviewPaper({ cardId, version }: Of, by: Caller, note: PrintNote): Promise<Named> {
  const shown = await getVersionShown({ cardId, version }, by);
  const card = await getCardShown({ cardId }, by);
  const say = { at: timeHere, post: (code: string) => speak("zh", `post.${code}`) };
  return {
    document: reviewDocument(shown, card, say, note),
    name: `把关责任记录表-${factsOfVersion(shown).headName}-第${version}版`,
  };
}

/** 对照表 of a card as it stands. */
export async function comparisonPaper({ cardId }: Pick<Of, "cardId">, by: Caller, note: PrintNote): Promise<Named> {
  const shown = await getComparison({ cardId }, by);
  const { household, path } = await readHousehold({ householdId: cardId }, by);
  const head = findHead(household)?.name ?? "";
  const place = [...path.slice(2).map((one) => one.name), household.naturalVillage ?? ""].filter((one) => one !== "");
  return {
    document: comparisonDocument(shown, { place, householdNumber: household.nationalNo ?? "—", head }, note),
    name: `对照表-${head}`,
  };
}
