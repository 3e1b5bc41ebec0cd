import { z } from "zod";
import { UnitId } from "#kernel/ids.ts";
import { command } from "#platform/command.ts";
import { EndUnit } from "../contract.ts";
import { whyNotEndUnit } from "../domain/units.ts";
import { getUnit } from "./units.ts";

/** A unit is dissolved, once nothing hangs on it. */
export const endUnit = command({
  name: "organisation.end-unit",
  verb: "organisation.edit",
  input: EndUnit,
  output: z.object({ id: UnitId }),
  load: async ({ tx, actor, input }) => {
    const unit = await getUnit(tx, actor.countyCode, input.id);
    const units = await tx
      .selectFrom("unit")
      .select((eb) => eb.fn.countAll<number>().as("count"))
      .where("countyCode", "=", actor.countyCode)
      .where("parentId", "=", input.id)
      .where((eb) => eb.or([eb("until", "is", null), eb("until", ">", input.on)]))
      .executeTakeFirstOrThrow();
    const appointments = await tx
      .selectFrom("appointment")
      .select((eb) => eb.fn.countAll<number>().as("count"))
      .where("countyCode", "=", actor.countyCode)
      .where("unitId", "=", input.id)
      .where((eb) => eb.or([eb("until", "is", null), eb("until", ">", input.on)]))
      .executeTakeFirstOrThrow();
    return { unit, living: { units: Number(units.count), appointments: Number(appointments.count) } };
  },
  whyNot: ({ input }, { unit, living }) => whyNotEndUnit(unit, input.on, living),
  run: async ({ tx, actor, input, now, mark }) => {
    mark({ subject: input.id });
    await tx
      .updateTable("unit")
      .set({ until: input.on, endReason: input.reason, changedAt: now })
      .where("countyCode", "=", actor.countyCode)
      .where("id", "=", input.id)
      .execute();
    return { id: input.id };
  },
});
