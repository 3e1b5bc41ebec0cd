import type { CadreId } from "#kernel/ids.ts";
import type { Rules } from "#packs/index.ts";
import type { Tx } from "#platform/db/tables.ts";
import { type Entry, Resolution, type Row, rowsOf, type Verdict } from "../domain/comparison.ts";
import { planFor } from "../domain/comparison-plan.ts";
import type { CardFacts } from "../domain/facts.ts";

/** What is to be compared on this card under the rules in force: facts sealed, so values and entries speak alike. */
export const comparisonRows = (rules: Rules, facts: CardFacts): Row[] =>
  rowsOf(facts, planFor(rules["card.comparison.sources"].value, rules["card.comparison.fields"].value));

export type StoredEntry = Entry & { id: string; sealed: Uint8Array | null };

export async function readEntries(tx: Tx, card: { countyCode: string; id: string }): Promise<StoredEntry[]> {
  const rows = await tx
    .selectFrom("comparisonEntry")
    .selectAll()
    .where("countyCode", "=", card.countyCode)
    .where("cardId", "=", card.id)
    .execute();
  return rows.map((row) => ({
    id: row.id,
    path: row.path,
    source: row.source,
    verdict: row.verdict as Verdict,
    cardValue: row.cardValue,
    sourceValue: row.sourceValue,
    note: row.note,
    by: row.byCadre as CadreId,
    at: row.at,
    resolution: row.resolution === null ? null : Resolution.parse(row.resolution),
    sealed: row.sealed,
  }));
}
