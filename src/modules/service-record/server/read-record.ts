import { type Actor, groundFor } from "#kernel/actor.ts";
import { dayOf, yearOf } from "#kernel/day.ts";
import { query } from "#platform/query.ts";
import { OneRecord, ServiceRecord } from "../contract.ts";
import { no } from "../domain/refusals.ts";
import { personOf, placementsOf, standingOf, trainingsOf } from "./stationing-facts.ts";
import { appraisalsOf, yearsServed } from "./work-facts.ts";

/** The organisation department of the county sees everybody's; everybody else the own. */
const sees = (actor: Actor, cadreId: string): boolean =>
  actor.cadreId === cadreId || groundFor(actor, "stationing.manage").some((one) => one.length <= 6);

/** What a resident cadre did: placements, training, days by year, logs and reports, appraisals, probation, bars. */
export const readRecord = query({
  name: "service-record.read",
  verb: "stationing.read",
  input: OneRecord,
  run: async ({ tx, actor, input, now }) => {
    const { cadreId } = input;
    const cadre = sees(actor, cadreId) ? await personOf(tx, actor.countyCode, cadreId) : undefined;
    if (!cadre) throw no.recordNotFound({});
    const today = dayOf(now);
    const placements = await placementsOf(tx, actor, cadreId);
    const first = placements[0]?.termSince ?? today;
    return ServiceRecord.parse({
      cadre,
      placements,
      trainings: await trainingsOf(tx, actor.countyCode, cadreId),
      years: placements.length === 0 ? [] : await yearsServed(tx, actor, cadreId, yearOf(first), today),
      appraisals: await appraisalsOf(tx, actor, cadreId),
      ...(await standingOf(tx, actor.countyCode, cadreId)),
    });
  },
});
