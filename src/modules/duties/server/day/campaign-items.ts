import type { Day } from "#kernel/day.ts";
import { askedGroup } from "#kernel/day-line.ts";
import { lineOf } from "../../domain/day.ts";
import type { DayItem } from "../../domain/duty-shapes.ts";
import { tilesOf } from "../campaign/campaigns.ts";
import { runningIn, villagesMarked } from "../campaign/my-campaigns.ts";
import type { Asked } from "./asked.ts";

/**
 * Campaigns that run in my villages and have not reached everybody there: how many of how many, by when. `asked`: kinds of campaign that
 * a duty in my day asks for already.
 */
export async function campaignItems(
  { tx, actor }: Asked,
  today: Day,
  until: Day,
  asked: ReadonlySet<string>,
): Promise<DayItem[]> {
  const villages = villagesMarked(actor);
  const items: DayItem[] = [];
  for (const one of await runningIn(tx, actor, villages, today)) {
    if (asked.has(one.kind)) continue;
    const mine = villages.filter((code) => code.startsWith(one.place));
    let [have, need] = [0, 0];
    for (const village of mine)
      for (const tile of await tilesOf(tx, actor, one, village)) {
        have += Math.min(tile.done, tile.all);
        need += tile.all;
      }
    if (have >= need) continue;
    const [village, ...others] = mine;
    items.push(
      lineOf({
        key: `campaign ${one.id}`,
        group: askedGroup(one.dueOn, today, until),
        kind: "campaign",
        title: one.title,
        place: others.length === 0 ? (village ?? null) : null,
        on: one.dueOn,
        late: one.dueOn < today,
        have,
        need,
        to: `/campaigns/${one.id}`,
      }),
    );
  }
  return items;
}
