import { z } from "zod";
import { dayOf } from "#kernel/day.ts";
import { command } from "#platform/command.ts";
import { OverrideId, OverrideRule } from "../contract.ts";
import { whyNotOverride } from "../domain/override.ts";
import { getOverrides, lockRules } from "./overrides.ts";

/** Sets a rule for the county from a day on. What has been decided before keeps the value it quotes. */
export const overrideRule = command({
  name: "rules.override",
  verb: "rules.edit",
  input: OverrideRule,
  output: z.object({ overrideId: OverrideId }),
  load: async ({ tx, actor }) => {
    await lockRules(tx, actor.countyCode);
    return getOverrides(tx, actor.countyCode);
  },
  whyNot: ({ actor, input, now }, overrides) => whyNotOverride(overrides, input, actor, dayOf(now)),
  run: async ({ tx, world, actor, input, now, emit, mark }) => {
    const overrideId = OverrideId.parse(world.newId());
    await tx
      .insertInto("ruleOverride")
      .values({
        countyCode: actor.countyCode,
        id: overrideId,
        ruleId: input.ruleId,
        value: JSON.stringify(input.value),
        since: input.since,
        documentNo: input.documentNo,
        reason: input.reason,
        madeBy: actor.cadreId,
        madeByName: actor.name,
        madeAt: now,
        changedAt: now,
      })
      .execute();
    mark({ subject: overrideId });
    await emit("rules.changed", { ruleId: input.ruleId, since: input.since });
    return { overrideId };
  },
});
