import { dayOf, yearOf } from "#kernel/day.ts";
import { aboutOneself } from "#platform/about-oneself.ts";
import { type Query, query } from "#platform/query.ts";
import type { Caller } from "#platform/world.ts";
import { OneRecord, ServiceRecord } from "../contract.ts";
import { no } from "../domain/refusals.ts";
import { personOf, placementsOf, standingOf, trainingsOf } from "./stationing-facts.ts";
import { seesAll, VERB } from "./who-sees.ts";
import { appraisalsOf, yearsServed } from "./work-facts.ts";

/** What a resident cadre did: placements, training, days by year, logs and reports, appraisals, probation, bars. */
const findRecord = query({
  name: "service-record.read",
  verb: VERB,
  input: OneRecord,
  run: async ({ tx, actor, input, now }) => {
    const { cadreId } = input;
    const sees = actor.cadreId === cadreId || seesAll(actor);
    const cadre = sees ? await personOf(tx, actor.countyCode, cadreId) : undefined;
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

/** A record by itself, for whoever may see it. */
export const readRecord: Query<ServiceRecord> = Object.assign(
  async (raw: unknown, by: Caller) => {
    const own = OneRecord.safeParse(raw).data?.cadreId === by.actor.cadreId;
    return findRecord(raw, own ? aboutOneself(by, VERB) : by);
  },
  { queryName: findRecord.queryName, verb: VERB },
);
