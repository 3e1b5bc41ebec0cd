import { dayOf } from "#kernel/day.ts";
import { command } from "#platform/command.ts";
import { EditHousehold, Saved } from "../contract.ts";
import { applyEdit, whyNotEdit } from "../domain/editing.ts";
import { whyNotNewPersons, whyNotProof } from "./guards.ts";
import { getForChange } from "./households.ts";
import { save } from "./saved.ts";

/** Facts of a household are corrected or filled in: its own, its members', its year's, all in one form. */
export const editHousehold = command({
  name: "registry.edit",
  verb: "household.edit",
  input: EditHousehold,
  output: Saved,
  load: async (call) => {
    const { householdId, seenAt, edit } = call.input;
    const found = await getForChange(call, householdId, "household.edit", seenAt, edit.year);
    const proofs = edit.members.flatMap((one) => one.idOverrideProofFileId ?? []);
    const refused =
      (await whyNotNewPersons(
        call,
        edit.added.map((one) => one.id),
      )) ?? (await whyNotProof(call, "household.edit", proofs));
    return { ...found, refused };
  },
  whyNot: ({ input }, { household, refused }) => whyNotEdit(household, input.edit) ?? refused,
  run: (call, { household }) =>
    save(call, [{ after: applyEdit(household, call.input.edit, dayOf(call.now)), before: household }]),
});
