import { z } from "zod";
import { groundFor } from "#kernel/actor.ts";
import { dayOf } from "#kernel/day.ts";
import { fullPlaceNames } from "#modules/places/index.ts";
import { query } from "#platform/query.ts";
import { within } from "#platform/scope.ts";
import { MyCampaign } from "../../domain/work-shapes.ts";
import { campaignsSeen } from "./campaigns.ts";

const MOST = 20;
const VILLAGE_DIGITS = 12;

/** Campaigns that run in my villages, with what was marked there. Those above a village mark at the desk, where the map is. */
export const listMyCampaigns = query({
  name: "campaign.mine",
  verb: "campaign.read",
  input: z.object({}).optional(),
  run: async ({ tx, actor, now }) => {
    const mine = [...new Set(groundFor(actor, "campaign.mark"))].filter((one) => one.length === VILLAGE_DIGITS);
    if (mine.length === 0) return [];
    const found = await campaignsSeen(tx, actor)
      .where("state", "=", "running")
      .where("startsOn", "<=", dayOf(now))
      .orderBy("dueOn")
      .orderBy("id")
      .limit(MOST)
      .execute();
    const running = found.filter((one) => mine.some((code) => code.startsWith(one.place)));
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
