import { addTalk } from "../../modules/village-plan/server/add-talk.ts";
import { savePlan } from "../../modules/village-plan/server/save-plan.ts";
import { COUNTY, type County, id, VILLAGE } from "../county.ts";
import { enrol } from "../enrol.ts";
import type { Aim } from "../routes.ts";

/** A draft of the village's plan with a measure and a talk. */
export async function draftVillagePlan(county: County): Promise<{ aim: Aim; secrets: string[] }> {
  const secretary = await enrol(county.world, COUNTY, "规划人", [{ post: "village-secretary", territory: VILLAGE }]);
  const [villagePlanId, goalId, planItemId] = [id(), id(), id()];
  const by = { world: county.world, actor: secretary.actor };
  const year = 2026;
  await savePlan(
    {
      commandId: id(),
      id: villagePlanId,
      place: VILLAGE,
      title: "隐秘村规划",
      situation: "隐秘村情",
      sinceYear: year,
      outYear: year + 2,
      goals: [{ id: goalId, year, text: "隐秘目标" }],
      items: [
        { id: planItemId, goalId, measure: "隐秘措施", ownerId: secretary.actor.cadreId, dueOn: `${year}-10-01` },
      ],
    },
    by,
  );
  const talk = { kind: "masses", heldOn: "2026-02-20", who: "隐秘对象", people: 3, opinions: "隐秘意见" };
  await addTalk({ commandId: id(), villagePlanId, id: id(), ...talk }, by);
  return {
    aim: { villagePlanId, planItemId },
    secrets: ["隐秘村规划", "隐秘村情", "隐秘目标", "隐秘措施", "隐秘对象", "隐秘意见"],
  };
}
