import { z } from "zod";
import { dayOf } from "#kernel/day.ts";
import { getRules } from "#modules/rules/index.ts";
import { holidaysOf } from "#packs/index.ts";
import { query } from "#platform/query.ts";

/** What a duty of our own may be made of: the records somebody keeps, the kinds of meeting, the holidays in force today. */
export const dutyChoices = query({
  name: "duty.choices",
  verb: "duty.read",
  input: z.unknown(),
  run: async ({ tx, world, actor, now }) => {
    const rules = await getRules(tx, actor.countyCode, dayOf(now));
    const years = Object.entries(holidaysOf(rules));
    return {
      records: (world.evidence ?? []).flatMap((one) => one.kinds),
      meetings: rules["meetings.kinds"].value.map(({ key, zh, en }) => ({ key, zh, en })),
      holidays: Object.fromEntries(years.map(([year, { off, work }]) => [year, { off: [...off], work: [...work] }])),
    };
  },
});
