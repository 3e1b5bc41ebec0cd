import { whyNotMay } from "#kernel/actor.ts";
import { type Day, dayOf } from "#kernel/day.ts";
import type { Refusal } from "#kernel/refusal.ts";
import { getRules } from "#modules/rules/index.ts";
import { command } from "#platform/command.ts";
import { RecordObjection } from "../domain/asked.ts";
import { whyNotObject } from "../domain/objecting.ts";
import { Objected } from "../domain/shown.ts";
import { addObjection } from "./add-objection.ts";
import { getPosting } from "./posting-store.ts";

/** The day on which it came, never before the posting and never after today. */
const received = (asked: Day, postedOn: Day | null, today: Day): Day =>
  asked > today ? today : postedOn && asked < postedOn ? postedOn : asked;

/** An objection by telephone, from the letter box or in person, entered by a clerk. */
export const recordObjection = command({
  name: "objection.record",
  verb: "objection.record",
  input: RecordObjection,
  output: Objected,
  load: async (call) => {
    const posting = await getPosting(call, "objection.record", call.input.postingId, true);
    const rules = await getRules(call.tx, call.actor.countyCode, dayOf(call.now));
    return { posting, boxDays: rules["posting.box-days"].value };
  },
  whyNot: ({ actor, now }, { posting, boxDays }): Refusal | null =>
    whyNotMay(actor, "objection.record", posting.place) ?? whyNotObject(posting, dayOf(now), boxDays),
  run: (call, { posting }) =>
    addObjection(call, posting, {
      channel: call.input.channel,
      receivedOn: received(call.input.receivedOn, posting.postedOn, dayOf(call.now)),
      receivedBy: call.actor.name,
    }),
});
