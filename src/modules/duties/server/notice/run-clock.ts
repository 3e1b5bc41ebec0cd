import { dayOf } from "#kernel/day.ts";
import type { Instant } from "#kernel/instant.ts";
import { getRules } from "#modules/rules/index.ts";
import { derivedId } from "#platform/derived-id.ts";
import type { Caller } from "#platform/world.ts";
import { escalateNotice, remindNotice } from "./chase.ts";

const AT_ONCE = 100;

/**
 * What time does to notices: past their hour whoever has not confirmed is reminded; some hours later they are named to those
 * above. To be run every few minutes as the system; each step is a command under an id that follows from the notice.
 */
export async function runNoticeClock(
  system: Caller,
  report: (error: unknown) => void,
): Promise<{ reminded: number; escalated: number }> {
  const { world, actor } = system;
  const now = world.now();
  const rules = await world.db.transaction().execute((tx) => getRules(tx, actor.countyCode, dayOf(now)));
  const { after } = rules["notices.escalation"].value;
  const earlier = new Date(Date.parse(now) - after * 3_600_000).toISOString() as Instant;
  const done = { reminded: 0, escalated: 0 };
  const due = (before: Instant, column: "remindedAt" | "escalatedAt") =>
    world.db
      .selectFrom("notice")
      .select("id")
      .where("countyCode", "=", actor.countyCode)
      .where("asks", "=", "receipt")
      .where("withdrawnAt", "is", null)
      .where("replyBy", "<", before)
      .where(({ exists, selectFrom }) =>
        exists(
          selectFrom("noticeReceipt as r")
            .select("r.cadreId")
            .whereRef("r.countyCode", "=", "notice.countyCode")
            .whereRef("r.noticeId", "=", "notice.id")
            .where("r.confirmedAt", "is", null)
            .where(`r.${column}`, "is", null),
        ),
      )
      .orderBy("replyBy")
      .limit(AT_ONCE)
      .execute();
  for (const [column, count, act, before] of [
    ["remindedAt", "reminded", remindNotice, now],
    ["escalatedAt", "escalated", escalateNotice, earlier],
  ] as const)
    for (const { id } of await due(before, column))
      try {
        await act({ commandId: derivedId("notice-clock", id, count), noticeId: id }, system);
        done[count] += 1;
      } catch (error) {
        report(error);
      }
  return done;
}
