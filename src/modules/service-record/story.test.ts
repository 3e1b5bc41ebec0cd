import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { CadreId } from "#kernel/ids.ts";
import { readBoard } from "#modules/attendance/server/records.ts";
import type { Caller } from "#platform/world.ts";
import { COUNTY, type County, id, openCounty, VILLAGE } from "#testing/county.ts";
import { layDivisions } from "#testing/furnish/divisions.ts";
import { stationSomebody } from "#testing/furnish/stationing.ts";
import { recordDocx, recordPdf } from "./server/papers.ts";
import { readRecord } from "./server/read-record.ts";
import { listRecords } from "./server/records.ts";

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
    const board = await readBoard({ month: "2026-03", under: VILLAGE }, officer);
    expect(record.years[0]?.target).toBe(board.rows[0]?.year.target);
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

  it("follows its person from village to village, and so does what they see of it", async () => {
    const { db } = county.world;
    const earlier = "990101200202";
    const { id: _, ...now } = await db.selectFrom("placement").selectAll().executeTakeFirstOrThrow();
    const ended = { endedOn: "2026-02-10", endKind: "expired", followsId: null };
    await db
      .insertInto("placement")
      .values({
        ...{ ...now, ...ended, id: id(), place: earlier },
        ...{ termSince: "2024-02-10", termUntil: "2026-02-10", arrivedOn: "2024-02-10" },
      } as never)
      .execute();
    await db
      .insertInto("workLog")
      .values({
        ...{ countyCode: COUNTY, id: id(), cadreId, place: earlier, changedAt: county.clock.now() },
        ...{ day: "2025-06-03", at: county.clock.now(), kind: "log", text: "修水窖" },
      } as never)
      .execute();
    const by = county.as("team-member", VILLAGE, "派驻甲");
    const own = { ...by, actor: { ...by.actor, cadreId: CadreId.parse(cadreId) } };
    for (const reader of [officer, own]) {
      const record = await readRecord({ cadreId }, reader);
      expect(record.placements.map((one) => one.place)).toEqual([earlier, VILLAGE]);
      expect(record.years.map(({ year, logs }) => [year, logs])).toEqual([
        [2025, 1],
        [2026, 1],
      ]);
    }
    const nobody = { ...own, actor: { ...own.actor, rights: {} } };
    expect(await refused(readRecord({ cadreId }, nobody))).toBe("actor.not-your-right");
  });

  it("stands in a list: everybody's for the organisation office, one's own for everybody else", async () => {
    const { db } = county.world;
    const first = await db.selectFrom("cadre").selectAll().where("id", "=", cadreId).executeTakeFirstOrThrow();
    const other = CadreId.parse(id());
    const named = { name: "安离任", namePinyin: "anliren", nameInitials: "alr" };
    await db
      .insertInto("cadre")
      .values({ ...first, ...named, id: other, unitId: null })
      .execute();
    const { id: _, ...placed } = await db
      .selectFrom("placement")
      .selectAll()
      .where("endedOn", "is", null)
      .executeTakeFirstOrThrow();
    const term = { termSince: "2019-03-01", termUntil: "2021-03-01", endedOn: "2021-03-01", endKind: "expired" };
    await db
      .insertInto("placement")
      .values({ ...placed, ...term, id: id(), cadreId: other } as never)
      .execute();
    const names = async (asked: object, by = officer) => {
      const { rows } = await listRecords(asked, by);
      return rows.map((one) => one.cadre.name);
    };
    expect(await names({})).toEqual(["安离任", "派驻甲"]);
    expect(await names({ down: "yes" })).toEqual(["派驻甲", "安离任"]);
    expect(await names({ by: "terms", down: "yes" })).toEqual(["派驻甲", "安离任"]);
    expect(await names({ by: "since" })).toEqual(["安离任", "派驻甲"]);
    expect(await names({ serving: "on-post" })).toEqual(["派驻甲"]);
    expect(await names({ serving: "left" })).toEqual(["安离任"]);
    expect(await names({ mark: "barred" })).toEqual(["派驻甲"]);
    expect(await names({ mark: "reserve" })).toEqual([]);
    expect(await names({ text: "ALR" })).toEqual(["安离任"]);
    expect(await names({ under: "990101999" })).toEqual([]);
    for (const by of ["name", "since", "terms"])
      for (const down of [{}, { down: "yes" }]) {
        const page = await listRecords({ by, ...down, limit: 1 }, officer);
        const rest = await listRecords({ by, ...down, limit: 1, after: page.next ?? "" }, officer);
        const both = [...page.rows, ...rest.rows].map((one) => one.cadre.name);
        expect([both, rest.next]).toEqual([await names({ by, ...down }), null]);
      }
    const [row] = (await listRecords({ text: "派驻" }, officer)).rows;
    expect(row).toMatchObject({
      place: VILLAGE,
      post: "team-member",
      serving: "on-post",
      terms: 2,
      since: "2024-02-10",
    });
    expect(row).toMatchObject({ barredUntil: "2029-02-01", reserve: false, certificates: 0, appraisal: null });
    await db
      .insertInto("placement")
      .values([
        {
          ...placed,
          ...term,
          id: id(),
          place: "990101200201",
          termSince: "2099-01-01",
          termUntil: "2101-01-01",
          endedOn: null,
          endKind: null,
        },
        {
          ...placed,
          ...term,
          id: id(),
          cadreId: other,
          termSince: "2099-01-01",
          termUntil: "2101-01-01",
          endedOn: null,
          endKind: null,
        },
      ] as never)
      .execute();
    expect(await names({ serving: "coming" })).toEqual(["安离任"]);
    expect((await listRecords({ serving: "on-post" }, officer)).rows).toMatchObject([{ place: VILLAGE, terms: 3 }]);
    const by = county.as("team-member", "990101200202");
    expect(await names({}, { ...by, actor: { ...by.actor, cadreId: other } })).toEqual(["安离任"]);
    for (const post of ["team-member", "village-secretary", "township-secretary", "unit-head"])
      expect([post, await names({}, county.as(post))]).toEqual([post, []]);
  });

  it("is a paper, as PDF and as Word", async () => {
    expect((await recordPdf({ cadreId }, officer)).name).toBe("履职档案-派驻甲.pdf");
    expect((await recordDocx({ cadreId }, officer)).size).toBeGreaterThan(5_000);
  }, 60_000);
});
