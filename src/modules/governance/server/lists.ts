import { z } from "zod";
import { dayOf } from "#kernel/day.ts";
import { getRules } from "#modules/rules/index.ts";
import { query } from "#platform/query.ts";

/** The lists of today: what may be decided, which bodies there are, kinds of dispute and ratings. */
export const readLists = query({
  name: "governance.lists",
  verb: "governance.read",
  input: z.unknown(),
  run: async ({ tx, actor, now }) => {
    const rules = await getRules(tx, actor.countyCode, dayOf(now));
    const words = ({ key, zh, en }: { key: string; zh: string; en: string }) => ({ key, zh, en });
    return {
      procedure: words(rules["governance.procedure"].value),
      matters: rules["governance.matters"].value.map((one) => ({ ...words(one), charter: one.charter === true })),
      bodies: rules["governance.bodies"].value.map(words),
      topics: rules["governance.dispute-kinds"].value.map(words),
      ratings: rules["governance.tendency-ratings"].value.map(words),
    };
  },
});
