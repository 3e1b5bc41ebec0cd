import { dayOf } from "#kernel/day.ts";
import type { HouseholdId } from "#kernel/ids.ts";
import { command } from "#platform/command.ts";
import { Saved, TakeBackChange } from "../contract.ts";
import { takeBack, whyNotPutBack, whyNotTakeBack } from "../domain/take-back.ts";
import { recordedOn } from "./changes.ts";
import { findHouseholds, getForChange } from "./households.ts";
import { save } from "./saved.ts";
import { stoodAround } from "./stood.ts";

/** The name of the row that takes a change back; no kind of change. */
const TAKEN_BACK = "撤销登记";

/** A natural change entered by mistake is taken back: who left counts again, who came by mistake does not; both entries stay on record. */
export const takeBackChange = command({
  name: "registry.take-back-change",
  verb: "household.edit",
  input: TakeBackChange,
  output: Saved,
  load: async (call) => {
    const { householdId, changeId, seenAt } = call.input;
    const { household } = await getForChange(call, householdId, "household.edit", seenAt);
    const changes = await recordedOn(call, householdId, "household.edit");
    const change = changes.find((one) => one.id === changeId);
    const foundedId = change?.foundedId as HouseholdId | null | undefined;
    const [founded] = foundedId
      ? await findHouseholds(call, [foundedId], { verb: "household.edit", lock: true })
      : [undefined];
    const foundedSince = Boolean(foundedId) && (!founded || founded.changedAt !== change?.recordedAt);
    const stood =
      change && (await stoodAround(call, founded ? [householdId, founded.household.id] : [householdId], change));
    return { household, changes, change, stood, founded: founded?.household ?? null, foundedSince };
  },
  whyNot: ({ input }, { household, changes, change, stood, foundedSince }) =>
    whyNotTakeBack(household, changes, input.changeId, foundedSince) ??
    (change && stood ? whyNotPutBack(household, change, stood) : null),
  run: async (call, { household: before, change, stood, founded }) => {
    if (!change || !stood) throw new Error("asked before");
    const { tx, actor, input, now } = call;
    const after = takeBack(before, change.kind, { stood, founded, today: dayOf(now) });
    const own = { after: after.household, before };
    const saved =
      after.founded && founded
        ? await save(call, [own, { after: after.founded, before: founded }])
        : await save(call, [own]);
    await tx
      .insertInto("memberChange")
      .values({
        countyCode: actor.countyCode,
        id: input.commandId,
        place: before.place,
        householdId: before.id,
        kind: TAKEN_BACK,
        happenedOn: dayOf(now),
        personIds: change.personIds,
        foundedId: null,
        proofFileIds: [],
        note: input.reason,
        recordedBy: actor.cadreId,
        recordedAt: now,
        withdraws: change.id,
      })
      .execute();
    return saved;
  },
});
