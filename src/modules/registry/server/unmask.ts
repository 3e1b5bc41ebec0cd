import { command } from "#platform/command.ts";
import { Unmask, Unmasked } from "../contract.ts";
import { SEALED_OF_HOUSEHOLD, SEALED_OF_PERSON } from "../domain/masking.ts";
import { registryRefusals as no } from "../domain/refusals.ts";
import { getHousehold } from "./households.ts";

/**
 * Shows what is sealed to somebody who may see it and says why. A command, because each look is on record
 * (the values are not: a retry is answered with `***`).
 */
export const unmask = command({
  name: "registry.unmask",
  verb: "household.unseal",
  input: Unmask,
  output: Unmasked,
  load: (call) => getHousehold(call, call.input.householdId, { verb: "household.unseal" }),
  whyNot: ({ input }, { household }) => {
    const { personId } = input;
    return personId === null || household.members.some((one) => one.id === personId)
      ? null
      : no.personNotFound({ personId });
  },
  run: async ({ input, mark }, { household }) => {
    mark({ place: household.place, subject: household.id });
    const person = household.members.find((one) => one.id === input.personId);
    const [thing, keys] = person ? [person, SEALED_OF_PERSON] : [household, SEALED_OF_HOUSEHOLD];
    return { values: Object.fromEntries(keys.map((key) => [key, Reflect.get(thing, key)])) };
  },
});
