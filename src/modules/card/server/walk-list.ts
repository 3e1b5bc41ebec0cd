import { sql } from "kysely";
import { dayOf } from "#kernel/day.ts";
import type { CadreId, HouseholdId } from "#kernel/ids.ts";
import { getRules } from "#modules/rules/index.ts";
import { query } from "#platform/query.ts";
import { AskWalk } from "../domain/asked.ts";
import { CardId } from "../domain/card.ts";
import { comparisonProgress, problemsOf } from "../domain/comparison.ts";
import type { Label } from "../domain/diff.ts";
import { explanationOf } from "../domain/explained.ts";
import { factsOf, seal } from "../domain/facts.ts";
import { isMet } from "../domain/gates.ts";
import type { WalkShown } from "../domain/shown.ts";
import { type WalkHouse, walkOf } from "../domain/walk.ts";
import { cardRows, cursorOf, inTerritory, isHelpedBy, readCursor } from "./card-rows.ts";
import { readCard } from "./cards.ts";
import { comparisonRows, readEntries } from "./comparison-rows.ts";
import { commitWith } from "./hash.ts";
import { explanationsOf, mustSeesOf } from "./readiness.ts";
import { readHouseholds } from "./register.ts";

/** More than this nobody walks in an evening: a page of the walk. The worst come first. */
const HOUSES_A_PAGE = 300;
const TO_CHECK = sql<boolean>`(s.block_count > 0 or s.warn_count > 0 or c.set_back is not null or c.stage in ('entered', 'recorded'))`;

/** The walk: households with findings, open differences or unfinished visits, by natural village, ready for paper. */
export const getWalk = query({
  name: "card.walk",
  verb: "card.read",
  input: AskWalk,
  run: async (asked): Promise<WalkShown> => {
    const { tx, actor, input } = asked;
    const rules = await getRules(tx, actor.countyCode, dayOf(asked.now));
    const after = readCursor(input.after, 3);
    const toCheck = () =>
      cardRows(tx, actor, "card.read")
        .where("s.status", "=", "active")
        .where(inTerritory("s.place", input.place))
        .$if(input.naturalVillage !== undefined, (one) =>
          one.where("s.naturalVillage", "=", input.naturalVillage ?? ""),
        )
        .$if(input.helper !== undefined, (one) => one.where(isHelpedBy(input.helper as CadreId, dayOf(asked.now))))
        .where(TO_CHECK);
    const found = await toCheck()
      .$if(after !== undefined, (houses) =>
        houses.where(
          sql<boolean>`(-s.block_count, -s.warn_count, s.id) > (-${after?.[0]}::int, -${after?.[1]}::int, ${after?.[2]}::uuid)`,
        ),
      )
      .orderBy(sql`-s.block_count, -s.warn_count, s.id`)
      .limit(HOUSES_A_PAGE + 1)
      .execute();
    const rows = found.slice(0, HOUSES_A_PAGE);
    const last = rows.at(-1);
    const all = await toCheck().clearSelect().select(sql<number>`count(*)`.as("count")).executeTakeFirstOrThrow();
    const byId = new Map(rows.map((row) => [row.id, row]));
    const ids = rows.map((row) => row.id as HouseholdId);
    const houses: WalkHouse[] = [];
    for (const { household, findings } of await readHouseholds(asked, "card.read", ids)) {
      const row = byId.get(household.id);
      const begun = row?.stage != null;
      const card = begun ? await readCard(asked, "card.read", CardId.parse(household.id)) : null;
      const facts = card && seal(factsOf(household), commitWith(card.secret)).facts;
      const cells = facts ? comparisonRows(rules, facts) : [];
      const entries = card ? await readEntries(tx, card) : [];
      const sourceName = (key: string): Label => {
        const { zh, en } = rules["card.comparison.sources"].value.find((one) => one.key === key) ?? {
          zh: key,
          en: key,
        };
        return { zh, en };
      };
      houses.push({
        householdId: household.id,
        place: household.place,
        naturalVillage: household.naturalVillage ?? "",
        headName: row?.headName ?? "",
        sortKey: row?.headPinyin ?? "",
        findings: card
          ? findings.filter((one) => explanationOf(one, household, explanationsOf(card)) === null)
          : findings,
        problems: problemsOf(cells, entries).map((one) => ({
          path: one.row.path,
          label: one.row.label,
          source: sourceName(one.entry.source),
        })),
        uncompared: entries.length > 0 ? comparisonProgress(cells, entries).uncompared : 0,
        mustSeesMissing: card
          ? mustSeesOf(rules, card)
              .filter((one) => !isMet(one))
              .map((one) => one.name)
          : [],
        returnedBecause: row?.setBack ?? null,
      });
    }
    return {
      groups: walkOf(houses),
      houses: Number(all.count),
      next:
        found.length > HOUSES_A_PAGE && last
          ? cursorOf([String(last.blockCount), String(last.warnCount), last.id])
          : null,
    };
  },
});
