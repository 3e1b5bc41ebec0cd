import { whyNotMay } from "#kernel/actor.ts";
import { dayOf } from "#kernel/day.ts";
import { findDivision } from "#modules/places/index.ts";
import { command } from "#platform/command.ts";
import { RegisterHousehold, Saved } from "../contract.ts";
import { registryRefusals as no } from "../domain/refusals.ts";
import { settle } from "../domain/settle.ts";
import { whyNotNewHousehold, whyNotNewLines, whyNotNewPersons } from "./guards.ts";
import { save } from "./saved.ts";

/** A household is entered into the register. It may be incomplete: the rules say what is missing. */
export const registerHousehold = command({
  name: "registry.register",
  verb: "household.edit",
  input: RegisterHousehold,
  output: Saved,
  load: async (call) => {
    const { household } = call.input;
    const village = await findDivision(call.tx, household.place);
    const taken =
      (await whyNotNewHousehold(call, household.id)) ??
      (await whyNotNewPersons(
        call,
        household.members.map((one) => one.id),
      )) ??
      (await whyNotNewLines(
        call,
        household.year.income.map((one) => one.id),
      ));
    return { village, taken };
  },
  whyNot: ({ actor, input }, { village, taken }) => {
    const { place } = input.household;
    const elsewhere = whyNotMay(actor, "household.edit", place);
    if (elsewhere) return elsewhere;
    if (village?.level !== "village" || village.until) return no.placeUnknown({ place });
    return taken;
  },
  run: (call) => save(call, [{ after: settle(call.input.household, dayOf(call.now)), before: null }]),
});
