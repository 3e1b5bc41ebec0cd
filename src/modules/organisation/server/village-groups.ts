import { sql } from "kysely";
import { z } from "zod";
import { type Day, dayOf } from "#kernel/day.ts";
import { Place, Territory } from "#kernel/territory.ts";
import { getRules } from "#modules/rules/index.ts";
import type { Tx } from "#platform/db/tables.ts";
import { query } from "#platform/query.ts";
import { CoverageRow } from "../contract.ts";
import { isHead } from "../domain/groups.ts";
import { VILLAGE_GROUP_GAPS, type VillageGroupGap, villageGroupGaps } from "../domain/village-group.ts";

/** The villages that stand today under a ground, with their townships, by code. */
export const villagesUnder = (tx: Tx, countyCode: string, under: string) =>
  tx
    .selectFrom("division as v")
    .innerJoin("division as t", "t.code", "v.parent")
    .select(["v.code", "v.name", "t.name as township"])
    .where("v.countyCode", "=", countyCode)
    .where("v.level", "=", "village")
    .where("v.until", "is", null)
    .where(sql<boolean>`starts_with(v.code, ${under})`)
    .orderBy("v.code")
    .execute();

/** Who sits in the village groups under a ground, with the posts each holds over that village on the day. */
async function seats(tx: Tx, countyCode: string, under: string, day: Day) {
  const rows = await tx
    .selectFrom("leadingGroup as g")
    .leftJoin("groupMember as m", (join) =>
      join.onRef("m.countyCode", "=", "g.countyCode").onRef("m.leadingGroupId", "=", "g.id").on("m.until", "is", null),
    )
    .leftJoin("cadre as c", (join) => join.onRef("c.countyCode", "=", "m.countyCode").onRef("c.id", "=", "m.cadreId"))
    .select(["g.id as groupId", "g.territory", "m.cadreId", "m.role", "c.name"])
    .select(
      sql<
        string[]
      >`array(select a.post from appointment a where a.county_code = g.county_code and a.cadre_id = m.cadre_id
        and starts_with(g.territory, a.territory) and a.since <= ${day} and (a.until is null or a.until > ${day}))`.as(
        "posts",
      ),
    )
    .where("g.countyCode", "=", countyCode)
    .where("g.kind", "=", "village")
    .where("g.until", "is", null)
    .where(sql<boolean>`starts_with(g.territory, ${under})`)
    .execute();
  return Map.groupBy(rows, (row) => row.territory);
}

/** Which villages have their responsibility group with two officers inside it, and what the others lack (seed 001, Y20). */
export const listVillageGroups = query({
  name: "organisation.village-groups",
  verb: "organisation.read",
  input: z.object({ under: Territory.optional(), gap: z.enum(VILLAGE_GROUP_GAPS).optional() }),
  run: async ({ tx, actor, input, now }) => {
    const today = dayOf(now);
    const under = input.under ?? actor.countyCode;
    const rule = (await getRules(tx, actor.countyCode, today))["team.responsibility-group"].value;
    const groups = await seats(tx, actor.countyCode, under, today);
    const all = (await villagesUnder(tx, actor.countyCode, under)).map((village) => {
      const group = groups.get(village.code);
      const members = (group ?? []).flatMap(({ cadreId, role, name, posts }) =>
        cadreId && role && name ? [{ cadreId, role, name, posts }] : [],
      );
      const named = (post: string): string | null => members.find((one) => one.posts.includes(post))?.name ?? null;
      return CoverageRow.parse({
        place: Place.parse(village.code),
        name: village.name,
        township: village.township,
        groupId: group?.[0]?.groupId ?? null,
        head: members.find((one) => isHead(one.role))?.name ?? null,
        members: members.length,
        archiveKeeper: named("archive-keeper"),
        policyGuide: named("policy-guide"),
        gaps: villageGroupGaps(group ? members : null, rule.officersInside),
      });
    });
    const count = (gap: VillageGroupGap): number => all.filter((one) => one.gaps.includes(gap)).length;
    return {
      rows: all.filter((one) => !input.gap || one.gaps.includes(input.gap)),
      villages: all.length,
      complete: all.filter((one) => one.gaps.length === 0).length,
      gaps: Object.fromEntries(VILLAGE_GROUP_GAPS.map((gap) => [gap, count(gap)])),
    };
  },
});
