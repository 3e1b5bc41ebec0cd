import { sql } from "kysely";
import { query } from "#platform/query.ts";
import { within } from "#platform/scope.ts";
import { ByTerritory } from "../domain/asked.ts";
import { STAGES, type Stage } from "../domain/pipeline.ts";
import type { TallyShown } from "../domain/shown.ts";
import { inTerritory } from "./card-rows.ts";

type Sums = { stage: Stage; cards: number; completeness: number; clean: number; overdue: number };

/** How many cards stand at each step over a territory, and how complete the households are. */
export const tallyCards = query({
  name: "card.tally",
  verb: "card.read",
  input: ByTerritory,
  run: async ({ tx, actor, input, now }): Promise<TallyShown> => {
    const { rows } = await sql<Sums>`
      select coalesce(c.stage, 'opened') stage, count(*) cards, sum(s.completeness) completeness,
        count(*) filter (where s.completeness = 100 and s.block_count = 0) clean,
        count(*) filter (where c.stage = 'review' and c.due_on < (${now}::timestamptz at time zone 'Asia/Shanghai')::date) overdue
      from household_summary s left join card c on c.county_code = s.county_code and c.id = s.id
      where s.county_code = ${actor.countyCode} and s.status = 'active' and ${within(actor, "card.read", "s.place")}
        and ${input.place ? inTerritory("s.place", input.place) : sql`true`}
      group by 1`.execute(tx);
    const sum = (of: (row: Sums) => number) => rows.reduce((total, row) => total + Number(of(row)), 0);
    const cards = sum((row) => row.cards);
    return {
      cards,
      completeness: cards === 0 ? 0 : Math.floor(sum((row) => row.completeness) / cards),
      clean: sum((row) => row.clean),
      overdue: sum((row) => row.overdue),
      stages: STAGES.map((stage) => ({ stage, cards: Number(rows.find((row) => row.stage === stage)?.cards ?? 0) })),
    };
  },
});
