import { z } from "zod";
import { dayOf } from "#kernel/day.ts";
import { getRules } from "#modules/rules/index.ts";
import { type Call, command } from "#platform/command.ts";
import { within } from "#platform/scope.ts";
import { RecordCall } from "../contract.ts";
import { attendanceRefusals as no } from "../domain/refusals.ts";
import { CallId } from "../domain/shapes.ts";
import { askPerson } from "./ask-person.ts";

const AWAY = "away-when-called";

/** Asks about the day of the call, which may be later than the draw; once a day, however often somebody was called on it. */
async function askWhereTheyWere(
  call: Call<{ note: string }>,
  { cadreId, place }: { cadreId: string; place: string },
): Promise<void> {
  const { tx, actor, input, now } = call;
  const day = dayOf(now);
  const asked = await tx
    .selectFrom("dayQuestion")
    .select("id")
    .where("countyCode", "=", actor.countyCode)
    .where(within(actor, "attendance.check", "place"))
    .where("cadreId", "=", cadreId)
    .where("day", "=", day)
    .where("kind", "=", AWAY)
    .executeTakeFirst();
  if (asked) return;
  const signed = await tx
    .selectFrom("signIn")
    .select("id")
    .where("countyCode", "=", actor.countyCode)
    .where(within(actor, "attendance.check", "place"))
    .where("cadreId", "=", cadreId)
    .where("day", "=", day)
    .orderBy("at", "desc")
    .executeTakeFirst();
  const rules = await getRules(tx, actor.countyCode, day);
  const odd = { kind: AWAY, facts: { note: input.note } };
  await askPerson(call, { cadreId, place, day, signInId: signed?.id ?? null }, odd, rules);
}

/** What a call found. Somebody who was away is asked about it; it is no verdict. */
export const recordCall = command({
  name: "attendance.record-call",
  verb: "attendance.check",
  input: RecordCall,
  output: z.object({ callId: CallId }),
  load: async ({ tx, actor, input }) => {
    const row = await tx
      .selectFrom("callCheck")
      .select(["id", "cadreId", "place", "outcome"])
      .where("countyCode", "=", actor.countyCode)
      .where("id", "=", input.callId)
      .where(within(actor, "attendance.check", "place"))
      .forUpdate()
      .executeTakeFirst();
    if (!row) throw no.notFound({});
    return row;
  },
  whyNot: ({ actor }, row) => {
    if (row.cadreId === actor.cadreId) return no.notAboutYourself({});
    return row.outcome === null || row.outcome === "not-reached" ? null : no.calledAlready({});
  },
  run: async (call, row) => {
    const { tx, actor, input, now, mark } = call;
    const said = {
      outcome: input.outcome,
      note: input.note || null,
      calledAt: now,
      calledBy: actor.cadreId,
      calledName: actor.name,
    };
    await tx
      .updateTable("callCheck")
      .set({ ...said, changedAt: now })
      .where("countyCode", "=", actor.countyCode)
      .where("id", "=", row.id)
      .execute();
    if (input.outcome === "away") await askWhereTheyWere(call, row);
    mark({ place: row.place, subject: row.id });
    return { callId: input.callId };
  },
});
