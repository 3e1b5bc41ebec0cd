import { describe, expect, it } from "vitest";
import type { Day } from "#kernel/day.ts";
import { DEFAULT_COMPOSITION, rulesOn } from "#packs/index.ts";
import {
  type ComparisonPlan,
  comparisonProgress,
  type Entry,
  problemsOf,
  rowsOf,
  stateOf,
  whyNotCompare,
  whyNotResolve,
} from "./comparison.ts";
import { planFor } from "./comparison-plan.ts";
import { factsOf } from "./facts.ts";
import { household, LI, WANG } from "./fixtures/household.ts";
import { AT, cadreId } from "./fixtures/seven.ts";
import { findField } from "./registry.ts";

const PLAN: ComparisonPlan = {
  sources: [
    { key: "booklet", zh: "户口簿", en: "Household booklet" },
    { key: "reality", zh: "实情", en: "What is seen" },
  ],
  fields: [
    { id: "person.name", sources: ["booklet", "reality"] },
    { id: "year.farmland", sources: ["reality"] },
  ],
};
const rows = rowsOf(factsOf(household()), PLAN);
const land = rows.find((one) => one.path === "year.farmland");
const row = land ?? { path: "", label: { zh: "", en: "" }, value: "", sources: [] };
const entry = (more: Partial<Entry> = {}): Entry => ({
  path: "year.farmland",
  source: "reality",
  verdict: "same",
  cardValue: "350",
  sourceValue: null,
  note: null,
  by: cadreId(),
  at: AT,
  resolution: null,
  ...more,
});
const right = (side: "card" | "source") => ({ right: side, note: "量过了", proofFileId: null, by: cadreId(), at: AT });
const differs = { verdict: "differs" as const, sourceValue: "420" };

describe("six-way comparison", () => {
  it("asks for facts that exist, of sources the pack names", () => {
    const rules = rulesOn([], DEFAULT_COMPOSITION, "2026-03-02" as Day);
    const sources = rules["card.comparison.sources"].value;
    const fields = rules["card.comparison.fields"].value;
    const plan = planFor(sources, fields);
    expect(plan.fields.length).toBeGreaterThan(12);
    expect(plan.fields.filter((one) => !findField(one.id) && !one.id.startsWith("income."))).toEqual([]);
    const used = new Set(plan.fields.flatMap((one) => one.sources));
    expect([...used].sort()).toEqual(sources.map((one) => one.key).sort());
    expect(planFor(sources.slice(0, 1), fields).fields.every((one) => one.sources.length === 1)).toBe(true);
  });

  it("has a row for each fact, personal ones for every member who counts today", () => {
    expect(rows.map((one) => one.path)).toEqual([`person:${WANG}.name`, `person:${LI}.name`, "year.farmland"]);
    const members = household().members.map((one) => (one.id === LI ? { ...one, status: "left" } : one));
    expect(rowsOf(factsOf(household({ members })), PLAN)).toHaveLength(2);
  });

  it.each([
    ["nobody looked", undefined, "350", "empty"],
    ["ticked as the same", entry(), "350", "same"],
    ["ticked, and the fact changed since", entry(), "360", "stale"],
    ["no such paper", entry({ verdict: "absent", note: "无手册" }), "360", "absent"],
    ["it differs", entry(differs), "350", "mismatch"],
    ["it differed, and the register was mended without a word", entry(differs), "420", "settled"],
    ["it differed, and the register became something third", entry(differs), "999", "stale"],
    ["the other paper is wrong", entry({ ...differs, resolution: right("card") }), "350", "settled"],
    [
      "the other paper was wrong, but now the register changed",
      entry({ ...differs, resolution: right("card") }),
      "360",
      "stale",
    ],
    [
      "the source is right, the register not yet mended",
      entry({ ...differs, resolution: right("source") }),
      "350",
      "register-to-correct",
    ],
    [
      "the source is right and the register mended",
      entry({ ...differs, resolution: right("source") }),
      "420",
      "settled",
    ],
  ])("%s", (_, one, value, state) => expect(stateOf({ value }, one)).toBe(state));

  it("counts what is left and lists the differences as problems", () => {
    expect(comparisonProgress(rows, [entry(differs)])).toEqual({ cells: 5, done: 0, uncompared: 4, open: 1 });
    expect(problemsOf(rows, [entry(differs)]).map((one) => [one.row.label.zh, one.state])).toEqual([
      ["耕地面积", "mismatch"],
    ]);
  });

  it.each([
    ["a fact that is not compared", { path: "household.phone" }, "card.row-unknown"],
    ["a source that cannot carry it", { source: "booklet" }, "card.source-unknown"],
    ["an absent paper without a reason", { verdict: "absent" as const }, "card.reason-missing"],
    ["a difference without a value", { verdict: "differs" as const }, "card.nothing-wrong"],
    ["a difference that is none", { verdict: "differs" as const, sourceValue: "350" }, "card.nothing-wrong"],
    ["a tick", {}, undefined],
  ])("is asked about %s", (_, more, code) => {
    const asked = { path: "year.farmland", source: "reality", verdict: "same" as const, sourceValue: null, note: null };
    expect(whyNotCompare(rows, { ...asked, ...more })?.code).toBe(code);
  });

  it("settles only what is open", () => {
    expect(whyNotResolve(row, undefined)?.code).toBe("card.no-mismatch");
    expect(whyNotResolve(row, entry())?.code).toBe("card.no-mismatch");
    expect(whyNotResolve(row, entry(differs))).toBeNull();
  });
});
