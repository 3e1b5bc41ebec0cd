import { randomBytes } from "node:crypto";
import { lastDayOf } from "#kernel/calendar.ts";
import { type Day, dayOf } from "#kernel/day.ts";
import { getRules } from "#modules/rules/index.ts";
import { holidaysOf, type Rules } from "#packs/index.ts";
import type { Call } from "#platform/command.ts";
import { contextOf } from "#platform/vault/vault.ts";
import type { SubmitObjection } from "../domain/asked.ts";
import { trackingNo } from "../domain/objecting.ts";
import { ObjectionId } from "../domain/posting.ts";
import { putObjectionOnPortal } from "./portal-objections.ts";
import { movePortalDay } from "./portal-pages.ts";
import { clockNow, type Posting } from "./posting-store.ts";

/** The last day to answer; null when it would lie in a year whose holidays nobody has entered, so that no objection is turned away for it. */
function answerDay(rules: Rules, receivedOn: Day): Day | null {
  try {
    return lastDayOf(receivedOn, rules["posting.objection.answer"].value, holidaysOf(rules));
  } catch {
    return null;
  }
}

type Given = { channel: string; receivedOn: Day; receivedBy: string | null };

/** Writes an objection down, whoever brought it: what was said is sealed, the clock is looked at again. */
export async function addObjection(call: Call<SubmitObjection>, posting: Posting, given: Given) {
  const { tx, world, actor, input, now, emit, mark } = call;
  const { statement, complainant, phone } = input;
  const rules = await getRules(tx, actor.countyCode, dayOf(now));
  const objectionId = ObjectionId.parse(world.newId());
  const tracking = trackingNo([...randomBytes(12)]);
  const answerBy = answerDay(rules, given.receivedOn);
  await tx
    .insertInto("objection")
    .values({
      countyCode: actor.countyCode,
      id: objectionId,
      postingId: posting.id,
      place: posting.place,
      trackingNo: tracking,
      ...given,
      receivedAt: now,
      sealed: world.vault.seal(contextOf("objection", objectionId), { statement, complainant, phone }),
      answerBy,
      changedAt: now,
    })
    .execute();
  await putObjectionOnPortal(call, posting, { trackingNo: tracking, receivedOn: given.receivedOn, answerBy });
  const objections = [...posting.objections, { receivedOn: given.receivedOn, answeredOn: null, finding: null }];
  await moveClock(call, { ...posting, objections }, rules);
  mark({ place: posting.place, subject: posting.id });
  await emit("objection.received", { postingId: posting.id, objectionId }, posting.place);
  return { objectionId, trackingNo: tracking, answerBy };
}

/** Sets the last day of a running posting by its clock, on the record and on the portal. */
export async function moveClock(call: Call<unknown>, posting: Posting, rules: Rules): Promise<void> {
  if (posting.state !== "posted") return;
  const lastDay = clockNow(posting, call.now, holidaysOf(rules))?.lastDay ?? null;
  if (lastDay === posting.lastDay) return;
  await call.tx
    .updateTable("posting")
    .set({ lastDay, changedAt: call.now })
    .where("countyCode", "=", call.actor.countyCode)
    .where("id", "=", posting.id)
    .execute();
  await movePortalDay(call, posting.id, lastDay);
}
