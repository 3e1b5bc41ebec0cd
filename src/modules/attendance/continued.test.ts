import { sql } from "kysely";
import { afterAll, beforeAll, expect, it } from "vitest";
import type { Day } from "#kernel/day.ts";
import { COUNTY, type County, id, openCounty, VILLAGE } from "#testing/county.ts";
import { type Enrolled, enrol } from "#testing/enrol.ts";
import { layDivisions } from "#testing/furnish/divisions.ts";
import type { Span } from "./domain/half-day.ts";
import { goneOn, unbroken } from "./domain/leave.ts";
import { askLeave } from "./server/ask-leave.ts";
import { decideLeave } from "./server/decide-leave.ts";
import { reportReturn } from "./server/end-leave.ts";
import { goesOn } from "./server/leaves.ts";
import { readMine } from "./server/records.ts";

const TOWNSHIP = VILLAGE.slice(0, 9);
let county: County;
let member: Enrolled;
let township: Enrolled;
beforeAll(async () => {
  county = await openCounty("2026-03-02T00:30:00Z");
  await layDivisions(county);
  const { world } = county;
  member = await enrol(world, COUNTY, "马队员", [{ post: "team-member", territory: VILLAGE }]);
  township = await enrol(world, COUNTY, "高书记", [{ post: "township-secretary", territory: TOWNSHIP }]);
}, 240_000);
afterAll(() => county.close());

const at = (text: string): void => county.clock.moveTo(text);
const ask = async (span: object, by = member) => {
  const caseId = id();
  await askLeave({ commandId: id(), caseId, kind: "personal", reason: "家中有事", ...span }, by);
  await decideLeave({ commandId: id(), caseId, decision: "agree", note: "" }, township);
  return caseId;
};
const leaves = async (month: string) => (await readMine({ month }, member)).cases.filter((one) => one.kind === "leave");

it("one return ends the whole absence: the earlier leave is continued, asks for nothing and is over with it", async () => {
  const first = await ask({ fromDay: "2026-03-26", toDay: "2026-03-27" });
  const second = await ask({ fromDay: "2026-03-28", toDay: "2026-03-29" });
  at("2026-03-28T01:00:00Z");
  const found = await leaves("2026-03");
  expect(found.map((one) => [one.id, one.continued]).sort()).toEqual(
    [
      [first, true],
      [second, false],
    ].sort(),
  );
  const earlier = found.find((one) => one.id === first);
  expect(earlier && [goneOn(earlier, "2026-03-27" as Day), goneOn(earlier, "2026-03-28" as Day)]).toEqual([
    false,
    true,
  ]);
  at("2026-03-30T01:00:00Z");
  await reportReturn({ commandId: id(), caseId: second, on: "2026-03-30" }, member);
  at("2026-04-02T01:00:00Z");
  expect(await leaves("2026-04")).toEqual([]);
});

it("the books and the rules mean the same by one leave going on from another, half day by half day", async () => {
  const other = await enrol(county.world, COUNTY, "邻队员", [{ post: "team-member", territory: VILLAGE }]);
  const DAYS = ["2026-03-20", "2026-03-21", "2026-03-22"] as Day[];
  const moments = DAYS.flatMap((day) => (["am", "pm"] as const).map((half) => ({ day, half })));
  const spans = moments.flatMap((from, at) =>
    moments.slice(at).map((to): Span => ({ fromDay: from.day, fromHalf: from.half, toDay: to.day, toHalf: to.half })),
  );
  const leaveId = id();
  const now = county.world.now();
  const { db } = county.world;
  const common = { countyCode: COUNTY, id: leaveId, place: VILLAGE, cadreId: other.cadreId, kind: "personal" };
  await db
    .insertInto("cadreLeave")
    .values({
      ...common,
      reason: "x",
      halves: 1,
      route: "{}",
      state: "approved",
      askedAt: now,
      changedAt: now,
      ...spans[0],
    } as never)
    .execute();
  const rows = sql.join(
    spans.map(
      (one, no) =>
        sql`(${no}::integer, ${one.fromDay}::date, ${one.fromHalf}, ${one.toDay}::date, ${one.toHalf}, ${COUNTY}, ${other.cadreId}::uuid, ${id()}::uuid)`,
    ),
  );
  const differ: unknown[] = [];
  for (const next of spans) {
    await db.updateTable("cadreLeave").set(next).where("id", "=", leaveId).execute();
    const said = await sql<{ no: number; on: boolean }>`select no, ${goesOn} as on
      from (values ${rows}) x(no, from_day, from_half, to_day, to_half, county_code, cadre_id, id) order by no`.execute(
      db,
    );
    for (const { no, on } of said.rows) {
      const span = spans[no] as Span;
      const whole = unbroken(span, [next]);
      const follows = `${whole.toDay}${whole.toHalf}` > `${span.toDay}${span.toHalf}`;
      if (on !== follows) differ.push({ span, next, on, follows });
    }
  }
  expect(differ).toEqual([]);
});
