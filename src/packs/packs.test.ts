import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays, Day } from "#kernel/day.ts";
import {
  DEFAULT_COMPOSITION,
  findIncomeLine,
  holidaysOf,
  PACK_NAMES,
  PACKS,
  quote,
  RULE_IDS,
  RULES,
  type RuleOverride,
  rulesOn,
} from "./index.ts";

const TODAY = Day.parse("2026-11-22");
const rules = rulesOn([], DEFAULT_COMPOSITION, TODAY);
const own = (
  ruleId: RuleOverride["ruleId"],
  value: unknown,
  since: string,
  until: string | null = null,
): RuleOverride => ({
  id: `${ruleId}-${since}`,
  ruleId,
  value,
  since: Day.parse(since),
  until: until === null ? null : Day.parse(until),
  documentNo: "云政办〔2026〕8号",
});
const villageDays = (overrides: RuleOverride[], day: string) =>
  rulesOn(overrides, DEFAULT_COMPOSITION, Day.parse(day))["posting.days.village"].value.days;

describe("the packs that ship", () => {
  const stated = PACKS.flatMap((pack) => pack.rules.map((rule) => ({ pack: pack.name, ...rule })));

  it("are named once and state something", () => {
    expect(PACKS.map((pack) => pack.name)).toEqual([...PACK_NAMES]);
    expect(stated.length).toBeGreaterThan(40);
  });

  it.each(stated)("$pack states $id in its shape, with a source", (rule) => {
    expect(RULES[rule.id].schema.safeParse(rule.value).error).toBeUndefined();
    expect(rule.source).toMatch(/seed|dossier|proposal|county|notice/);
  });

  it.each(RULE_IDS)("%s has a value whatever a county composes, and a name in both languages", (id) => {
    for (const name of PACK_NAMES) expect(rulesOn([], [name], TODAY)[id].value).toBeDefined();
    expect(RULES[id].title.zh).toMatch(/[\u4e00-\u9fff]/);
    expect(RULES[id].title.en).not.toMatch(/[\u4e00-\u9fff]/);
  });

  it("seat seven people in order, the seventh filled by either office", () => {
    const seats = rules["card.seats"].value;
    expect(seats.map((seat) => seat.no)).toEqual([1, 2, 3, 4, 5, 6, 7]);
    expect(seats[6]?.posts).toEqual(["township-secretary", "township-head"]);
    expect(seats.flatMap((seat) => seat.delegates)).toEqual([]);
    expect(rules["card.seats"].mark).toBe("exact");
  });

  it("never let a board or the web name what is not a postable field", () => {
    const { schema } = RULES["posting.fields.web"];
    expect(schema.safeParse(["idNumber"]).success).toBe(false);
    expect(schema.safeParse(["headName", "health"]).success).toBe(false);
    expect(RULES["posting.name.web"].schema.safeParse("full").success).toBe(false);
    expect(RULES["posting.days.village"].schema.safeParse({ days: 4, unit: "calendar" }).success).toBe(false);
  });
});

describe("the rules in force on a day", () => {
  it("follow the order of the packs", () => {
    expect(rules["posting.places"]).toMatchObject({ value: "village-once", from: "monitoring" });
    expect(rulesOn([], ["base"], TODAY)["posting.places"]).toMatchObject({ value: "every-tier", from: "base" });
  });

  it("are the county's own from the day it says, and the pack's again when it ends", () => {
    const overrides = [own("posting.days.village", { days: 10, unit: "calendar" }, "2026-03-01", "2026-06-01")];
    expect(villageDays(overrides, "2026-02-28")).toBe(7);
    expect(villageDays(overrides, "2026-03-01")).toBe(10);
    expect(villageDays(overrides, "2026-05-31")).toBe(10);
    expect(villageDays(overrides, "2026-06-01")).toBe(7);
  });

  it("quote document and version, so that a decision can be explained later", () => {
    const then = rulesOn([own("card.signing.min-seconds", 12, "2026-03-01")], DEFAULT_COMPOSITION, TODAY);
    expect(quote(then, "card.signing.min-seconds")).toEqual({
      rule: "card.signing.min-seconds",
      version: "county@2026-03-01#card.signing.min-seconds-2026-03-01",
      value: 12,
    });
    expect(then["card.signing.min-seconds"].source).toBe("云政办〔2026〕8号");
  });

  it("pass over a county value that does not fit", () => {
    expect(villageDays([own("posting.days.village", { days: 1, unit: "calendar" }, "2026-03-01")], "2026-04-01")).toBe(
      7,
    );
  });

  it("of overlapping county values, take the one that began last: for any set and day", () => {
    const spans = fc.array(
      fc.record({ from: fc.nat(300), days: fc.integer({ min: 1, max: 200 }), value: fc.integer({ min: 5, max: 60 }) }),
      { maxLength: 6 },
    );
    fc.assert(
      fc.property(spans, fc.nat(400), (list, n) => {
        const start = Day.parse("2026-01-01");
        const unique = list.filter((one, i) => list.findIndex((other) => other.from === one.from) === i);
        const overrides = unique.map((one) =>
          own(
            "posting.days.village",
            { days: one.value, unit: "calendar" },
            addDays(start, one.from),
            addDays(start, one.from + one.days),
          ),
        );
        const running = unique.filter((one) => one.from <= n && n < one.from + one.days);
        const expected = running.sort((a, b) => b.from - a.from)[0]?.value ?? 7;
        expect(villageDays(overrides, addDays(start, n))).toBe(expected);
      }),
    );
  });
});

describe("income lines", () => {
  it("know the national line of each year 2010 to 2020 in fen", () => {
    expect(findIncomeLine(rules, "990101100201", 2014, "poverty")?.amount).toBe(280_000);
    expect(findIncomeLine(rules, "990101100201", 2020, "poverty")).toMatchObject({ amount: 400_000, mark: "editable" });
    expect(findIncomeLine(rules, "990101100201", 2009, "poverty")).toBeUndefined();
  });

  it("take the latest line not after the year, and the county's own first", () => {
    expect(findIncomeLine(rules, "990101100201", 2026, "monitoring")).toMatchObject({ year: 2024, amount: 780_000 });
    const line = {
      region: "99",
      year: 2026,
      kind: "monitoring",
      amount: 900_000,
      documentNo: "样农〔2026〕3号",
      source: "province",
      mark: "exact",
    };
    const own2026 = rulesOn([own("income.lines.county", [line], "2026-01-01")], DEFAULT_COMPOSITION, TODAY);
    expect(findIncomeLine(own2026, "990101100201", 2026, "monitoring")?.amount).toBe(900_000);
    expect(findIncomeLine(own2026, "980101100201", 2026, "monitoring")?.amount).toBe(780_000);
  });
});

describe("public holidays", () => {
  it("ship to 2026, and take a further year from the county", () => {
    expect(holidaysOf(rules)[2026]?.work).toContain("10-10");
    expect(holidaysOf(rules)[2027]).toBeUndefined();
    const more = rulesOn(
      [own("calendar.holidays", { "2027": { off: ["01-01"], work: [] } }, "2026-11-01")],
      DEFAULT_COMPOSITION,
      TODAY,
    );
    expect(holidaysOf(more)[2027]?.off).toEqual(["01-01"]);
  });
});
