import { describe, expect, it } from "vitest";
import { checkVillage, completenessOf } from "./check-village.ts";
import { readVillageRows } from "./village-columns.ts";
import { EMPTY_VILLAGE, VILLAGE_FIELD_KEYS, type VillageValues, villageField } from "./village-fields.ts";

const village = (some: Partial<VillageValues>): VillageValues => ({ ...EMPTY_VILLAGE, ...some });
const rules = (some: Partial<VillageValues>, listed = 0): string[] =>
  checkVillage(village(some), 2025, listed).map((one) => `${one.rule} ${one.field}`);

describe("the file of a village", () => {
  it("has nothing wrong while it is empty", () => {
    expect(rules({})).toEqual([]);
    expect(completenessOf(EMPTY_VILLAGE).filled).toBe(0);
  });

  it("needs every fact of the national exit check once the village has exited, and no fact before", () => {
    const needed = VILLAGE_FIELD_KEYS.filter((key) => villageField(key).onExit);
    expect(needed).toHaveLength(13);
    expect(rules({ exited: true, exitedYear: 2019 })).toEqual(needed.map((key) => `village.exit-needs ${key}`));
    const filled = Object.fromEntries(needed.map((key) => [key, villageField(key).kind === "boolean" ? false : 0]));
    expect(rules({ exited: true, exitedYear: 2019, ...filled })).toEqual([
      "village.exit-needs-more-than-zero population",
      "village.exit-needs-more-than-zero collectiveIncome",
    ]);
  });

  it.each(VILLAGE_FIELD_KEYS.filter((key) => villageField(key).among))("%s is at most its whole", (key) => {
    const whole = villageField(key).among ?? "population";
    const [rule] = checkVillage(village({ [whole]: 10, [key]: 11 }), 2025, 0).filter((one) => one.field === key);
    expect(rule?.rule).toBe(`village.more-than-${whole}`);
    expect(rules({ [whole]: 10, [key]: 10 })).toEqual([]);
  });

  it.each([
    [{ labour: 5, migrantWorkers: 6 }, 0, "village.more-than-labour migrantWorkers"],
    [{ households: 5, population: 4 }, 0, "village.fewer-people-than-households population"],
    [{ farmland: 5, irrigated: 6 }, 0, "village.more-than-farmland irrigated"],
    [{ naturalVillages: 2, poweredNaturalVillages: 3 }, 0, "village.more-than-natural-villages poweredNaturalVillages"],
    [{ naturalVillages: 2, unpavedNaturalVillages: 3 }, 0, "village.more-than-natural-villages unpavedNaturalVillages"],
    [{ naturalVillages: 2 }, 3, "village.natural-villages-differ naturalVillages"],
    [{ longitude: 113.5 }, 0, "village.half-a-position latitude"],
    [{ exitedYear: 2019 }, 0, "village.exit-year-without-exit exitedYear"],
  ] as const)("%j with %i listed: %s", (some, listed, rule) => {
    expect(rules(some, listed)).toEqual([rule]);
  });

  it("wants the year of exit, and not one of the future", () => {
    expect(rules({ exited: true })).toContain("village.exit-year-missing exitedYear");
    expect(rules({ exited: true, exitedYear: 2026 })).toContain("village.exit-year-later exitedYear");
  });
});

describe("a list of villages", () => {
  const sheet = (...rows: string[][]) => readVillageRows(rows.map((texts, i) => ({ line: i + 1, texts })));

  it("is read under its header row, without totals and notes", () => {
    expect(
      sheet(
        ["某县行政村名册"],
        ["序号", "乡（镇）", "村名 称", "区划代码"],
        ["1", "石桥乡", "桥头村", "990101200201"],
        ["合计", "", "1"],
        ["注：截至年底"],
      ),
    ).toEqual([{ line: 3, name: "桥头村", code: "990101200201", township: "石桥乡", classCode: undefined }]);
  });

  it("is not found where no column says which township or code", () => {
    expect(sheet(["行政村"], ["桥头村"])).toBeNull();
  });
});
