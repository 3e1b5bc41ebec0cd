import { dayOf } from "#kernel/day.ts";
import type { Instant } from "#kernel/instant.ts";
import { getRules } from "#modules/rules/index.ts";
import type { Tx } from "#platform/db/tables.ts";
import type { MatchProblem } from "../domain/matching/problem.ts";

/** What the solver is given: the call's villages, everybody approved, the pack's table and weights. */
export async function problemOf(
  tx: Tx,
  countyCode: string,
  call: { id: string; teamSize: number },
  now: Instant,
): Promise<{ problem: MatchProblem; seconds: number }> {
  const rules = await getRules(tx, countyCode, dayOf(now));
  const { weights, avoidHome, seconds } = rules["stationing.matching"].value;
  const villages = await tx
    .selectFrom("callVillage")
    .select(["place", "types", "needs"])
    .where("countyCode", "=", countyCode)
    .where("callId", "=", call.id)
    .where("endedOn", "is", null)
    .orderBy("place")
    .execute();
  const people = await tx
    .selectFrom("candidacy")
    .select(["cadreId", "unitId", "team", "specialities", "strengths", "party", "leads", "home", "wish"])
    .where("countyCode", "=", countyCode)
    .where("callId", "=", call.id)
    .where("outcome", "=", "approved")
    .orderBy("cadreId")
    .execute();
  const digits = avoidHome === "village" ? 12 : 9;
  const cadres = people.map((one) => ({
    id: one.cadreId,
    specialities: one.specialities,
    strengths: one.strengths,
    party: one.party,
    leads: one.leads,
    home: one.home !== null && one.home.length >= digits ? one.home.slice(0, digits) : null,
    group: one.team === null ? null : `${one.unitId} ${one.team}`,
    wish: one.wish,
  }));
  const table = Object.fromEntries(rules["stationing.village-types"].value.map((one) => [one.label, one.specialities]));
  return { problem: { villages, cadres, teamSize: call.teamSize, table, weights }, seconds };
}
