import { cadreNames } from "#modules/organisation/index.ts";
import { command } from "#platform/command.ts";
import { AssignHelpers, HelpersDone } from "../contract.ts";
import { registryRefusals as no } from "../domain/refusals.ts";
import { helpersOf } from "./helpers.ts";
import { findHouseholds } from "./households.ts";

/** A cadre becomes responsible for chosen households (帮扶责任人) from a day; those already in the cadre's care stay as they are. */
export const assignHelpers = command({
  name: "registry.assign-helpers",
  verb: "household.edit",
  input: AssignHelpers,
  output: HelpersDone,
  load: async (call) => {
    const { households, cadreId } = call.input;
    const ids = [...new Set(households)];
    const found = await findHouseholds(call, ids, { verb: "household.edit", lock: true });
    const names = await cadreNames(call.tx, call.actor.countyCode, [cadreId]);
    return {
      missing: ids.find((id) => !found.some((one) => one.household.id === id)),
      found,
      known: names.has(cadreId),
    };
  },
  whyNot: (_call, { missing, known }) => {
    if (missing !== undefined) return no.notFound({ householdId: missing });
    return known ? null : no.cadreUnknown({});
  },
  run: async (call, { found }) => {
    const { tx, world, actor, input, now, mark, emit } = call;
    const { cadreId, since } = input;
    const helpers = await helpersOf(
      call,
      found.map((one) => one.household.id),
    );
    const open = found.filter(
      ({ household }) =>
        household.status === "active" &&
        !(helpers.get(household.id) ?? []).some(
          (one) => one.cadreId === cadreId && (one.until === null || one.until > since),
        ),
    );
    mark({ place: found[0]?.household.place ?? actor.countyCode });
    for (const { household } of open) {
      await tx
        .insertInto("householdHelper")
        .values({
          countyCode: actor.countyCode,
          id: world.newId(),
          place: household.place,
          householdId: household.id,
          cadreId,
          since,
          changedAt: now,
        })
        .execute();
      await emit("registry.helper-changed", { householdId: household.id, cadreId }, household.place);
    }
    return { assigned: open.length, there: found.length - open.length };
  },
});
