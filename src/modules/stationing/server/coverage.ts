import { sql } from "kysely";
import { z } from "zod";
import { Day, dayOf } from "#kernel/day.ts";
import { CadreId } from "#kernel/ids.ts";
import { rangeOf, Territory } from "#kernel/territory.ts";
import { getRules } from "#modules/rules/index.ts";
import { query } from "#platform/query.ts";
import { within } from "#platform/scope.ts";
import { Coverage, type CoverageRow } from "../contract.ts";
import { coverageGaps } from "../domain/coverage.ts";
import { villagesNamed } from "./names.ts";

/** The board: every village that was called for or has somebody, with its team on a day and what it lacks. */
export const readCoverage = query({
  name: "stationing.coverage",
  verb: "stationing.read",
  input: z.object({ under: Territory.optional(), on: Day.optional() }),
  run: async ({ tx, actor, input, now }): Promise<Coverage> => {
    const day = input.on ?? dayOf(now);
    const { countyCode } = actor;
    const { from, to } = rangeOf(input.under ?? Territory.parse(countyCode));
    const size = (await getRules(tx, countyCode, day))["stationing.team"].value.size;
    const placed = await tx
      .selectFrom("placement as p")
      .innerJoin("cadre as c", (join) =>
        join.onRef("c.countyCode", "=", "p.countyCode").onRef("c.id", "=", "p.cadreId"),
      )
      .innerJoin("unit as u", (join) => join.onRef("u.countyCode", "=", "p.countyCode").onRef("u.id", "=", "p.unitId"))
      .select([
        "p.id",
        "p.place",
        "p.cadreId",
        "c.name",
        "p.post",
        "p.level",
        "p.unitId",
        "u.name as unitName",
        "u.leaderId",
        "p.arrivedOn",
        "p.termUntil",
      ])
      .where("p.countyCode", "=", countyCode)
      .where(within(actor, "stationing.read", "p.place"))
      .where("p.place", ">=", from)
      .where("p.place", "<", to)
      .where("p.termSince", "<=", day)
      .where(sql<boolean>`${day} < coalesce(p.ended_on, p.term_until) and p.end_kind is distinct from 'cancelled'`)
      .orderBy("p.post")
      .orderBy("p.id")
      .execute();
    const called = await tx
      .selectFrom("callVillage as v")
      .innerJoin("selectionCall as s", (join) =>
        join.onRef("s.countyCode", "=", "v.countyCode").onRef("s.id", "=", "v.callId"),
      )
      .select("v.place")
      .distinct()
      .where("v.countyCode", "=", countyCode)
      .where("v.endedOn", "is", null)
      .where("s.termSince", "<=", day)
      .where("s.termUntil", ">", day)
      .where(within(actor, "stationing.read", "v.place"))
      .where("v.place", ">=", from)
      .where("v.place", "<", to)
      .execute();
    const places = [...new Set([...called, ...placed].map((one) => one.place))].sort();
    const heads = await tx
      .selectFrom("appointment as a")
      .innerJoin("cadre as c", (join) =>
        join.onRef("c.countyCode", "=", "a.countyCode").onRef("c.id", "=", "a.cadreId"),
      )
      .select(["a.unitId", "a.territory", "c.id", "c.name"])
      .where("a.countyCode", "=", countyCode)
      .where("a.post", "=", "unit-head")
      .where("a.since", "<=", day)
      .where((eb) => eb.or([eb("a.until", "is", null), eb("a.until", ">", day)]))
      .execute();
    const leaders = placed.flatMap((one) => (one.leaderId === null ? [] : [one.leaderId]));
    const named =
      leaders.length === 0
        ? []
        : await tx
            .selectFrom("cadre")
            .select(["id", "name"])
            .where("countyCode", "=", countyCode)
            .where("id", "in", [...new Set(leaders)])
            .execute();
    const leaderOf = new Map(named.map((one) => [one.id, one]));
    const village = await villagesNamed(tx, places);
    const byPlace = Map.groupBy(placed, (one) => one.place);
    const gaps: Record<string, number> = {};
    const rows = places.map((place): CoverageRow => {
      const team = byPlace.get(place) ?? [];
      const units = [...new Map(team.map((one) => [one.unitId, one])).values()].map((one) => {
        const there =
          heads.find((head) => head.unitId === one.unitId && head.territory === place) ??
          (one.leaderId === null ? undefined : leaderOf.get(one.leaderId));
        return {
          unit: { id: one.unitId, name: one.unitName },
          head: there ? { id: CadreId.parse(there.id), name: there.name } : null,
        };
      });
      const heading = new Set(units.filter((one) => one.head).map((one) => one.unit.id));
      const lacks = coverageGaps(
        team.map((one) => ({ ...one, arrived: one.arrivedOn !== null })),
        heading,
        size,
      );
      for (const gap of lacks) gaps[gap] = (gaps[gap] ?? 0) + 1;
      const first = team.find((one) => one.post === "first-secretary");
      return {
        ...village(place),
        firstSecretary: first ? { id: CadreId.parse(first.cadreId), name: first.name } : null,
        team: team.map((one) => ({
          placementId: one.id as never,
          cadre: { id: one.cadreId as never, name: one.name },
          post: one.post as never,
          unit: { id: one.unitId as never, name: one.unitName },
          arrived: one.arrivedOn !== null,
          termUntil: one.termUntil,
        })),
        heads: units as never,
        gaps: lacks,
      };
    });
    const levels: Record<string, number> = {};
    for (const { level } of placed) levels[level] = (levels[level] ?? 0) + 1;
    return Coverage.parse({
      rows,
      villages: rows.length,
      complete: rows.filter((one) => one.gaps.length === 0).length,
      cadres: placed.length,
      levels,
      gaps,
    });
  },
});
