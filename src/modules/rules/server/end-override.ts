import { z } from "zod";
import { Day, dayOf } from "#kernel/day.ts";
import { command } from "#platform/command.ts";
import { EndOverride, OverrideId } from "../contract.ts";
import { whyNotEnd } from "../domain/override.ts";
import { no } from "../domain/refusals.ts";
import { getOverrides, lockRules } from "./overrides.ts";

/** The county's value stops holding from a day; the pack's holds again. One that has not begun may be withdrawn. */
export const endOverride = command({
  name: "rules.end-override",
  verb: "rules.edit",
  input: EndOverride,
  output: z.object({ overrideId: OverrideId, until: Day }),
  load: async ({ tx, actor, input }) => {
    await lockRules(tx, actor.countyCode);
    const overrides = await getOverrides(tx, actor.countyCode);
    const override = overrides.find((one) => one.id === input.overrideId);
    if (!override) throw no.notFound({});
    return { overrides, override };
  },
  whyNot: ({ actor, input, now }, { overrides, override }) =>
    whyNotEnd(overrides, override, input.until, actor, dayOf(now)),
  run: async ({ tx, actor, input, now, emit, mark }, { override }) => {
    await tx
      .updateTable("ruleOverride")
      .set({
        until: input.until,
        endedDocumentNo: input.documentNo,
        endedByName: actor.name,
        endedAt: now,
        changedAt: now,
      })
      .where("countyCode", "=", actor.countyCode)
      .where("id", "=", override.id)
      .execute();
    mark({ subject: override.id });
    await emit("rules.changed", { ruleId: override.ruleId, since: input.until });
    return { overrideId: input.overrideId, until: input.until };
  },
});
