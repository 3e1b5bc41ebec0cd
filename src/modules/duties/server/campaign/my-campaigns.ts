import { z } from "zod";
import { type Actor, groundFor } from "#kernel/actor.ts";
import { type Day, dayOf } from "#kernel/day.ts";
import { fullPlaceNames } from "#modules/places/index.ts";
import type { Tx } from "#platform/db/tables.ts";
import { query } from "#platform/query.ts";
import { within } from "#platform/scope.ts";
import { MyCampaign } from "../../domain/work-shapes.ts";
import { type Campaign, campaignsSeen } from "./campaigns.ts";

const MOST = 20;
const VILLAGE_DIGITS = 12;

/** The villages in which I mark what was reached. Those above a village mark at the desk, where the map is. */
export const villagesMarked = (actor: Actor): string[] =>
  [...new Set(groundFor(actor, "campaign.mark"))].filter((one) => one.length === VILLAGE_DIGITS);

/** Campaigns that have begun and run in one of these villages, the nearest last day first. */
export async function runningIn(tx: Tx, actor: Actor, villages: readonly string[], today: Day): Promise<Campaign[]> {
  if (villages.length === 0) return [];
  const found = await campaignsSeen(tx, actor)
    .where("state", "=", "running")
    .where("startsOn", "<=", today)
    .orderBy("dueOn")
    .orderBy("id")
    .limit(MOST)
    .execute();
  return found.filter((one) => villages.some((code) => code.startsWith(one.place)));
}

/** Campaigns that run in my villages, with what was marked there. */
export const listMyCampaigns = query({
  name: "campaign.mine",
  verb: "campaign.read",
  input: z.object({}).optional(),
  run: async ({ tx, actor, now }) => {
    const mine = villagesMarked(actor);
    const running = await runningIn(tx, actor, mine, dayOf(now));
    if (running.length === 0) return [];
    const names = await fullPlaceNames(tx, mine);
    const marks = await tx
      .selectFrom("campaignMark")
      .select(["campaignId", "subject", "items", "note", "day"])
      .where("countyCode", "=", actor.countyCode)
      .where(within(actor, "campaign.read", "campaignMark.place"))
      .where("place", "in", mine)
      .where(
        "campaignId",
        "in",
        running.map((one) => one.id),
      )
      .orderBy("subject")
      .execute();
    return running.map((one) =>
      MyCampaign.parse({
        ...one,
        villages: mine
          .filter((code) => code.startsWith(one.place))
          .map((code) => ({ code, name: names.get(code) ?? code })),
        marks: marks.filter((mark) => mark.campaignId === one.id),
      }),
    );
  },
});
