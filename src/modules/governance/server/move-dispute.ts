import { dayOf } from "#kernel/day.ts";
import { getRules } from "#modules/rules/index.ts";
import { command } from "#platform/command.ts";
import { DISPUTE, dueOn, whyNotMove } from "../domain/disputes.ts";
import { no } from "../domain/refusals.ts";
import { DisputeMoved, MoveDispute } from "../domain/shapes/disputes.ts";
import { whyNotFiles } from "./check-files.ts";
import { addStep, getDispute } from "./dispute-store.ts";

/** One step of a dispute: mediated, settled, passed up, handed back, looked at again, opened again, withdrawn. */
export const moveDispute = command({
  name: "dispute.move",
  verb: "dispute.read",
  input: MoveDispute,
  output: DisputeMoved,
  load: async (call) => {
    const { tx, actor, input, now } = call;
    const dispute = await getDispute(call, "dispute.read", input.disputeId, true);
    const last = await tx
      .selectFrom("disputeStep")
      .select(["no", "onDay"])
      .where("countyCode", "=", actor.countyCode)
      .where("disputeId", "=", dispute.id)
      .orderBy("no", "desc")
      .limit(1)
      .executeTakeFirst();
    return {
      dispute,
      last,
      rules: await getRules(tx, actor.countyCode, dayOf(now)),
      badFiles: await whyNotFiles(call, "dispute.read", input.files, dispute.place),
    };
  },
  whyNot: ({ actor, input, now }, { dispute, last, badFiles }) => {
    const refused = whyNotMove(dispute, input.action, actor) ?? badFiles;
    if (refused) return refused;
    if (input.on > dayOf(now)) return no.dayToCome({ day: input.on });
    return last && input.on < last.onDay ? no.beforeLast({ day: last.onDay }) : null;
  },
  run: async (call, { dispute, last, rules }) => {
    const { tx, actor, input, now } = call;
    const { action, on, mediators, note, files } = input;
    const state = DISPUTE[dispute.state][action]?.to ?? dispute.state;
    const due = dueOn({ ...dispute, state }, on, {
      days: rules["governance.dispute-days"].value,
      ratings: rules["governance.tendency-ratings"].value,
    });
    await tx
      .updateTable("dispute")
      .set({
        state,
        dueOn: due,
        ...(mediators !== "" && { mediators }),
        ...(action === "settle" && { outcome: note }),
        ...(action === "reopen" && { outcome: null }),
        changedAt: now,
      })
      .where("countyCode", "=", actor.countyCode)
      .where("id", "=", dispute.id)
      .execute();
    await addStep(call, dispute, (last?.no ?? 0) + 1, { action, on, mediators, note, files });
    return { disputeId: dispute.id, state, dueOn: due };
  },
});
