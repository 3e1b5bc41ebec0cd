import { z } from "zod";
import { dayOf } from "#kernel/day.ts";
import { scanText } from "#modules/disclosure/contract.ts";
import { getRules } from "#modules/rules/index.ts";
import { command } from "#platform/command.ts";
import { CommitmentId, PromiseMade } from "../contract.ts";
import { whyNotPromise } from "../domain/commitments.ts";
import { no } from "../domain/refusals.ts";
import { unitWithHead } from "./unit-head.ts";

/** A sending unit promises its village something by a day. It is worded for the public: it will be disclosed (B18). */
export const promise = command({
  name: "stationing.promise",
  verb: "stationing.commit",
  input: PromiseMade,
  output: z.object({ id: CommitmentId }),
  load: async ({ tx, actor, input, now }) => {
    const { countyCode } = actor;
    const today = dayOf(now);
    const unit = await unitWithHead(tx, countyCode, input.unitId, today);
    const there = await tx
      .selectFrom("placement")
      .select("id")
      .where("countyCode", "=", countyCode)
      .where("place", "=", input.place)
      .where("unitId", "=", input.unitId)
      .where("endedOn", "is", null)
      .where("termUntil", ">", today)
      .limit(1)
      .executeTakeFirst();
    const rules = await getRules(tx, countyCode, today);
    return { unit, there, kinds: rules["stationing.commitments"].value.kinds };
  },
  whyNot: ({ actor, input, now }, { unit, there, kinds }) => {
    const refused = whyNotPromise(actor, input.unitId, input.place);
    if (refused) return refused;
    if (!unit) return no.unitUnknown({});
    if (!there) return no.unitNotThere({ unit: unit.name });
    if (!kinds.some((one) => one.key === input.kind)) return no.choiceUnknown({ choice: input.kind });
    if (input.dueOn < dayOf(now)) return no.dueBefore({ on: dayOf(now) });
    return scanText(input.text, "text", { illness: [], school: [] }).length > 0 ? no.privateText({}) : null;
  },
  run: async ({ tx, actor, input, now, mark, emit }, { unit }) => {
    const { commandId: _, ...facts } = input;
    await tx
      .insertInto("unitCommitment")
      .values({
        countyCode: actor.countyCode,
        ...facts,
        promisedOn: dayOf(now),
        headId: unit?.head?.id ?? null,
        headName: unit?.head?.name ?? "",
        recordedBy: actor.cadreId,
        changedAt: now,
      })
      .execute();
    mark({ place: input.place, subject: input.id });
    await emit(
      "stationing.promised",
      { commitmentId: input.id, unitId: input.unitId, dueOn: input.dueOn },
      input.place,
    );
    return { id: input.id };
  },
});
