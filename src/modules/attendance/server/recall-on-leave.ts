import { z } from "zod";
import { dayOf } from "#kernel/day.ts";
import { CadreId } from "#kernel/ids.ts";
import { Refusal } from "#kernel/refusal.ts";
import { placementOn, proposeRecall } from "#modules/stationing/index.ts";
import { query } from "#platform/query.ts";
import type { Reaction } from "#platform/reactions.ts";
import { inDays } from "../domain/half-day.ts";

const Beyond = z.object({ cadreId: CadreId, year: z.int(), halves: z.int(), limit: z.int() });

const findPlacement = query({
  name: "attendance.placement-of",
  verb: "attendance.decide",
  input: z.object({ cadreId: CadreId }),
  run: ({ tx, actor, input, now }) => placementOn(tx, actor, input.cadreId, dayOf(now)),
});

/** Why nothing more is to be done: somebody has proposed it already, or the term is over. */
const SETTLED = ["stationing.recall-open", "stationing.placement-ended"];

/** More leave in a year than the rule allows: a recall is proposed (dossier 6.3, 6.6). The county decides it; nobody is recalled by a sum. */
export const recallOnLeave: Reaction = {
  on: "attendance.leave-beyond-limit",
  name: "attendance.recall-on-leave",
  react: async (happened, by) => {
    const { cadreId, year, halves, limit } = Beyond.parse(happened.payload);
    const placement = await findPlacement({ cadreId }, by);
    if (!placement) return;
    const asked = {
      commandId: happened.commandIdFor("stationing.propose-recall"),
      id: happened.commandIdFor("recall"),
      placementId: placement.id,
      ground: "leave",
      facts: `${year}年已批准请假${inDays(halves)}天，超过规定的${limit}天。`,
    };
    await proposeRecall(asked, by).catch((error: unknown) => {
      if (!(error instanceof Refusal && SETTLED.includes(error.code))) throw error;
    });
  },
};
