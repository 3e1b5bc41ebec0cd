import { describe, expect, it } from "vitest";
import { fen } from "#kernel/money.ts";
import { household, idFor, income, person, TODAY } from "../household.fixture.ts";
import type { Household, Person } from "../household.ts";
import { check, findingOf, RULES } from "./catalogue.ts";
import type { RuleContext } from "./rule.ts";

const context: RuleContext = { today: TODAY };
const rulesOf = (one: Household, more: Partial<RuleContext> = {}) =>
  check(one, { ...context, ...more }).map((finding) => finding.rule);

type Change = {
  member?: [number, Partial<Person>];
  extra?: Person;
  of?: Partial<Household>;
  conditions?: Partial<Household["year"]["conditions"]>;
  income?: [string, number][];
  context?: Partial<RuleContext>;
};
function changed({ member, extra, of, conditions, income: lines }: Change): Household {
  const base = household(of);
  const members = base.members.map((one, i) => (member?.[0] === i ? { ...one, ...member[1] } : one));
  return {
    ...base,
    members: extra ? [...members, extra] : members,
    year: {
      ...base.year,
      conditions: { ...base.year.conditions, ...conditions },
      income: lines ? lines.map(([item, amount]) => income(item, amount)) : base.year.income,
    },
  };
}

const adult = { education: "初中", schoolState: null } as const;

