import { describe, expect, it } from "vitest";
import { Day } from "#kernel/day.ts";
import { duplicatesIn, mergePersons, type Standing, sideBySide, whyNotMerge } from "./duplicates.ts";
import { household, idFor, person } from "./household.fixture.ts";
import { type Household, livingMembers, type Person } from "./household.ts";

const on = Day.parse("2026-10-01");
const twice = idFor("1962-01-01", "女", 77);
const standing = (relation: string, more: Partial<Person> = {}, alone = false): Standing => {
  const mother = person(relation, "女", "1962-01-01", { idNumber: twice, labour: "弱劳动力或半劳动力", ...more });
  const base: Household = household();
  return { household: { ...base, members: alone ? [mother] : [...base.members, mother] }, person: mother };
};

describe("duplicates", () => {
  it("are found by the first 18 characters, also behind a disability card", () => {
    const [a, b, c] = [standing("之母"), standing("之岳母", { idNumber: `${twice}44` }), household()];
    expect(duplicatesIn([a.household, b.household, c]).map((group) => group.map((one) => one.person.id))).toEqual([
      [a.person.id, b.person.id],
    ]);
    const gone = { ...a.household, members: a.household.members.map((one) => ({ ...one, status: "left" as const })) };
    expect(duplicatesIn([gone, b.household])).toEqual([]);
  });

  it("are shown side by side", () => {
    const [a, b] = [standing("之母"), standing("之岳母", { education: "小学" })];
    const differing = sideBySide(a.person, b.person).filter((one) => one.differs);
    expect(differing.map((one) => one.key).sort()).toEqual(["education", "name", "relation"]);
  });

  it("are merged: chosen values go over, the other record ends and points to the kept one", () => {
    const [a, b] = [standing("之母"), standing("之岳母", { education: "小学", political: "中共党员" })];
    expect(whyNotMerge(a, b)).toBeNull();
    const { keep, other } = mergePersons(a, b, ["education"], on);
    expect(keep.members.find((one) => one.id === a.person.id)).toMatchObject({ education: "小学", political: "群众" });
    expect(other.members.find((one) => one.id === b.person.id)).toMatchObject({
      status: "left",
      leftReason: "合并重复",
      mergedInto: a.person.id,
    });
    expect(other.status).toBe("active");
    expect(duplicatesIn([keep, other])).toEqual([]);
  });

  it("end the other household when nobody remains in it", () => {
    const [a, b] = [standing("之母"), standing("户主", {}, true)];
    expect(whyNotMerge(a, b)).toBeNull();
    const { other } = mergePersons(a, b, [], on);
    expect([other.status, livingMembers(other).length]).toEqual(["ended", 0]);
  });

  it("within one household leave one", () => {
    const a = standing("之母");
    const copy = person("其他", "女", "1962-01-01", { idNumber: twice });
    const both = { ...a.household, members: [...a.household.members, copy] };
    const { keep, other } = mergePersons(
      { household: both, person: a.person },
      { household: both, person: copy },
      [],
      on,
    );
    expect(keep).toEqual(other);
    expect(livingMembers(keep)).toHaveLength(4);
  });

  it("are refused when they are not the same person, not two records, gone already, or a head with others", () => {
    const [a, b] = [standing("之母"), standing("之岳母")];
    const code = (x: Standing, y: Standing) => whyNotMerge(x, y)?.code ?? null;
    expect(code(a, a)).toBe("registry.merge-same-record");
    expect(code(a, { ...b, person: { ...b.person, idNumber: null } })).toBe("registry.merge-not-same-person");
    expect(code(a, { ...b, person: { ...b.person, status: "left" } })).toBe("registry.person-left");
    expect(code(a, { ...b, person: { ...b.person, status: "left", mergedInto: a.person.id } })).toBe(
      "registry.merged-already",
    );
    expect(code(a, { ...b, person: { ...b.person, relation: "户主" } })).toBe("registry.merge-head");
  });
});
