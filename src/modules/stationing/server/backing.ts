import { sql } from "kysely";
import { z } from "zod";
import { dayOf } from "#kernel/day.ts";
import { UnitId } from "#kernel/ids.ts";
import { query } from "#platform/query.ts";
import { within } from "#platform/scope.ts";
import { UnitBacking } from "../contract.ts";
import { no } from "../domain/refusals.ts";
import { countCommitments } from "./commitments.ts";
import { villagesNamed } from "./names.ts";
import { unitWithHead } from "./unit-head.ts";

const MOST = 200;

/** What a unit stands behind, as its head sees it: people and villages, contact households by its people's pairing, promises, visits. */
export const readBacking = query({
  name: "stationing.backing",
  verb: "stationing.read",
  input: z.object({ unitId: UnitId }),
  run: async ({ tx, actor, input, now }) => {
    const { countyCode } = actor;
    const today = dayOf(now);
    const team = await tx
      .selectFrom("placement as p")
      .innerJoin("cadre as c", (join) =>
        join.onRef("c.countyCode", "=", "p.countyCode").onRef("c.id", "=", "p.cadreId"),
      )
      .select(["p.cadreId", "c.name", "p.place", "p.post"])
      .where("p.countyCode", "=", countyCode)
      .where("p.unitId", "=", input.unitId)
      .where("p.endedOn", "is", null)
      .where("p.termUntil", ">", today)
      .where(within(actor, "stationing.read", "p.place"))
      .orderBy("p.place")
      .orderBy("p.id")
      .limit(MOST)
      .execute();
    const unit = await unitWithHead(tx, countyCode, input.unitId, today);
    const promises = await countCommitments(tx, actor, today, input.unitId);
    if (!unit || (team.length === 0 && Object.values(promises).every((one) => one === 0))) throw no.unitUnknown({});
    const paired = () =>
      tx
        .selectFrom("householdHelper as r")
        .innerJoin("cadre as c", (join) =>
          join.onRef("c.countyCode", "=", "r.countyCode").onRef("c.id", "=", "r.cadreId"),
        )
        .innerJoin("householdSummary as s", (join) =>
          join.onRef("s.countyCode", "=", "r.countyCode").onRef("s.id", "=", "r.householdId"),
        )
        .where("r.countyCode", "=", countyCode)
        .where("c.unitId", "=", input.unitId)
        .where("r.since", "<=", today)
        .where((eb) => eb.or([eb("r.until", "is", null), eb("r.until", ">", today)]))
        .where("s.status", "=", "active")
        .where(within(actor, "household.read", "s.place"));
    const households = await paired()
      .select(["s.id as householdId", "s.headName", "s.size", "s.place", "r.cadreId", "c.name"])
      .orderBy("s.place")
      .orderBy("s.headPinyin")
      .orderBy("s.id")
      .limit(MOST)
      .execute();
    const counted = await paired()
      .select((eb) => eb.fn.count<number>("s.id").distinct().as("n"))
      .executeTakeFirst();
    const visits = await tx
      .selectFrom("unitVisit")
      .select([
        sql<number>`count(*)::int`.as("visits"),
        sql<number>`count(*) filter (where kind = 'squat')::int`.as("squats"),
      ])
      .where("countyCode", "=", countyCode)
      .where("unitId", "=", input.unitId)
      .where(sql<boolean>`to_char(since, 'YYYY') = ${today.slice(0, 4)}`)
      .where(within(actor, "stationing.read", "place"))
      .executeTakeFirst();
    const village = await villagesNamed(
      tx,
      [...team, ...households].map((one) => one.place),
    );
    return UnitBacking.parse({
      unit,
      head: unit.head?.name ?? null,
      villages: [...new Set(team.map((one) => one.place))].map(village),
      team: team.map((one) => ({
        cadre: { id: one.cadreId, name: one.name },
        village: village(one.place),
        post: one.post,
      })),
      households: households.map((one) => ({
        householdId: one.householdId,
        headName: one.headName ?? "",
        size: one.size,
        village: village(one.place),
        helper: { id: one.cadreId, name: one.name },
      })),
      householdsInAll: Number(counted?.n ?? 0),
      promises,
      visits: visits?.visits ?? 0,
      squats: visits?.squats ?? 0,
    });
  },
});
