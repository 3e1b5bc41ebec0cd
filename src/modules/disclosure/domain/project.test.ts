import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Day } from "#kernel/day.ts";
import type { Money } from "#kernel/money.ts";
import { DEFAULT_COMPOSITION, type RuleOverride, rulesOn } from "#packs/index.ts";
import { CHANNELS, POSTING_FIELDS } from "#packs/schemas/posting.ts";
import { factsOf, type PostableHousehold } from "./facts.ts";
import { project } from "./project.ts";

const TODAY = Day.parse("2026-11-22");
const own = (ruleId: RuleOverride["ruleId"], value: unknown): RuleOverride => ({
  id: ruleId,
  ruleId,
  value,
  since: Day.parse("2026-01-01"),
  until: null,
  documentNo: "文",
});
const everything = [own("posting.fields.board", POSTING_FIELDS), own("posting.fields.web", POSTING_FIELDS)];
const loosest = rulesOn(everything, DEFAULT_COMPOSITION, TODAY);
const shipped = rulesOn([], DEFAULT_COMPOSITION, TODAY);

/** A household as the register holds it, with everything private filled in, also where it does not belong. */
const secret = {
  idNumber: fc.integer({ min: 1930, max: 2020 }).map((year) => `990101${year}06157913`),
  phone: fc.integer({ min: 0, max: 99_999_999 }).map((n) => `139${String(n).padStart(8, "0")}`),
  bankCard: fc.integer({ min: 0, max: 999_999_999 }).map((n) => `6222021202${String(n).padStart(9, "0")}`),
  health: fc.constantFrom("患有大病", "长期慢性病", "残疾", "尿毒症"),
  cause: fc.constantFrom("因病", "因残"),
  school: fc.constantFrom("云岭县第一中学", "石桥乡中心小学"),
};
const secrets = fc.record(secret);
type Secrets = { phone: string; cause: string; [field: string]: string };
const given = fc.constantFrom("王秀兰", "欧阳明", "李大山", "赵小宝");
const strayText = (s: Secrets) =>
  fc.constantFrom("三组", "下湾", ...Object.values(s), `三组（${s.phone}）`, `二组 ${s.cause}`);
const household = secrets.chain((s) =>
  fc.record({
    secrets: fc.constant(s),
    facts: fc.record({
      naturalVillage: fc.option(strayText(s)),
      householdType: fc.option(fc.constantFrom("一般贫困户", "低保贫困户", `脱贫户${s.cause}`)),
      povertyStatus: fc.option(fc.constantFrom("已脱贫(享受政策)", "未脱贫")),
      members: fc.tuple(given, given, fc.integer({ min: 1930, max: 2024 })).map(([head, child, year]) => [
        { status: "active", relation: "户主", name: head, born: Day.parse(`${year}-05-01`), ...s },
        { status: "active", relation: "之子", name: `${child}儿`, born: Day.parse("2019-05-01"), ...s },
      ]),
      private: fc.constant(s),
    }) satisfies fc.Arbitrary<PostableHousehold>,
    measures: fc.array(
      fc.record({
        kind: fc.constantFrom("产业帮扶", "残疾人补贴", s.health, s.phone),
        amount: fc.option(fc.constant(500_000 as Money)),
      }),
      { maxLength: 3 },
    ),
  }),
);

describe("what may stand on a poster", () => {
  it("never holds a sensitive value of the household, on any channel, under the loosest rules a county can make", () => {
    fc.assert(
      fc.property(household, fc.constantFrom(...CHANNELS), ({ secrets: hidden, facts, measures }, channel) => {
        const known = factsOf("recognition", facts, { decidedOn: TODAY, measures });
        expect(known).toBeDefined();
        if (!known) return;
        const cells = project(known, channel, loosest, TODAY);
        const text = JSON.stringify(cells);
        for (const value of Object.values(hidden)) expect(text).not.toContain(value);
        expect(Object.keys(cells).every((key) => (POSTING_FIELDS as readonly string[]).includes(key))).toBe(true);
        expect(text).not.toContain(`${facts.members[1]?.name}`);
      }),
    );
  });

  it("masks every name on the web, and every child's name everywhere", () => {
    fc.assert(
      fc.property(household, ({ facts }) => {
        const known = factsOf("recognition", facts, { decidedOn: null, measures: [] });
        if (!known?.headBorn) return;
        const grown = known.headBorn <= "2008-11-22";
        expect(project(known, "web", loosest, TODAY).headName).toBe(
          grown ? `${known.headName.startsWith("欧阳") ? "欧阳" : known.headName[0]}*` : undefined,
        );
        const board = project(known, "board", loosest, TODAY).headName;
        if (grown) expect(board).toBe(known.headName);
        else expect(board).toMatch(/^.{1,2}\*$/);
      }),
    );
  });

  it("shows only what the county's list names, in its order", () => {
    const facts = {
      headName: "王秀兰",
      headBorn: Day.parse("1960-01-01"),
      group: "三组",
      householdSize: 3,
      class: "一般贫困户",
      decidedOn: TODAY,
      measures: [{ kind: "产业帮扶", amount: 500_000 as Money }],
    };
    expect(project(facts, "board", shipped, TODAY)).toEqual({
      headName: "王秀兰",
      group: "三组",
      householdSize: "3",
      class: "一般贫困户",
      decidedOn: "2026-11-22",
      measureKinds: "产业帮扶",
      measureAmounts: "产业帮扶 5,000.00 元",
    });
    expect(project(facts, "web", shipped, TODAY)).toEqual({
      headName: "王*",
      group: "三组",
      householdSize: "3",
      class: "一般贫困户",
      decidedOn: "2026-11-22",
      measureKinds: "产业帮扶",
    });
    const few = rulesOn(
      [own("posting.fields.web", ["householdSize"]), own("posting.name.web", "none")],
      DEFAULT_COMPOSITION,
      TODAY,
    );
    expect(project(facts, "web", few, TODAY)).toEqual({ householdSize: "3" });
    expect(project({ ...facts, headBorn: null }, "board", shipped, TODAY).headName).toBe("王*");
  });

  it("has no facts for a household without exactly one head", () => {
    const empty = { naturalVillage: null, householdType: null, povertyStatus: null, members: [] };
    expect(factsOf("recognition", empty, { decidedOn: null, measures: [] })).toBeUndefined();
  });
});