/** For each rule: a household on which it fires, and the near miss on which it does not. Nothing else may fire on the first. */
const TABLE: Record<string, { fires: Change; not: Change; also?: string[] }> = {
  "name-missing": { fires: { member: [1, { name: " " }] }, not: { member: [1, { name: "𫠜·买买提" }] } },
  "id-missing": {
    fires: { member: [1, { idNumber: null }] },
    not: { member: [1, { idNumber: null, idKind: "无证(公安甄别)", idOverrideProofFileId: household().id as never }] },
  },
  "id-none-without-proof": {
    fires: { member: [1, { idNumber: null, idKind: "无证(公安甄别)" }] },
    not: { member: [1, {}] },
  },
  "id-15-digit": {
    fires: { member: [1, { idNumber: "990101820501002" }] },
    not: { member: [1, { idNumberOriginal: "990101820501002" }] },
  },
  "id-length": {
    fires: { member: [1, { idNumber: "9901011982050100" }] },
    not: { member: [1, { idNumber: `${idFor("1982-05-01", "女", 7)}44` }] },
  },
  "id-characters": { fires: { member: [1, { idNumber: "99010119820501OO2X" }] }, not: { member: [1, {}] } },
  "id-birth-date": { fires: { member: [1, { idNumber: "990101198213010021" }] }, not: { member: [1, {}] } },
  "id-check-digit": {
    fires: {
      member: [1, { idNumber: idFor("1982-05-01", "女", 7).replace(/.$/, (x) => (x === "1" ? "2" : "1")), sex: "女" }],
    },
    not: {
      member: [
        1,
        {
          idNumber: idFor("1982-05-01", "女", 7).replace(/.$/, (x) => (x === "1" ? "2" : "1")),
          idOverrideProofFileId: household().id as never,
        },
      ],
    },
  },
  "id-disability-part": {
    fires: { member: [1, { idNumber: `${idFor("1982-05-01", "女", 7)}94` }] },
    not: { member: [1, { idNumber: `${idFor("1982-05-01", "女", 7)}44B1` }] },
  },
  "id-duplicate": {
    fires: { context: { heldElsewhere: (key) => key.startsWith("99010120140601") } },
    not: { context: { heldElsewhere: () => false } },
  },
  "sex-missing": { fires: { member: [1, { sex: null }] }, not: { member: [1, { sex: "女" }] } },
  "sex-contradicts-id": { fires: { member: [2, { sex: "男" }] }, not: { member: [2, { sex: "女" }] } },
  "born-contradicts-id": {
    fires: { member: [1, { born: TODAY.replace("2026-11", "1982-06") as Person["born"] }] },
    not: { member: [1, { born: null }] },
  },
  "disability-card-differs": {
    fires: {
      member: [1, { health: ["残疾"], disabilityType: "视力", disabilityCard: `${idFor("1982-05-01", "女", 7)}44` }],
    },
    not: {
      member: [
        1,
        {
          health: ["残疾"],
          disabilityType: "肢体",
          disabilityGrade: "四级",
          disabilityCard: `${idFor("1982-05-01", "女", 7)}44`,
        },
      ],
    },
  },
  "disability-without-card": {
    fires: { member: [1, { health: ["残疾"], disabilityType: "视力" }] },
    not: { member: [1, { health: ["残疾"], disabilityType: "肢体", idNumber: `${idFor("1982-05-01", "女", 7)}44` }] },
  },
  "no-members": { fires: { of: { members: [] } }, not: { of: { members: [], status: "ended" } } },
  "relation-missing": { fires: { member: [2, { relation: null }] }, not: {} },
  "relation-unknown": { fires: { member: [0, { relation: "户主之友" }] }, not: { member: [2, { relation: "其他" }] } },
  "no-head": { fires: { member: [0, { relation: "之子" }] }, not: { member: [0, { relation: null }] } },
  "two-heads": { fires: { member: [1, { relation: "户主" }] }, not: { member: [1, { relation: "其他" }] } },
  "two-spouses": {
    fires: { extra: person("配偶", "女", "1985-01-01") },
    not: { extra: person("之母", "女", "1955-01-01", { labour: "弱劳动力或半劳动力" }) },
  },
  "relation-contradicts-sex": {
    fires: { member: [2, { relation: "之子" }] },
    not: { member: [2, { relation: "之孙女" }] },
  },
  "head-and-spouse-same-sex": {
    fires: { member: [1, { sex: "男", idNumber: idFor("1982-05-01", "男", 7) }] },
    not: { member: [1, { relation: "之兄弟姐妹", sex: "男", idNumber: idFor("1982-05-01", "男", 7) }] },
  },
  "size-differs-from-roster": {
    fires: { context: { stated: { size: 4 } } },
    not: { context: { stated: { size: 3 } } },
  },
  "nationality-missing": { fires: { member: [1, { nationality: null }] }, not: {} },
  "nationality-unknown": {
    fires: { member: [1, { nationality: "中国" }] },
    not: { member: [1, { nationality: "傈僳族" }] },
  },
  "label-unknown": { fires: { of: { householdType: "穷户" } }, not: { of: { householdType: "低保贫困户" } } },
  "cause-missing": { fires: { of: { cause: null } }, not: { of: { cause: "其他" } } },
  "other-causes-too-many": {
    fires: { of: { otherCauses: ["因病", "因学", "因灾"] } },
    not: { of: { otherCauses: ["因病", "因学"] } },
  },
  "other-cause-repeats-main": { fires: { of: { otherCauses: ["缺技术"] } }, not: { of: { otherCauses: ["因学"] } } },
  "disability-cause-without-member": {
    fires: { of: { cause: "因残" } },
    not: { of: { cause: "因残" }, member: [1, { health: ["残疾", "长期慢性病"] }] },
  },
  "education-and-school": {
    fires: { member: [2, { education: "小学" }] },
    not: { member: [1, { schoolState: "非在校生" }] },
  },
  "education-or-school-missing": { fires: { member: [1, { education: null }] }, not: {} },
  "child-out-of-school": {
    fires: { member: [2, { ...adult }] },
    not: { member: [2, { ...adult, dropoutReason: "其他" }] },
  },
  "dropout-reason-contradicts-health": {
    fires: { member: [2, { ...adult, dropoutReason: "因病" }] },
    not: { member: [2, { ...adult, dropoutReason: "因病", health: ["长期慢性病"] }] },
  },
  "yulu-not-vocational": {
    fires: { member: [1, { yuluGrant: true }] },
    not: { member: [2, { yuluGrant: true, schoolState: "中职一年级" }] },
  },
  "health-missing": { fires: { member: [1, { health: [] }] }, not: { member: [1, { health: ["残疾", "患有大病"] }] } },
  "healthy-and-ill": { fires: { member: [1, { health: ["健康", "残疾"] }] }, not: {} },
  "labour-missing": { fires: { member: [1, { labour: null }] }, not: {} },
  "labour-of-child": { fires: { member: [2, { labour: "普通劳动力" }] }, not: { member: [2, { labour: "无劳动力" }] } },
  "labour-of-old-person": {
    fires: { extra: person("之母", "女", "1955-01-01") },
    not: { extra: person("之母", "女", "1955-01-01", { labour: "弱劳动力或半劳动力" }) },
  },
  "able-but-no-labour": {
    fires: { member: [1, { labour: "无劳动力" }] },
    not: { member: [1, { labour: "无劳动力", health: ["长期慢性病"] }] },
  },
  "work-place-without-months": {
    fires: { member: [1, { workRegion: "省外" }] },
    not: { member: [1, { workRegion: "省外", workMonths: 8 }] },
  },
  "work-months-without-place": { fires: { member: [1, { workMonths: 8 }] }, not: { member: [1, { workMonths: 0 }] } },
  "months-out-of-range": {
    fires: { member: [1, { monthsLivedHere: 13 }] },
    not: { member: [1, { monthsLivedHere: 12 }] },
  },
  "work-without-labour": {
    fires: { member: [1, { workRegion: "省外", workMonths: 8, labour: "丧失劳动力" }] },
    not: { member: [1, { workRegion: "省外", workMonths: 8, labour: "弱劳动力或半劳动力" }] },
  },
  "phone-length": { fires: { of: { phone: "1390000001" } }, not: { of: { phone: "0873-6021234" } } },
  "phone-shared": {
    fires: {
      member: [1, { phone: "13900000002", workRegion: "省外", workMonths: 5 }],
      extra: person("之父", "男", "1958-01-01", {
        labour: "弱劳动力或半劳动力",
        phone: "13900000002",
        workRegion: "乡(镇)内",
        workMonths: 3,
      }),
    },
    not: {
      member: [1, { phone: "13900000002", workRegion: "省外", workMonths: 5 }],
      extra: person("之父", "男", "1958-01-01", {
        labour: "弱劳动力或半劳动力",
        phone: "13900000002",
        workRegion: "省外",
        workMonths: 3,
      }),
    },
  },
  "medical-insurance-twice": {
    fires: { member: [1, { employeeMedical: true }] },
    not: { member: [1, { residentMedical: false, employeeMedical: true }] },
  },
  "medical-insurance-none": { fires: { member: [1, { residentMedical: false }] }, not: {} },
  "medical-insurance-missing": { fires: { member: [1, { residentMedical: null, employeeMedical: null }] }, not: {} },
  "serious-illness-insurance-missing": {
    fires: { member: [1, { seriousIllnessInsurance: null }] },
    not: { member: [1, { seriousIllnessInsurance: false }] },
  },
  "pension-missing": {
    fires: { member: [1, { residentPension: null, employeePension: null }] },
    not: { member: [1, { residentPension: null }] },
  },
  "destitute-but-able": {
    fires: { member: [1, { destituteCare: true }] },
    not: { member: [2, { destituteCare: true }] },
  },
  "destitute-without-member": {
    fires: { of: { householdType: "特困供养贫困户" } },
    not: { of: { householdType: "特困供养贫困户" }, member: [2, { destituteCare: true }] },
  },
  "land-missing": { fires: { conditions: { farmland: null } }, not: { conditions: { farmland: 0 } } },
  "area-negative": { fires: { conditions: { forestLand: -1 } }, not: { conditions: { forestLand: 0 } } },
  "returned-forest-too-large": {
    fires: { conditions: { returnedForest: 201 } },
    not: { conditions: { returnedForest: 201, pasture: 1 } },
  },
  "road-far": { fires: { conditions: { roadDistance: 5001 } }, not: { conditions: { roadDistance: 5000 } } },
  "living-conditions-missing": {
    fires: { conditions: { fuel: null } },
    not: { conditions: { sanitaryToilet: false } },
  },
  "house-grade-contradicts": {
    fires: { conditions: { dangerGrade: "D级" } },
    not: { conditions: { dangerGrade: "D级", houseDangerous: true } },
  },
  "fuel-without-name": {
    fires: { conditions: { fuel: "其他" } },
    not: { conditions: { fuel: "其他", fuelOther: "酒精" } },
  },
  "exited-but-unsafe": {
    fires: { of: { povertyStatus: "已脱贫(享受政策)" }, conditions: { waterSafe: false } },
    not: { conditions: { waterSafe: false } },
  },
  "exited-without-power": {
    fires: { of: { povertyStatus: "已脱贫(享受政策)" }, conditions: { livingPower: false } },
    not: { conditions: { livingPower: false } },
  },
  "income-item-unknown": { fires: { income: [["Z9", 100]] }, not: { income: [["D0615", 100]] } },
  "amount-negative": {
    fires: {
      income: [
        ["B01", 500000],
        ["E01", -100],
      ],
    },
    not: {
      income: [
        ["B01", 500000],
        ["E01", 100],
      ],
    },
  },
  "income-out-of-range": {
    fires: { income: [["A01", 29999]] },
    not: {
      income: [
        ["A01", 10000],
        ["A02", 20000],
      ],
    },
  },
  "operating-income-without-cost": {
    fires: { income: [["B03", 100]] },
    not: {
      income: [
        ["B03", 100],
        ["E", 1],
      ],
    },
  },
  "ecological-pay-without-area": {
    fires: { income: [["D0501", 100]] },
    not: { income: [["D0501", 100]], conditions: { returnedForest: 100 } },
  },
  "per-head-differs": {
    fires: { context: { stated: { perHeadFen: fen(100) } } },
    not: { context: { stated: { perHeadFen: fen(966700) } } },
  },
  "per-head-below-line": {
    fires: {
      of: { povertyStatus: "已脱贫(享受政策)" },
      context: { incomeLine: { amountFen: fen(1000000), year: 2026, kind: "x", source: "x" } },
    },
    not: {
      of: { povertyStatus: "已脱贫(享受政策)" },
      context: { incomeLine: { amountFen: fen(900000), year: 2026, kind: "x", source: "x" } },
    },
  },
};

