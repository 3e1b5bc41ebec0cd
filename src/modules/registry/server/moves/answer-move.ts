import { z } from "zod";
import { dayOf } from "#kernel/day.ts";
import { HouseholdId } from "#kernel/ids.ts";
import { findDivision } from "#modules/places/index.ts";
import { type Call, command } from "#platform/command.ts";
import { AnswerMove, MoveId, type MoveState, whyNotSettleMove } from "../../domain/moves.ts";
import { registryRefusals as no } from "../../domain/refusals.ts";
import { getHousehold } from "../households.ts";
import { writeHouseholds } from "../write-households.ts";
import { followTo } from "./follow-households.ts";
import { findMove } from "./rows.ts";

type Move = NonNullable<Awaited<ReturnType<typeof findMove>>>;

/** The village a household comes to takes it over, or says why not. From then on the household is its own, and no longer the other's. */
export const answerMove = command({
  name: "registry.answer-move",
  verb: "household.edit",
  input: AnswerMove,
  output: z.object({ moveId: MoveId, householdId: HouseholdId }),
  load: async ({ tx, actor, input }) => {
    const move = await findMove(tx, actor, input.moveId, "toPlace");
    return { move, here: move && (await findDivision(tx, move.toPlace)) };
  },
  whyNot: ({ input, now }, { move, here }) => {
    const settled = whyNotSettleMove(move && { state: move.state as MoveState }, input);
    if (settled || !input.accept) return settled;
    const gone = here?.until != null && here.until <= dayOf(now);
    return gone ? no.placeUnknown({ place: move?.toPlace ?? "" }) : null;
  },
  run: async (call, { move }) => {
    if (!move) throw no.moveNotFound({});
    const { tx, actor, input, now, mark } = call;
    mark({ place: move.toPlace, subject: move.householdId });
    await tx
      .updateTable("householdMove")
      .set({
        state: input.accept ? "accepted" : "declined",
        answeredBy: actor.cadreId,
        answeredAt: now,
        answer: input.note,
        changedAt: now,
      })
      .where("countyCode", "=", actor.countyCode)
      .where("id", "=", move.id)
      .execute();
    const householdId = HouseholdId.parse(move.householdId);
    if (input.accept) await arrive(call, move, householdId);
    return { moveId: input.moveId, householdId };
  },
});

async function arrive(call: Call<AnswerMove>, move: Move, householdId: HouseholdId): Promise<void> {
  const { tx, actor, input, now, emit } = call;
  await followTo(call, [householdId], move.toPlace);
  const { household } = await getHousehold(call, householdId, { verb: "household.edit", lock: true });
  if (household.status === "ended") throw no.ended({ on: household.endedOn ?? "" });
  await writeHouseholds(call, [{ after: { ...household, naturalVillage: input.naturalVillage }, before: household }]);
  if (input.helpers === "end")
    await tx
      .updateTable("householdHelper")
      .set((eb) => ({ until: eb.fn<never>("greatest", ["since", eb.val(move.movedOn)]), changedAt: now }))
      .where("countyCode", "=", actor.countyCode)
      .where("householdId", "=", householdId)
      .where("until", "is", null)
      .execute();
  await tx
    .insertInto("memberChange")
    .values({
      countyCode: actor.countyCode,
      id: input.commandId,
      place: move.toPlace,
      householdId,
      kind: "整户迁移",
      happenedOn: move.movedOn,
      personIds: [],
      foundedId: null,
      proofFileIds: move.proofFileIds,
      note: move.reason,
      recordedBy: actor.cadreId,
      recordedAt: now,
    })
    .execute();
  await emit("registry.household-changed", { householdId }, move.toPlace);
  await emit("registry.household-moved", { householdId, moveId: move.id }, move.toPlace);
}
