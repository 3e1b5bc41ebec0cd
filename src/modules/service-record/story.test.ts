import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { CadreId } from "#kernel/ids.ts";
import type { Caller } from "#platform/world.ts";
import { COUNTY, type County, id, openCounty, VILLAGE } from "#testing/county.ts";
import { layDivisions } from "#testing/furnish/divisions.ts";
import { stationSomebody } from "#testing/furnish/stationing.ts";
import { recordDocx, recordPdf } from "./server/papers.ts";
import { readRecord } from "./server/read-record.ts";

const refused = async (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => "done",
    (error: { code?: string }) => error.code ?? String(error),
  );

describe("a resident cadre's record for the organisation department (Y6)", () => {
  let county: County;
  let officer: Caller;
  let cadreId: string;
  beforeAll(async () => {
    county = await openCounty();
    await layDivisions(county);
    await stationSomebody(county);
    officer = county.as("county-officer", COUNTY, "组织部");
    const { db } = county.world;
    const now = county.clock.now();
    const placed = await db.selectFrom("placement").select(["cadreId"]).executeTakeFirstOrThrow();
    cadreId = placed.cadreId;
    const mine = { countyCode: COUNTY, cadreId, place: VILLAGE, changedAt: now };
    const report = { done: "修渠", plan: "", trouble: "", figures: "{}", rule: "{}", sentAt: now };
    await db
      .insertInto("weeklyReport")
      .values(
        [false, true].map((late, i) => ({
          ...mine,
          ...report,
          id: id(),
          closesOn: `2026-02-${12 + i * 7}` as never,
          since: "2026-02-06" as never,
          late,
        })),
      )
      .execute();
    await db
      .insertInto("workLog")
      .values({ ...mine, id: id(), day: "2026-02-25" as never, at: now, kind: "log", text: "走访三户" } as never)
      .execute();
    await db
      .insertInto("promotionBar")
      .values({
        countyCode: COUNTY,
        id: id(),
        cadreId,
        placementId: id(),
        since: "2026-02-01" as never,
        until: "2029-02-01" as never,
        reason: "不胜任",
        changedAt: now,
      })
      .execute();
  }, 60_000);
  afterAll(() => county.close());

  it("is put together from what other modules keep", async () => {
    const record = await readRecord({ cadreId }, officer);
    expect(record.cadre.name).toBe("派驻甲");
    expect(record.placements).toMatchObject([{ post: "team-member", termSince: "2026-02-20", endedOn: null }]);
    expect(record.years).toMatchObject([{ year: 2026, logs: 1, reports: 2, reportsLate: 1, counted: 0 }]);
    expect(record.bars).toMatchObject([{ until: "2029-02-01", reason: "不胜任" }]);
    expect(record.reserve).toBeNull();
  });

  it("is seen by oneself and by the organisation office of the county, by nobody else", async () => {
    const by = county.as("team-member", VILLAGE, "派驻甲");
    const own = { ...by, actor: { ...by.actor, cadreId: CadreId.parse(cadreId) } };
    expect((await readRecord({ cadreId }, own)).placements).toHaveLength(1);
    for (const post of ["team-member", "village-secretary", "township-secretary", "unit-head"])
      expect([post, await refused(readRecord({ cadreId }, county.as(post)))]).toEqual([
        post,
        "service-record.not-found",
      ]);
    expect(await refused(readRecord({ cadreId: id() }, officer))).toBe("service-record.not-found");
  });

  it("is a paper, as PDF and as Word", async () => {
    expect((await recordPdf({ cadreId }, officer)).name).toBe("履职档案-派驻甲.pdf");
    expect((await recordDocx({ cadreId }, officer)).size).toBeGreaterThan(5_000);
  }, 60_000);
});
