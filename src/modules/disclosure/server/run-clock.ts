import { addDays, dayOf } from "#kernel/day.ts";
import { getRules } from "#modules/rules/index.ts";
import { derivedId } from "#platform/derived-id.ts";
import type { Caller } from "#platform/world.ts";
import type { PostingState } from "../domain/posting.ts";
import { closePosting } from "./close-posting.ts";
import { endPosting } from "./end-posting.ts";
import { takeDownPosting } from "./take-down-posting.ts";

export type ClockReport = { ended: number; closed: number; takenDown: number };

const AT_ONCE = 200;

/**
 * What time does by itself: ends postings whose last day has gone by, closes those nobody objected to once the letter
 * box has been emptied, takes them down.
 * To be run every few minutes as the system; each step is a command under an id that follows from the posting, so
 * running it twice, or from two processes, does nothing more. A posting that fails is reported and does not hold up the rest.
 */
export async function runPostingClock(system: Caller, report: (error: unknown) => void): Promise<ClockReport> {
  const { world, actor } = system;
  const today = dayOf(world.now());
  const done: ClockReport = { ended: 0, closed: 0, takenDown: 0 };

  const boxDays = await world.db.transaction().execute(async (tx) => {
    const rules = await getRules(tx, actor.countyCode, today);
    return rules["posting.box-days"].value;
  });

  const due = (state: PostingState) =>
    world.db
      .selectFrom("posting")
      .select(["id", "lastDay"])
      .where("countyCode", "=", actor.countyCode)
      .where("state", "=", state)
      .$if(state === "posted", (query) => query.where("lastDay", "<", today))
      .$if(state === "ended", (query) =>
        query
          .where("lastDay", "<", addDays(today, -boxDays))
          .where(({ not, exists, selectFrom }) =>
            not(
              exists(
                selectFrom("objection")
                  .select("objection.id")
                  .whereRef("objection.countyCode", "=", "posting.countyCode")
                  .whereRef("objection.postingId", "=", "posting.id"),
              ),
            ),
          ),
      )
      .orderBy("lastDay")
      .limit(AT_ONCE)
      .execute();

  const act = async (state: PostingState, count: keyof ClockReport, command: typeof endPosting): Promise<void> => {
    for (const { id, lastDay } of await due(state)) {
      const commandId = derivedId("posting-clock", id, count, lastDay ?? "");
      try {
        await command({ commandId, postingId: id }, system);
        done[count] += 1;
      } catch (error) {
        report(error);
      }
    }
  };
  await act("posted", "ended", endPosting);
  await act("ended", "closed", closePosting);
  await act("closed", "takenDown", takeDownPosting);
  return done;
}
