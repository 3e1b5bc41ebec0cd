import type { Day } from "#kernel/day.ts";
import type { Rules } from "#packs/index.ts";
import type { Tx } from "#platform/db/tables.ts";
import { contentsOf, type Kept, type Volume, type Wanted } from "../domain/archive.ts";
import type { Label } from "../domain/diff.ts";
import type { CardState } from "./cards.ts";

const CATALOGUE = {
  household: "card.archive.household",
  village: "card.archive.village",
  township: "card.archive.township",
} as const;

export const wantedIn = (rules: Rules, volume: Volume): readonly Wanted[] => rules[CATALOGUE[volume]].value;

/** Which volume: a household's by its card, a village's or township's by its place. */
export type VolumeOf = { countyCode: string; volume: Volume; place: string; cardId: string | null };

export type Paper = Kept & { id: string; title: string; version: number | null; dated: Day };

export async function readPapers(tx: Tx, of: VolumeOf): Promise<Paper[]> {
  return tx
    .selectFrom("archiveItem")
    .select(["id", "item", "title", "fileId", "made", "version", "dated"])
    .where("countyCode", "=", of.countyCode)
    .where("volume", "=", of.volume)
    .where("takenOutAt", "is", null)
    .$if(of.cardId !== null, (rows) => rows.where("cardId", "=", of.cardId))
    .$if(of.cardId === null, (rows) => rows.where("place", "=", of.place))
    .orderBy("dated")
    .orderBy("id")
    .execute();
}

/**
 * Can the card be filed? What its household volume must hold and does not (what filing itself puts in is not asked for),
 * and whether it is locked.
 */
export async function volumeReady(
  tx: Tx,
  rules: Rules,
  card: CardState,
): Promise<{ archiveOpen: Label[]; volumeLocked: boolean }> {
  const of = { countyCode: card.countyCode, volume: "household", place: card.place, cardId: card.id } as const;
  const kept = [...(await readPapers(tx, of)), ...MADE_AT_FILING.map((item) => ({ item, fileId: null, made: true }))];
  const archiveOpen = contentsOf(wantedIn(rules, "household"), [], kept).missing;
  return { archiveOpen, volumeLocked: (await findLock(tx, of)) !== undefined };
}

/** Papers the system makes from its records the moment a card is filed. */
export const MADE_AT_FILING = ["card", "review-sheet", "comparison-sheet", "income-account"] as const;

/** The open lock on a volume, if there is one. */
export async function findLock(tx: Tx, of: VolumeOf) {
  return tx
    .selectFrom("archiveLock")
    .select(["id", "lockedName", "lockedAt"])
    .where("countyCode", "=", of.countyCode)
    .where("volume", "=", of.volume)
    .where("place", "=", of.place)
    .where("openedAt", "is", null)
    .where((eb) => (of.cardId === null ? eb("cardId", "is", null) : eb("cardId", "=", of.cardId)))
    .executeTakeFirst();
}
