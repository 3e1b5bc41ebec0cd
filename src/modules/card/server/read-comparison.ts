import type { z } from "zod";
import type { Json } from "#kernel/canonical.ts";
import { dayOf } from "#kernel/day.ts";
import { cadreNames } from "#modules/organisation/index.ts";
import { getRules } from "#modules/rules/index.ts";
import { query } from "#platform/query.ts";
import { contextOf } from "#platform/vault/vault.ts";
import type { World } from "#platform/world.ts";
import { OneCard } from "../domain/asked.ts";
import { comparisonProgress, stateOf } from "../domain/comparison.ts";
import { maskFact, shownFact } from "../domain/masking.ts";
import type { ComparisonShown } from "../domain/shown.ts";
import { readCard } from "./cards.ts";
import { comparisonRows, readEntries, type StoredEntry } from "./comparison-rows.ts";
import { sealedNow } from "./facts-now.ts";

/** What the source says, masked where the fact is sealed. */
function sourceShown(world: World, { id, path, sourceValue, sealed }: StoredEntry): Json {
  if (sealed) return maskFact(path, world.vault.open(contextOf("comparison_entry", id), sealed).value as Json).value;
  return sourceValue === null ? null : maskFact(path, JSON.parse(sourceValue) as Json).value;
}

/** The six-way comparison of a card: every fact to compare, each source, and how each cell stands. */
export const getComparison = query({
  name: "card.comparison",
  verb: "card.read",
  input: OneCard,
  run: async (asked): Promise<z.infer<typeof ComparisonShown>> => {
    const { tx, world, actor, input } = asked;
    const card = await readCard(asked, "card.read", input.cardId);
    const rules = await getRules(tx, actor.countyCode, dayOf(asked.now));
    const now = await sealedNow(asked, "card.read", card);
    const rows = comparisonRows(rules, now.facts);
    const entries = await readEntries(tx, card);
    const names = await cadreNames(
      tx,
      actor.countyCode,
      entries.map((one) => one.by),
    );
    return {
      sources: rules["card.comparison.sources"].value.map(({ key, zh, en }) => ({ key, zh, en })),
      rows: rows.map((row) => ({
        path: row.path,
        label: row.label,
        ...(shownFact(row.path, now.facts, now.openings) as { value: never; sealed: boolean }),
        sources: [...row.sources],
        cells: entries
          .filter((one) => one.path === row.path)
          .map((one) => ({
            path: one.path,
            source: one.source,
            verdict: one.verdict,
            value: sourceShown(world, one) as never,
            note: one.note,
            byName: names.get(one.by) ?? "",
            at: one.at,
            resolution: one.resolution,
            state: stateOf(row, one),
          })),
      })),
      progress: comparisonProgress(rows, entries),
    };
  },
});
