import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { dayOf } from "#kernel/day.ts";
import { COUNTY, type County, id, openCounty } from "#testing/county.ts";
import { addDivisions, placePath, resolvePlace } from "./index.ts";
import { createDivision } from "./server/create-division.ts";
import { endDivision } from "./server/end-division.ts";
import { endNaturalVillage } from "./server/end-natural-village.ts";
import { listVillages } from "./server/list-villages.ts";
import { loadVillages } from "./server/load-villages.ts";
import { planVillageList } from "./server/plan-villages.ts";
import { readVillage, readVillageFile } from "./server/read-village.ts";
import { renameDivision } from "./server/rename-division.ts";
import { saveNaturalVillage } from "./server/save-natural-village.ts";
import { saveVillageFile } from "./server/save-village-file.ts";

const BRIDGE = "990101200201";
const BEND = "990101200202";

describe("a county enters its villages and keeps a file on each", () => {
  let county: County;
  beforeAll(async () => {
    county = await openCounty();
    const { db, now } = county.world;
    await addDivisions(
      db,
      [
        { code: "99", name: "样例省" },
        { code: "9901", name: "云岭市" },
        { code: COUNTY, name: "云岭县" },
        { code: "990102", name: "邻县" },
        { code: "990102100", name: "邻镇" },
        { code: "990101200", name: "石桥乡" },
        { code: "990101201", name: "柳林乡" },
      ],
      "2020-01-01" as never,
      now(),
    );
  }, 60_000);
  afterAll(() => county.close());

  const rows = [
    { line: 3, code: BRIDGE, township: "石桥乡", name: "桥头村" },
    { line: 4, township: "石桥", name: "下湾村" },
    { line: 5, township: "柳林乡", name: "柳林社区" },
  ];

  it("shows line by line what a list comes to, and changes nothing", async () => {
    const clerk = county.as("county-officer", COUNTY);
    const faulty = [
      ...rows,
      { line: 6, code: "990102100201", name: "别县村" },
      { line: 7, code: BRIDGE, name: "桥头村" },
      { line: 8, code: "99010120020", name: "少一位村" },
      { line: 9, township: "无此乡", name: "某村" },
    ];
    const plan = await planVillageList({ list: { rows: faulty } }, clerk);
    expect(plan.counts).toEqual({ new: 3, same: 0, renamed: 0, refused: 4 });
    expect(plan.lines.slice(0, 3).map((one) => [one.code, one.provisional])).toEqual([
      [BRIDGE, false],
      [BEND, true],
      ["990101201001", true],
    ]);
    expect(plan.lines.slice(3).map((one) => one.refusal?.code)).toEqual([
      "place.wrong-parent",
      "place.twice-in-list",
      "place.not-village-code",
      "place.wrong-parent",
    ]);
    expect((await listVillages({}, clerk)).total).toBe(0);
    await expect(
      loadVillages({ commandId: id(), list: { rows: faulty }, since: "2026-01-01" }, clerk),
    ).rejects.toMatchObject({ code: "place.list-has-errors", facts: { lines: 4 } });
  });

  it("takes the list, and taking it again changes nothing", async () => {
    const clerk = county.as("county-officer", COUNTY);
    const load = () => loadVillages({ commandId: id(), list: { rows }, since: "2026-01-01" }, clerk);
    expect(await load()).toEqual({ added: 3, renamed: 0, same: 0, refused: 0 });
    expect(await load()).toEqual({ added: 0, renamed: 0, same: 3, refused: 0 });
  });

  it("does not take villages of another township from a township's clerk", async () => {
    const clerk = county.as("township-clerk", "990101201");
    const plan = await planVillageList({ list: { rows } }, clerk);
    expect(plan.lines.map((one) => one.outcome)).toEqual(["refused", "refused", "same"]);
  });

  it("reads the list from a workbook's file", async () => {
    const clerk = county.as("township-clerk", "990101201");
    const csv = "柳林乡行政村名册,,\n序号,统计用区划代码,乡镇,行政村\n1,990101201201,柳林乡,河边村\n合计,,,1\n";
    const stored = await county.world.files.put(Buffer.from(csv));
    const fileId = id();
    const { addStoredFile } = await import("#platform/files/stored-files.ts");
    await county.world.db
      .transaction()
      .execute((tx) =>
        addStoredFile(
          { tx, actor: clerk.actor, now: county.world.now() },
          { id: fileId as never, content: stored, name: "villages.csv", place: "990101201", purpose: "village" },
        ),
      );
    expect(await loadVillages({ commandId: id(), list: { fileId }, since: "2026-01-01" }, clerk)).toMatchObject({
      added: 1,
    });
  });

  it("renames a village and finds it by both names", async () => {
    const clerk = county.as("township-clerk", "990101200");
    await renameDivision({ commandId: id(), code: BEND, name: "新湾村" }, clerk);
    const find = (village: string) => resolvePlace(county.world.db as never, COUNTY, { township: "石桥乡", village });
    expect((await find("下湾")).found).toBe(BEND);
    expect((await find("新湾村委会")).found).toBe(BEND);
    await expect(renameDivision({ commandId: id(), code: BEND, name: "桥头村" }, clerk)).rejects.toMatchObject({
      code: "place.name-taken",
    });
    await expect(renameDivision({ commandId: id(), code: "990101201201", name: "某村" }, clerk)).rejects.toMatchObject({
      status: 404,
    });
  });

  it("creates a village by hand, once", async () => {
    const clerk = county.as("township-clerk", "990101200");
    const create = (code: string, name: string) =>
      createDivision({ commandId: id(), code, name, since: "2026-01-01" }, clerk);
    await create("990101200210", "松坡村");
    await expect(create("990101200210", "另村")).rejects.toMatchObject({ code: "place.code-taken" });
    await expect(create("990101200211", "松坡村")).rejects.toMatchObject({ code: "place.name-taken" });
    expect((await placePath(county.world.db, "990101200210")).map((one) => one.name)).toEqual([
      "样例省",
      "云岭市",
      "云岭县",
      "石桥乡",
      "松坡村",
    ]);
  });

  it("merges a village into another: the old name leads to the new village", async () => {
    const clerk = county.as("township-clerk", "990101200");
    const end = (code: string, successor: string | null, on = "2026-02-01") =>
      endDivision({ commandId: id(), code, on, successor, reason: "撤并" }, clerk);
    await expect(end("990101200210", "990101200210")).rejects.toMatchObject({ code: "place.same-successor" });
    await expect(end("990101200210", BEND, "2025-12-31")).rejects.toMatchObject({ code: "place.ends-before-it-began" });
    await expect(end("990101200", null)).rejects.toMatchObject({ code: "place.still-has-villages" });
    await end("990101200210", BEND);
    await expect(end("990101200210", BEND)).rejects.toMatchObject({ code: "place.ended" });
    expect((await resolvePlace(county.world.db, COUNTY, { village: "松坡村" })).found).toBe(BEND);
    expect((await listVillages({}, clerk)).rows.map((one) => one.name)).toEqual(["桥头村", "新湾村"]);
    expect((await listVillages({ ended: "yes" }, clerk)).total).toBe(3);
  });

  it("keeps natural villages, each name once", async () => {
    const secretary = county.as("village-secretary", BRIDGE);
    const save = (name: string, naturalId = id()) =>
      saveNaturalVillage(
        {
          commandId: id(),
          place: BRIDGE,
          id: naturalId,
          name,
          no: 1,
          households: 30,
          unpaved: false,
          power: true,
          note: null,
        },
        secretary,
      );
    const upper = await save("上组");
    await save("下组");
    await expect(save("下组")).rejects.toMatchObject({ code: "place.natural-village-taken" });
    await save("上寨组", upper.id);
    await endNaturalVillage({ commandId: id(), place: BRIDGE, id: upper.id, on: "2026-03-01" }, secretary);
    await expect(save("上寨组", upper.id)).rejects.toMatchObject({ code: "place.natural-village-ended" });
    expect((await readVillage({ place: BRIDGE }, secretary)).naturalVillages.map((one) => one.name)).toEqual(["下组"]);
  });

  it("keeps a file for each year, says what is missing, and refuses to write over somebody else's change", async () => {
    const secretary = county.as("village-secretary", BRIDGE);
    const save = (values: object, seenAt: string | null, year = 2025) =>
      saveVillageFile({ commandId: id(), place: BRIDGE, year, values, seenAt }, secretary);
    const first = await save({ population: 800, households: 900, types: ["难"], exited: true, exitedYear: 2019 }, null);
    expect(first.findings.map((one) => `${one.rule} ${one.field}`)).toContain(
      "village.fewer-people-than-households population",
    );
    expect(first.findings.filter((one) => one.rule === "village.exit-needs").map((one) => one.field)).toContain(
      "primarySchools",
    );
    county.clock.moveBy(1000);
    await expect(save({ population: 1800 }, null)).rejects.toMatchObject({ code: "place.file-changed" });
    const second = await save({ population: 1800, collectiveIncome: 0 }, first.changedAt);
    expect(second.values).toMatchObject({ population: 1800, households: 900, types: ["难"] });
    expect(second.findings.map((one) => one.rule)).toContain("village.exit-needs-more-than-zero");
    await expect(save({}, null, 2027)).rejects.toMatchObject({ code: "place.year-ahead" });
    expect((await readVillageFile({ place: BRIDGE, year: 2024 }, secretary)).changedAt).toBeNull();
    expect((await listVillages({ type: "难" }, secretary)).rows).toMatchObject([
      { name: "桥头村", year: 2025, population: 1800 },
    ]);
  });

  it("shows a village and its numbers only to those whose ground it is", async () => {
    const other = county.as("village-secretary", "990101201201");
    await expect(readVillage({ place: BRIDGE }, other)).rejects.toMatchObject({ code: "place.not-found" });
    await expect(readVillageFile({ place: BRIDGE, year: 2025 }, other)).rejects.toMatchObject({
      code: "place.not-found",
    });
    expect((await listVillages({}, other)).rows.map((one) => one.name)).toEqual(["河边村"]);
    const empty = { commandId: id(), place: BRIDGE, year: 2025, values: {}, seenAt: null };
    await expect(saveVillageFile(empty, other)).rejects.toMatchObject({ status: 404 });
  });

  it("pages through villages by code", async () => {
    const officer = county.as("county-officer", COUNTY);
    const first = await listVillages({ limit: 2 }, officer);
    const second = await listVillages({ limit: 2, after: first.next ?? "" }, officer);
    expect([first, second].flatMap((page) => page.rows.map((one) => one.name))).toEqual([
      "桥头村",
      "新湾村",
      "柳林社区",
      "河边村",
    ]);
    expect([first.total, second.next]).toEqual([4, null]);
    expect((await listVillages({ text: "hbc" }, officer)).rows.map((one) => one.name)).toEqual(["河边村"]);
  });

  it("can be looked at as it stood at the end of a past day", async () => {
    const secretary = county.as("village-secretary", BRIDGE);
    const day = () => dayOf(county.world.now());
    const hill = { place: BRIDGE, id: id(), name: "山脚组", no: 9, unpaved: false, power: true, note: null };
    await saveNaturalVillage({ commandId: id(), ...hill, households: 12 }, secretary);
    const year = 2019;
    const values = { ...(await readVillageFile({ place: BRIDGE, year }, secretary)).values, households: 40 };
    await saveVillageFile({ commandId: id(), place: BRIDGE, year, values, seenAt: null }, secretary);
    const before = day();
    county.clock.moveBy(3 * 24 * 3_600_000);
    await saveNaturalVillage({ commandId: id(), ...hill, households: 15 }, secretary);
    const { changedAt } = await readVillageFile({ place: BRIDGE, year }, secretary);
    await saveVillageFile(
      { commandId: id(), place: BRIDGE, year, values: { ...values, households: 44 }, seenAt: changedAt },
      secretary,
    );
    await endNaturalVillage({ commandId: id(), place: BRIDGE, id: hill.id, on: day() }, secretary);
    const at = async (asOf?: string) => {
      const asked = { place: BRIDGE, ...(asOf && { asOf }) };
      const village = await readVillage(asked, secretary);
      const file = await readVillageFile({ ...asked, year }, secretary);
      const written = file.changedAt && dayOf(file.changedAt);
      return [village.naturalVillages.find((one) => one.id === hill.id)?.households, file.values.households, written];
    };
    expect(await at()).toEqual([undefined, 44, day()]);
    expect(await at(before)).toEqual([12, 40, before]);
    expect(await at("2019-06-01")).toEqual([undefined, null, null]);
    const long = await readVillage({ place: BRIDGE, asOf: "2019-06-01" }, secretary);
    expect([long.naturalVillages, long.years, long.asOf]).toEqual([[], [], "2019-06-01"]);
    await expect(
      readVillage({ place: BRIDGE, asOf: before }, county.as("village-secretary", "990101201201")),
    ).rejects.toMatchObject({ status: 404 });
  });
});
