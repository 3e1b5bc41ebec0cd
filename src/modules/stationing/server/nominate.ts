import { z } from "zod";
import { dayOf } from "#kernel/day.ts";
import { command } from "#platform/command.ts";
import { CandidacyId, Nominate } from "../contract.ts";
import { whyNotNominate } from "../domain/chain.ts";
import { stands } from "../domain/promotion.ts";
import { no } from "../domain/refusals.ts";
import { getCall } from "./calls.ts";
import { checkFiles } from "./check-files.ts";

/** Somebody applies, or is recommended by the unit (自荐与组织推荐, S2). The first step of the chain is taken with it. */
export const nominate = command({
  name: "stationing.nominate",
  verb: "stationing.apply",
  input: Nominate,
  output: z.object({ id: CandidacyId }),
  load: async ({ tx, actor, input }) => {
    const { countyCode } = actor;
    await checkFiles({ tx, actor }, "stationing.read", [input.fileId]);
    const cadre = await tx
      .selectFrom("cadre")
      .select(["id", "name", "unitId", "until"])
      .where("countyCode", "=", countyCode)
      .where("id", "=", input.cadreId)
      .executeTakeFirst();
    const unit = await tx
      .selectFrom("unit")
      .select(["id", "until"])
      .where("countyCode", "=", countyCode)
      .where("id", "=", input.unitId)
      .executeTakeFirst();
    const other = await tx
      .selectFrom("candidacy")
      .select("id")
      .where("countyCode", "=", countyCode)
      .where("callId", "=", input.callId)
      .where("cadreId", "=", input.cadreId)
      .where((eb) => eb.or([eb("outcome", "is", null), eb("outcome", "=", "approved")]))
      .executeTakeFirst();
    const bars = await tx
      .selectFrom("promotionBar")
      .selectAll()
      .where("countyCode", "=", countyCode)
      .where("cadreId", "=", input.cadreId)
      .execute();
    return { call: await getCall(tx, countyCode, input.callId), cadre, unit, other, bars };
  },
  whyNot: ({ actor, input, now }, { call, cadre, unit, other, bars }) => {
    const today = dayOf(now);
    if (call.endedOn) return no.callEnded({ on: call.endedOn });
    if (today < call.opensOn || call.closesOn < today)
      return no.callNotOpen({ opens: call.opensOn, closes: call.closesOn });
    if (!cadre || cadre.until !== null) return no.cadreUnknown({});
    const stranger = whyNotNominate(actor, input, cadre);
    if (stranger) return stranger;
    if (!unit || unit.until !== null) return no.unitUnknown({});
    if (!(input.level in call.quota)) return no.choiceUnknown({ choice: input.level });
    if (other) return no.appliedAlready({ name: cadre.name });
    const bar = bars.find((one) => stands({ ...one, appealOutcome: one.appealOutcome as never }, today));
    return bar ? no.barred({ name: cadre.name, until: bar.until }) : null;
  },
  run: async ({ tx, world, actor, input, now, mark, emit }, { call, cadre }) => {
    const { commandId: _, fileId, ...facts } = input;
    const { countyCode } = actor;
    await tx
      .insertInto("candidacy")
      .values({ countyCode, ...facts, step: 1, changedAt: now })
      .execute();
    await tx
      .insertInto("candidacyStep")
      .values({
        countyCode,
        id: world.newId(),
        candidacyId: input.id,
        no: 1,
        step: call.steps[0]?.key ?? "apply",
        action: "approve",
        actorName: cadre?.name ?? actor.name,
        opinion: input.statement,
        decidedOn: dayOf(now),
        fileId,
        recordedBy: actor.cadreId,
        recordedName: actor.name,
        at: now,
      })
      .execute();
    mark({ place: countyCode, subject: input.id });
    await emit(
      "stationing.applied",
      { candidacyId: input.id, cadreId: input.cadreId, callId: input.callId },
      countyCode,
    );
    return { id: input.id };
  },
});
