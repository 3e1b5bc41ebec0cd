import { describe, expect, it } from "vitest";
import type { Day } from "#kernel/day.ts";
import { DEFAULT_COMPOSITION, rulesOn } from "#packs/index.ts";
import { PROPOSED_DUTIES } from "./duties.ts";
import { POST_CODES, postDef } from "./posts.ts";
import { answerableByPost, inOrder, KIND_OF_POST } from "./responsibility.ts";
import { checkStaffing, fourHaves, type TownshipOffice } from "./staffing.ts";
import { whyNotEndUnit, whyNotSaveUnit } from "./units.ts";
import { villageGroupGaps } from "./village-group.ts";

describe("the staffing norm of a township", () => {
  const office = { heavy: false, leader: "wang", fullTime: 1, premises: true, funds: true };
  const NORM = rulesOn([], DEFAULT_COMPOSITION, "2026-03-02" as Day)["team.township-office"].value;
  const lacks = (some: Partial<TownshipOffice>) => checkStaffing(NORM, { ...office, ...some }).map((one) => one.rule);

  it("is met by one leader and one full-time officer with room and funds; a heavy township needs two", () => {
    expect(lacks({})).toEqual([]);
    expect(lacks({ heavy: true })).toEqual(["staffing.too-few"]);
    expect(lacks({ heavy: true, fullTime: 2 })).toEqual([]);
  });

  it("follows the county's own numbers", () => {
    const strict = { leaders: 1, fullTime: 2, fullTimeHeavy: 3 };
    expect(checkStaffing(strict, office).map((one) => [one.rule, one.facts])).toEqual([
      ["staffing.too-few", { have: 1, need: 2 }],
    ]);
  });

  it("names everything that is lacking", () => {
    expect(checkStaffing(NORM, null).map((one) => one.rule)).toEqual(["staffing.no-office"]);
    expect(lacks({ leader: null, fullTime: 0, premises: false, funds: false })).toEqual([
      "staffing.no-leader",
      "staffing.too-few",
      "staffing.no-premises",
      "staffing.no-funds",
    ]);
    expect(fourHaves(NORM, { ...office, leader: null })).toEqual({
      office: true,
      staff: false,
      premises: true,
      funds: true,
    });
  });
});

describe("the responsibility group of a village", () => {
  const seat = (cadreId: string, role: string, ...posts: string[]) => ({ cadreId, role, posts });

  it("has a head, members and the two officers inside it", () => {
    expect(villageGroupGaps(null, true)).toEqual(["no-group"]);
    expect(villageGroupGaps([], true)).toEqual(["no-head", "no-members", "no-archive-keeper", "no-policy-guide"]);
    const complete = [seat("a", "head"), seat("b", "member", "archive-keeper"), seat("c", "member", "policy-guide")];
    expect(villageGroupGaps(complete, true)).toEqual([]);
    expect(villageGroupGaps([seat("a", "head"), seat("b", "member", "helper")], true)).toEqual([
      "no-archive-keeper",
      "no-policy-guide",
    ]);
    expect(villageGroupGaps([seat("a", "head"), seat("b", "member")], false)).toEqual([]);
  });

  it("lets one person be both officers", () => {
    expect(villageGroupGaps([seat("a", "head"), seat("b", "member", "archive-keeper", "policy-guide")], true)).toEqual(
      [],
    );
  });
});

describe("who answers", () => {
  it("every post of the field answers for something, no administrator does; every post has duties", () => {
    for (const post of POST_CODES) expect(post in KIND_OF_POST, post).toBe(!postDef(post).administration);
    const officers = ["archive-keeper", "policy-guide"];
    expect(POST_CODES.filter((post) => !(post in PROPOSED_DUTIES))).toEqual(officers);
    for (const { zh, en } of Object.values(PROPOSED_DUTIES)) expect(zh).toHaveLength(en.length);
  });

  it("names everybody in a post once, a sending unit with its head, and orders from the county down", () => {
    const one = (post: string, name: string, level: "county" | "township" | "village", unit: string | null = null) => ({
      post,
      level,
      territory: { county: "990101", township: "990101200", village: "990101200201" }[level],
      unit: unit ? { id: unit, name: unit } : null,
      person: { id: name, name },
      documentNo: null,
    });
    const entries = inOrder(
      answerableByPost([
        one("helper", "李", "village"),
        one("helper", "王", "village"),
        one("helper", "李", "village"),
        one("unit-head", "赵", "village", "县水务局"),
        one("unit-head", "钱", "village", "县农业局"),
        one("county-leader", "孙", "county"),
        one("auditor", "周", "county"),
      ]),
    );
    expect(
      entries.map((entry) => [
        entry.level,
        entry.kind,
        entry.unit?.name ?? entry.post,
        entry.persons.map((p) => p.name).join(),
      ]),
    ).toEqual([
      ["county", "leadership", "county-leader", "孙"],
      ["village", "help", "helper", "李,王"],
      ["village", "help", "县水务局", "赵"],
      ["village", "help", "县农业局", "钱"],
    ]);
  });
});

describe("the tree of units", () => {
  const unit = (id: string, parentId: string | null = null, until: string | null = null) => ({
    id,
    name: id,
    parentId,
    since: "2020-01-01" as Day,
    until: until as Day | null,
  });
  const units = [unit("a"), unit("b", "a"), unit("c", "b"), unit("old", null, "2025-01-01")];

  it.each([
    [{ id: "d", name: "d", parentId: "c" }, null],
    [{ id: "d", name: "a", parentId: null }, "organisation.unit-name-taken"],
    [{ id: "d", name: "old", parentId: null }, null],
    [{ id: "a", name: "a", parentId: "c" }, "organisation.unit-under-itself"],
    [{ id: "a", name: "a", parentId: "a" }, "organisation.unit-under-itself"],
    [{ id: "d", name: "d", parentId: "x" }, "organisation.unit-not-found"],
    [{ id: "d", name: "d", parentId: "old" }, "organisation.unit-ended"],
    [{ id: "old", name: "new", parentId: null }, "organisation.unit-ended"],
  ])("%j: %s", (asked, code) => {
    expect(whyNotSaveUnit(asked, units)?.code ?? null).toBe(code);
  });

  it("ends a unit when nothing hangs on it", () => {
    const end = (living: { units: number; appointments: number }, on = "2026-01-01") =>
      whyNotEndUnit(unit("a"), on as Day, living)?.code ?? null;
    expect(end({ units: 0, appointments: 0 })).toBeNull();
    expect(end({ units: 0, appointments: 1 })).toBe("organisation.unit-in-use");
    expect(end({ units: 0, appointments: 0 }, "2019-01-01")).toBe("organisation.ends-before-it-began");
  });
});
