import { describe, expect, it } from "vitest";
import { addDays, Day } from "#kernel/day.ts";
import type { FileId, HouseholdId } from "#kernel/ids.ts";
import { applyChange, CHANGE_EFFECTS, type ChangeKind, MemberChange, whyNotChange } from "./changes.ts";
import { labelsOf } from "./code-lists.ts";
import { whyNotComeBack } from "./come-back.ts";
import { household, nextId, person, TODAY } from "./household.fixture.ts";
import { findHead, type Household, livingMembers } from "./household.ts";

const on = Day.parse("2026-10-01");
const base = household();
const [head, wife, child] = base.members as [Household["members"][0], Household["members"][0], Household["members"][0]];
const changeOf = (kind: ChangeKind, more: Partial<MemberChange> = {}): MemberChange =>
  MemberChange.parse({ kind, on, proofFileIds: [nextId() as FileId], ...more });
const leaving = (Object.keys(CHANGE_EFFECTS) as ChangeKind[]).filter((kind) => CHANGE_EFFECTS[kind] === "leave");
const joining = (Object.keys(CHANGE_EFFECTS) as ChangeKind[]).filter((kind) => CHANGE_EFFECTS[kind] === "join");
const why = (change: MemberChange, of: Household = base) => whyNotChange(of, change, TODAY)?.code ?? null;

describe("a natural change", () => {
  it("has an effect for every kind of the list", () => {
    expect(Object.keys(CHANGE_EFFECTS).sort()).toEqual(labelsOf("memberChange").sort());
  });

  it.each(leaving)("%s: the person no longer counts from that day and stays on record", (kind) => {
    const change = changeOf(kind, { personIds: [child.id] });
    expect(why(change)).toBeNull();
    const { household: after } = applyChange(base, change);
    expect(after.members).toHaveLength(3);
    expect(livingMembers(after).map((one) => one.id)).toEqual([head.id, wife.id]);
    expect(after.members[2]).toMatchObject({ status: "left", leftOn: on, leftReason: kind });
    expect(why(change, after)).toBe("registry.person-left");
  });

  it.each(joining)("%s: somebody joins", (kind) => {
    const baby = person("之子", "男", "2026-09-20", { education: null, schoolState: "学龄前儿童", labour: "无劳动力" });
    const change = changeOf(kind, { newMember: baby });
    expect(why(change)).toBeNull();
    expect(livingMembers(applyChange(base, change).household)).toHaveLength(4);
    expect(why({ ...change, newMember: child })).toBe("registry.person-exists");
    expect(why({ ...change, on: Day.parse("2026-09-01") })).toBe("registry.change-before-birth");
    expect(why({ ...change, newMember: null })).toBe("registry.needs-person");
  });

  it("brings back somebody who had left", () => {
    const { household: without } = applyChange(base, changeOf("判刑收监", { personIds: [wife.id] }));
    const back = changeOf("其他转入", { personIds: [wife.id] });
    expect(why(back, without)).toBeNull();
    expect(livingMembers(applyChange(without, back).household)).toHaveLength(3);
    expect(why(back)).toBe("registry.person-never-left");
  });

  it.each(["死亡", "合并重复", "登记有误"])("%s: nobody comes back", (leftReason) => {
    const away = { ...wife, status: "left" as const, leftOn: on, leftReason };
    const without = { ...base, members: [head, away, child] };
    expect(why(changeOf("其他转入", { personIds: [wife.id] }), without)).toBe("registry.cannot-come-back");
    expect(whyNotComeBack(away)?.code).toBe("registry.cannot-come-back");
    expect(whyNotComeBack({ ...away, leftReason: "嫁出", mergedInto: head.id })?.code).toBe(
      "registry.cannot-come-back",
    );
    expect(whyNotComeBack({ ...away, leftReason: "嫁出" })).toBeNull();
  });

  it("in which the head leaves names a new head and everybody's relation", () => {
    const death = changeOf("死亡", { personIds: [head.id] });
    expect(why(death)).toBe("registry.relations-missing");
    expect(why({ ...death, relations: { [wife.id]: "配偶", [child.id]: "之女" } })).toBe("registry.needs-head");
    const told = { ...death, relations: { [wife.id]: "户主", [child.id]: "之女" } };
    expect(why(told)).toBeNull();
    expect(findHead(applyChange(base, told).household)?.id).toBe(wife.id);
  });

  it("splits a household into two, and the new one starts without the old one's numbers and money", () => {
    const newHouseholdId = nextId() as HouseholdId;
    const split = changeOf("子女分家", { personIds: [child.id], newHouseholdId, relations: { [child.id]: "户主" } });
    expect(why(split)).toBeNull();
    const { household: rest, founded } = applyChange(base, split);
    expect(rest.members.map((one) => one.id)).toEqual([head.id, wife.id]);
    expect(founded).toMatchObject({ id: newHouseholdId, nationalNo: null, place: base.place, year: { income: [] } });
    expect(founded?.members.map((one) => [one.id, one.relation])).toEqual([[child.id, "户主"]]);
    expect(why({ ...split, relations: {} })).toBe("registry.relations-missing");
    expect(why({ ...split, personIds: [head.id, wife.id, child.id] })).toBe("registry.nobody-left");
    expect(why({ ...split, personIds: [] })).toBe("registry.nobody-chosen");
  });

  it("ends the whole household", () => {
    const { household: ended } = applyChange(base, changeOf("整户自然销户"));
    expect(ended).toMatchObject({ status: "ended", endedOn: on });
    expect(livingMembers(ended)).toEqual([]);
    expect(why(changeOf("死亡", { personIds: [wife.id] }), ended)).toBe("registry.household-ended");
  });

  it("needs proof, a day that has come, and somebody of this household", () => {
    const change = changeOf("死亡", { personIds: [child.id] });
    expect(why({ ...change, proofFileIds: [] })).toBe("registry.change-without-proof");
    expect(why({ ...change, on: addDays(TODAY, 1) })).toBe("registry.change-in-future");
    expect(why({ ...change, on: Day.parse("2010-01-01") })).toBe("registry.change-before-birth");
    expect(why({ ...change, personIds: [nextId() as typeof child.id] })).toBe("registry.person-not-found");
    expect(why({ ...change, personIds: [] })).toBe("registry.nobody-chosen");
  });

  it("leaves the household it was given untouched", () => {
    const before = JSON.stringify(base);
    applyChange(base, changeOf("死亡", { personIds: [child.id] }));
    applyChange(base, changeOf("整户自然销户"));
    expect(JSON.stringify(base)).toBe(before);
  });
});
