import { sql } from "kysely";
import { dayOf } from "#kernel/day.ts";
import type { HouseholdId } from "#kernel/ids.ts";
import { getRules } from "#modules/rules/index.ts";
import type { Tx } from "#platform/db/tables.ts";
import { type Asked, query } from "#platform/query.ts";
import { ListToMend } from "../domain/asked.ts";
import { CardId } from "../domain/card.ts";
import { problemsOf } from "../domain/comparison.ts";
import { factsOf, seal } from "../domain/facts.ts";
import type { CardRow } from "../domain/shown.ts";
import { cardRows, inTerritory, rowShown } from "./card-rows.ts";
import { readCard } from "./cards.ts";
import { comparisonRows, readEntries } from "./comparison-rows.ts";
import { commitWith } from "./hash.ts";
import { readHouseholds } from "./register.ts";

/** More than this nobody mends in a day; the longest untouched come first. */
const MOST = 100;

const DIFFERS = sql<boolean>`exists (select from comparison_entry e where e.county_code = c.county_code and e.card_id = c.id
  and e.verdict = 'differs' and (e.resolution is null or e.resolution->>'right' = 'source'))`;

const candidates = (tx: Tx, { actor, input }: Asked<ListToMend>) =>
  cardRows(tx, actor, "card.prepare")
    .where("s.status", "=", "active")
    .$if(input.place !== undefined, (cards) => cards.where(inTerritory("s.place", input.place ?? "")))
    .orderBy("c.changedAt")
    .orderBy("s.id")
    .limit(MOST);

/** Cards on my ground that somebody has to put right: set back by a signer or a change, or at odds with a source. */
export const listToMend = query({
  name: "card.to-mend",
  verb: "card.prepare",
  input: ListToMend,
  run: async (asked): Promise<CardRow[]> => {
    const { tx, input } = asked;
    if (input.why === "set-back")
      return (await candidates(tx, asked).where("c.setBack", "is not", null).execute()).map(rowShown);
    const rows = await candidates(tx, asked)
      .where("c.stage", "in", ["entered", "recorded", "checked"])
      .where(DIFFERS)
      .execute();
    const atOdds = await reallyAtOdds(
      asked,
      rows.map((row) => row.id),
    );
    return rows.filter((row) => atOdds.has(row.id)).map(rowShown);
  },
});

/** Of these, the cards that still differ: a difference is over once the register says what the source says. */
async function reallyAtOdds(asked: Asked<ListToMend>, ids: readonly string[]): Promise<Set<string>> {
  const { tx, actor } = asked;
  const found = new Set<string>();
  if (ids.length === 0) return found;
  const rules = await getRules(tx, actor.countyCode, dayOf(asked.now));
  for (const { household } of await readHouseholds(asked, "card.prepare", ids as HouseholdId[])) {
    const card = await readCard(asked, "card.prepare", CardId.parse(household.id));
    const { facts } = seal(factsOf(household), commitWith(card.secret));
    const open = problemsOf(comparisonRows(rules, facts), await readEntries(tx, card));
    if (open.length > 0) found.add(household.id);
  }
  return found;
}
