import { describe, expect, it } from "vitest";
import { completeness, completenessScore } from "./completeness.ts";
import { household, person, TODAY } from "./household.fixture.ts";
import { Household } from "./household.ts";
import { check } from "./rules/catalogue.ts";
import { settle } from "./settle.ts";

function scoreOf(one: Household) {
  const findings = check(one, { today: TODAY });
  const whole = completeness(one, findings);
  expect(completenessScore(one, findings)).toBe(whole.score);
  return whole;
}

describe("completeness", () => {
  it("is 100 for a household in order and 0 for an empty draft", () => {
    expect(scoreOf(household()).score).toBe(100);
    const empty = Household.parse({
      id: household().id,
      place: "990101100201",
      members: [],
      year: { year: 2026, conditions: {} },
    });
    expect(scoreOf(empty).score).toBe(0);
  });

  it("names what is missing, part by part", () => {
    const base = household({ cause: null });
    const draft = { ...base, year: { ...base.year, income: [], conditions: { ...base.year.conditions, fuel: null } } };
    const { score, parts } = scoreOf(draft);
    expect(score).toBeLessThan(100);
    expect(parts.flatMap((one) => one.missing)).toEqual(["cause", "year.conditions.fuel", "year.income"]);
  });

  it("counts a wrong fact as missing, and a block on something else as one fact more", () => {
    const wrong = household();
    const [head, ...others] = wrong.members;
    if (!head) throw new Error("no head");
    expect(scoreOf({ ...wrong, members: [{ ...head, nationality: "中国" }, ...others] }).parts[1]?.missing).toEqual([
      "members.0.nationality",
    ]);
    const twice = {
      ...wrong,
      members: [...wrong.members, person("之子", "男", "1999-01-01", { employeeMedical: true })],
    };
    expect(scoreOf(twice).parts.at(-1)).toMatchObject({ part: "rules", wanted: 1, filled: 0 });
  });

  it("never reaches 100 with a block", () => {
    const many = household();
    const members = [
      ...many.members,
      ...Array.from({ length: 40 }, (_, i) =>
        person("其他", "男", `19${60 + (i % 30)}-01-01`, { labour: "弱劳动力或半劳动力" }),
      ),
    ];
    const big = { ...many, members };
    expect(scoreOf({ ...big, cause: null }).score).toBe(99);
  });
});

describe("settling", () => {
  it("fills in what follows from the ID number and keeps what was typed", () => {
    const base = household();
    const [, wife] = base.members;
    if (!wife) throw new Error("no wife");
    const old = `${wife.idNumber?.slice(0, 6)}${wife.idNumber?.slice(8, 17)}`;
    const members = [{ ...wife, idNumber: ` ${old} `, born: null, idKind: null }];
    expect(settle({ ...base, members }, TODAY).members[0]).toMatchObject({
      idNumber: wife.idNumber,
      idNumberOriginal: old,
      born: "1982-05-01",
      idKind: "居民身份证",
    });
    const card = { ...wife, idNumber: `${wife.idNumber}43`, born: null, idKind: null, disabilityGrade: "一级" };
    expect(settle({ ...base, members: [card] }, TODAY).members[0]).toMatchObject({
      idKind: "残疾人证",
      disabilityType: "肢体",
      disabilityGrade: "一级",
    });
  });
});
