import { expect, it } from "vitest";
import type { Day } from "#kernel/day.ts";
import { DEFAULT_COMPOSITION, PACKS, rulesOn } from "#packs/index.ts";
import type { DutyDeclaration } from "#packs/schemas/duties.ts";
import { evidenceSources } from "./evidence.ts";

/** Every duty any shipped pack declares, whichever packs a county composes. */
const shipped = (): DutyDeclaration[] => {
  const found: DutyDeclaration[] = [];
  for (const pack of Object.values(PACKS))
    for (const rule of pack.rules)
      if (rule.id.startsWith("duties.") && Array.isArray(rule.value)) found.push(...(rule.value as DutyDeclaration[]));
  return found;
};

it("every record that settles or excuses from a shipped duty is kept by somebody", () => {
  const kept = new Set(evidenceSources.flatMap((one) => one.kinds));
  const duties = shipped();
  expect(duties.length).toBeGreaterThanOrEqual(18);
  const missing = duties.flatMap(({ key, settled }) =>
    [...settled.kinds, ...(settled.excusedBy ?? [])].filter((kind) => !kept.has(kind)).map((kind) => `${key}: ${kind}`),
  );
  expect(missing).toEqual([]);
});

it("no kind of record is kept in two places", () => {
  const kinds = evidenceSources.flatMap((one) => one.kinds);
  expect(kinds.filter((kind, i) => kinds.indexOf(kind) !== i)).toEqual([]);
});

it("the duties a county has by default are among them", () => {
  const rules = rulesOn([], DEFAULT_COMPOSITION, "2026-11-01" as Day);
  expect(rules["duties.resident"].value.map((one) => one.key)).toEqual([
    "sign-in",
    "weekly-report",
    "days-in-village-month",
    "monthly-bulletin",
    "training",
  ]);
});
