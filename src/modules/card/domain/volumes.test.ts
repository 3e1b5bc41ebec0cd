import { describe, expect, it } from "vitest";
import { contentsOf, whyNotKeep } from "./archive.ts";
import { worstFirst } from "./score.ts";
import { type WalkHouse, walkOf } from "./walk.ts";

const wanted = [
  { key: "card", class: "charts", zh: "户档卡", en: "Card", required: true },
  { key: "application", class: "documents", zh: "户申请书", en: "Application", required: true },
  { key: "photo", class: "records", zh: "照片", en: "Photo", required: false },
];
const classes = [{ key: "documents" }, { key: "charts" }, { key: "records" }, { key: "postings" }];

describe("an archive volume", () => {
  it("shows its contents by class, and what is missing", () => {
    const contents = contentsOf(wanted, classes, [{ item: "card", fileId: null, made: true }]);
    expect(contents.classes.map((one) => [one.key, one.lines.length])).toEqual([
      ["documents", 1],
      ["charts", 1],
      ["records", 1],
      ["postings", 0],
    ]);
    expect(contents).toMatchObject({
      required: 2,
      present: 1,
      completeness: 50,
      missing: [{ zh: "户申请书", en: "Application" }],
    });
  });
  it("takes only what belongs there, until it is locked", () => {
    expect(whyNotKeep(wanted, "photo", "household", false)).toBeNull();
    expect(whyNotKeep(wanted, "recipe", "household", false)?.code).toBe("card.archive-kind-unknown");
    expect(whyNotKeep(wanted, "photo", "household", true)?.code).toBe("card.volume-locked");
  });
});

describe("the walk", () => {
  const house = (more: Partial<WalkHouse>): WalkHouse => ({
    householdId: "h",
    place: "990101100201",
    naturalVillage: "上河组",
    headName: "王春生",
    sortKey: "wangchunsheng",
    findings: [],
    problems: [],
    uncompared: 0,
    mustSeesMissing: [],
    returnedBecause: null,
    ...more,
  });
  const warn = { rule: "registry.person.phone", severity: "warn" as const, field: "members.0.phone", facts: {} };
  const block = { ...warn, rule: "registry.person.id-check", severity: "block" as const };

  it("goes by natural village and house, errors before warnings, and skips houses in order", () => {
    const groups = walkOf([
      house({ naturalVillage: "下河组", sortKey: "b", uncompared: 4 }),
      house({ sortKey: "z", findings: [warn, block], returnedBecause: "人口数不对" }),
      house({ sortKey: "a", mustSeesMissing: [{ zh: "户必到", en: "The house" }] }),
      house({ sortKey: "m" }),
    ]);
    expect(groups.map((group) => [group.naturalVillage, group.stops.length])).toEqual([
      ["上河组", 2],
      ["下河组", 1],
    ]);
    expect(groups[0]?.stops[1]?.items.map((item) => item.code)).toEqual([
      "card.walk.returned",
      "finding.registry.person.id-check",
      "finding.registry.person.phone",
    ]);
  });
});

describe("the score", () => {
  const row = (key: string, completeness: number, blocks = 0) => ({
    ...{ key, name: key, households: 10, completeness, clean: 0, blocks, warns: 0, signed: 0 },
  });
  it("shows first where work is needed: the least complete, then the most errors", () => {
    const rows = worstFirst([row("甲", 90), row("乙", 60, 1), row("丙", 60, 4)]);
    expect(rows.map((one) => one.key)).toEqual(["丙", "乙", "甲"]);
  });
});