describe("the rules of Appendix B", () => {
  it("are all in the table, apart from those only the reader of a cell can see", () => {
    expect(Object.keys(TABLE).sort()).toEqual(
      RULES.filter((one) => !one.atReading)
        .map((one) => one.id)
        .sort(),
    );
  });

  it("find nothing on a household in order", () => expect(check(household(), context)).toEqual([]));

  it.each(Object.entries(TABLE))("%s fires, and only it", (id, { fires, also }) => {
    expect([...new Set(rulesOf(changed(fires), fires.context))].sort()).toEqual([id, ...(also ?? [])].sort());
  });

  it.each(Object.entries(TABLE))("%s does not fire on the near miss", (id, { not }) => {
    expect(rulesOf(changed(not), not.context)).not.toContain(id);
  });

  it("tell labels in both languages: only names of people are Chinese alone", () => {
    const facts = Object.values(TABLE).flatMap(({ fires }) =>
      check(changed(fires), { ...context, ...fires.context }).flatMap((one) => Object.entries(one.facts)),
    );
    expect(facts.filter(([, value]) => typeof value === "object").length).toBeGreaterThan(4);
    expect(
      facts.filter(([name, value]) => !/^(name|other)$/.test(name) && /\p{Script=Han}/u.test(String(value))),
    ).toEqual([]);
  });

  it("say nothing of fields a file does not have", () => {
    const bare = changed({ conditions: { fuel: null, farmland: null }, of: { cause: null } });
    const found = rulesOf(bare, { presentFields: new Set(["person.name", "year.farmland"]) });
    expect(found).toEqual(["land-missing"]);
  });

  it("say nothing of members who have left", () => {
    const left = changed({ member: [1, { idNumber: "1", sex: null, status: "left", leftReason: "死亡" }] });
    expect(check(left, context)).toEqual([]);
  });
});

