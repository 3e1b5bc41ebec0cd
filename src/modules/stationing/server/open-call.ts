import { z } from "zod";
import { dayOf } from "#kernel/day.ts";
import { placeNames } from "#modules/places/index.ts";
import { getRules } from "#modules/rules/index.ts";
import { command } from "#platform/command.ts";
import { CallId, EndCall, OpenCall, SetCallVillages } from "../contract.ts";
import { addMonths } from "../domain/months.ts";
import { no } from "../domain/refusals.ts";
import { getCall } from "./calls.ts";

/** A call for candidates goes out: days, quota by sending level, the term, and the chain in force today. */
export const openCall = command({
  name: "stationing.open-call",
  verb: "stationing.manage",
  input: OpenCall,
  output: z.object({ id: CallId }),
  load: ({ tx, actor, now }) => getRules(tx, actor.countyCode, dayOf(now)),
  whyNot: ({ input }, rules) => {
    if (input.closesOn < input.opensOn) return no.daysInOrder({ since: input.opensOn });
    if (input.termUntil <= input.termSince) return no.daysInOrder({ since: input.termSince });
    const { least, most } = rules["stationing.term"].value;
    const fits =
      addMonths(input.termSince, least) <= input.termUntil && input.termUntil <= addMonths(input.termSince, most);
    return fits ? null : no.termOutOfRange({ least, most });
  },
  run: async ({ tx, actor, input, now, mark }, rules) => {
    const { commandId: _, quota, ...facts } = input;
    const asked = quota ?? Object.fromEntries(rules["stationing.levels"].value.map((one) => [one.key, one.groups]));
    await tx
      .insertInto("selectionCall")
      .values({
        countyCode: actor.countyCode,
        ...facts,
        quota: JSON.stringify(asked),
        teamSize: rules["stationing.team"].value.size,
        steps: JSON.stringify(rules["stationing.chain"].value),
        changedAt: now,
      })
      .execute();
    mark({ place: actor.countyCode, subject: input.id });
    return { id: input.id };
  },
});

/** The villages of a call, as a whole: types first the main one, what they ask for. One that is left out is taken off the call. */
export const setCallVillages = command({
  name: "stationing.set-call-villages",
  verb: "stationing.manage",
  input: SetCallVillages,
  output: z.object({ villages: z.int() }),
  load: async ({ tx, actor, input }) => ({
    call: await getCall(tx, actor.countyCode, input.callId),
    known: await placeNames(
      tx,
      input.villages.map((one) => one.place),
    ),
  }),
  whyNot: ({ actor, input }, { call, known }) => {
    if (call.endedOn) return no.callEnded({ on: call.endedOn });
    const strange = input.villages.find((one) => !known.has(one.place) || !one.place.startsWith(actor.countyCode));
    if (strange) return no.placeUnknown({ place: strange.place });
    const seen = new Set<string>();
    for (const { place } of input.villages) {
      if (seen.has(place)) return no.villageTwice({ place: known.get(place) ?? place });
      seen.add(place);
    }
    return null;
  },
  run: async ({ tx, world, actor, input, now, mark }) => {
    const { countyCode } = actor;
    const there = await tx
      .selectFrom("callVillage")
      .select(["id", "place", "endedOn"])
      .where("countyCode", "=", countyCode)
      .where("callId", "=", input.callId)
      .execute();
    const ids = new Map(there.map((one) => [one.place, one.id]));
    const values = input.villages.map((one) => ({
      countyCode,
      id: ids.get(one.place) ?? world.newId(),
      callId: input.callId,
      ...one,
      endedOn: null,
      changedAt: now,
    }));
    const kept = new Set<string>(input.villages.map((one) => one.place));
    const gone = there.filter((one) => one.endedOn === null && !kept.has(one.place));
    if (gone.length > 0)
      await tx
        .updateTable("callVillage")
        .set({ endedOn: dayOf(now), changedAt: now })
        .where("countyCode", "=", countyCode)
        .where(
          "id",
          "in",
          gone.map((one) => one.id),
        )
        .execute();
    for (let from = 0; from < values.length; from += 500)
      await tx
        .insertInto("callVillage")
        .values(values.slice(from, from + 500))
        .onConflict((on) =>
          on.columns(["countyCode", "callId", "place"]).doUpdateSet((eb) => ({
            types: eb.ref("excluded.types"),
            needs: eb.ref("excluded.needs"),
            note: eb.ref("excluded.note"),
            endedOn: eb.ref("excluded.endedOn"),
            changedAt: eb.ref("excluded.changedAt"),
          })),
        )
        .execute();
    mark({ place: countyCode, subject: input.callId });
    return { villages: values.length };
  },
});

/** No more candidates, no more matching under this call. */
export const endCall = command({
  name: "stationing.end-call",
  verb: "stationing.manage",
  input: EndCall,
  output: z.object({ id: CallId }),
  load: ({ tx, actor, input }) => getCall(tx, actor.countyCode, input.callId),
  whyNot: (_, call) => (call.endedOn ? no.callEnded({ on: call.endedOn }) : null),
  run: async ({ tx, actor, input, now, mark }) => {
    await tx
      .updateTable("selectionCall")
      .set({ endedOn: dayOf(now), changedAt: now })
      .where("countyCode", "=", actor.countyCode)
      .where("id", "=", input.callId)
      .execute();
    mark({ place: actor.countyCode, subject: input.callId });
    return { id: input.callId };
  },
});
