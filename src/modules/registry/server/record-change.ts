import { dayOf } from "#kernel/day.ts";
import type { Instant } from "#kernel/instant.ts";
import { type Call, command } from "#platform/command.ts";
import { ChangeSaved, RecordChange } from "../contract.ts";
import { applyChange, type Changed, whyNotChange } from "../domain/changes.ts";
import { settlePerson } from "../domain/settle.ts";
import { whyNotNewHousehold, whyNotNewPersons, whyNotProof } from "./guards.ts";
import { getForChange } from "./households.ts";
import { save } from "./saved.ts";

/** A natural change of a household (死亡, 嫁入, 新生儿, 分家, 整户销户 …) is recorded with its day and proof. */
export const recordChange = command({
  name: "registry.record-change",
  verb: "household.edit",
  input: RecordChange,
  output: ChangeSaved,
  load: async (call) => {
    const { householdId, seenAt, change } = call.input;
    const found = await getForChange(call, householdId, "household.edit", seenAt);
    const refused =
      (change.newMember ? await whyNotNewPersons(call, [change.newMember.id]) : null) ??
      (change.newHouseholdId ? await whyNotNewHousehold(call, change.newHouseholdId) : null) ??
      (await whyNotProof(call, "household.edit", change.proofFileIds));
    return { ...found, refused };
  },
  whyNot: ({ input, now }, { household, refused }) => whyNotChange(household, input.change, dayOf(now)) ?? refused,
  run: async (call, { household: before }) => {
    const { change } = call.input;
    const today = dayOf(call.now);
    const newMember = change.newMember && settlePerson(change.newMember, today);
    const { household, founded } = applyChange(before, { ...change, newMember });
    const saved = founded
      ? await save(call, [
          { after: household, before },
          { after: founded, before: null },
        ])
      : await save(call, [{ after: household, before }]);
    await note(call, { household, founded }, call.now);
    return { ...saved, foundedId: founded?.id ?? null };
  },
});

async function note(call: Call<RecordChange>, { household, founded }: Changed, at: Instant): Promise<void> {
  const { change, commandId } = call.input;
  const joined = change.newMember ? [change.newMember.id] : [];
  await call.tx
    .insertInto("memberChange")
    .values({
      countyCode: call.actor.countyCode,
      id: commandId,
      place: household.place,
      householdId: household.id,
      kind: change.kind,
      happenedOn: change.on,
      personIds: [...change.personIds, ...joined],
      foundedId: founded?.id ?? null,
      proofFileIds: change.proofFileIds,
      note: change.note,
      recordedBy: call.actor.cadreId,
      recordedAt: at,
    })
    .execute();
}
