import { z } from "zod";
import { query } from "#platform/query.ts";
import { VillageList, type VillagePlan } from "../contract.ts";
import type { VillageOutcome } from "../domain/plan-villages.ts";
import { planList } from "./village-list.ts";

type Line = VillagePlan["lines"][number];

const shown = (one: VillageOutcome): Line =>
  one.outcome === "refused"
    ? {
        line: one.line,
        outcome: one.outcome,
        name: one.name,
        code: null,
        township: null,
        provisional: false,
        refusal: { code: one.refusal.code, facts: one.refusal.facts },
      }
    : {
        line: one.line,
        outcome: one.outcome,
        name: one.name,
        code: one.code,
        township: one.township,
        provisional: one.provisional,
        refusal: null,
      };

/** A dry run of loading a list of villages: what each line would come to. Changes nothing. */
export const planVillageList = query({
  name: "place.plan-villages",
  verb: "place.edit",
  input: z.object({ list: VillageList }),
  run: async (asked): Promise<VillagePlan> => {
    const outcomes = await planList(asked, asked.input.list);
    const counts = { new: 0, same: 0, renamed: 0, refused: 0 };
    for (const one of outcomes) counts[one.outcome]++;
    return { lines: outcomes.map(shown), counts };
  },
});