describe("one root error", () => {
  it("of a number rounded by the workbook silences what would follow from its emptiness", () => {
    const read = changed({ member: [1, { idNumber: null }] });
    const rounded = findingOf("id-rounded-number", { field: "members.1.idNumber", facts: { name: "马" } });
    expect(check(read, { ...context, unread: new Set(["members.1.idNumber"]) }, [rounded])).toEqual([]);
  });

  it("of an unreadable relation on the head does not make the household headless", () => {
    const read = changed({ member: [0, { relation: null }] });
    const unknown = findingOf("relation-unknown", { field: "members.0.relation" });
    expect(check(read, { ...context, unread: new Set(["members.0.relation"]) }, [unknown])).toEqual([]);
  });

  it("in the sex is named once, though relation and spouse disagree too", () => {
    expect(rulesOf(changed({ member: [1, { sex: "男" }] }))).toEqual(["sex-contradicts-id"]);
    expect(rulesOf(changed({ member: [0, { sex: "女" }] }))).toEqual(["sex-contradicts-id"]);
  });

  it("in an amount keeps the account from being judged", () => {
    const read = changed({ income: [["B", 100000]] });
    expect(rulesOf(read, { unread: new Set(["year.income.E"]) })).toEqual([]);
  });

  it("in a number with a wrong check digit says nothing of sex, birth or age", () => {
    const wrong = idFor("1952-05-01", "男", 9).replace(/.$/, (x) => (x === "1" ? "2" : "1"));
    expect(rulesOf(changed({ member: [1, { idNumber: wrong }] }))).toEqual(["id-check-digit"]);
  });

  it("twice within one household is named at the later one", () => {
    const [, second] = household().members;
    const twice = changed({ member: [1, { idNumber: second?.idNumber ?? "" }] });
    const copy = {
      ...twice,
      members: twice.members.map((one, i) => (i === 2 ? { ...one, idNumber: second?.idNumber ?? "" } : one)),
    };
    expect(check(copy, context)).toMatchObject([{ rule: "id-duplicate", field: "members.2.idNumber" }]);
  });
});
