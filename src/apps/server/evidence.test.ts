import { expect, it } from "vitest";
import { hasSentence } from "#i18n/index.ts";
import type { Day } from "#kernel/day.ts";
import { RIGHTS, type Verb } from "#modules/accounts/contract.ts";
import { DEFAULT_COMPOSITION, PACKS, rulesOn } from "#packs/index.ts";
import type { DutyDeclaration } from "#packs/schemas/duties.ts";
import { SCREENS } from "../office/screens.ts";
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

it("every kind of record has its words where a county declares a duty of its own, in both languages", () => {
  const kinds = evidenceSources.flatMap((one) => one.kinds);
  for (const language of ["zh", "en"] as const)
    expect(kinds.filter((kind) => !hasSentence(language, `duties.record.${kind}`))).toEqual([]);
});

it("the duties a county has by default are among them", () => {
  const rules = rulesOn([], DEFAULT_COMPOSITION, "2026-11-01" as Day);
  expect(rules["duties.resident"].value.map((one) => one.key)).toEqual([
    "sign-in",
    "weekly-report",
    "days-in-village-month",
    "weekly-summary",
    "monthly-bulletin",
    "training",
  ]);
});

it("leads to a page that exists and that its people may open", () => {
  const screens = new Map(SCREENS.map((one) => [one.path, one.verb]));
  const duties = shipped();
  expect(duties.filter((one) => !one.to || !screens.has(one.to)).map((one) => [one.key, one.to])).toEqual([]);
  const shut = duties.flatMap(({ key, to, owed }) => {
    const verb = screens.get(to ?? "");
    const may: readonly string[] = verb ? RIGHTS[verb as Verb] : owed.posts;
    return owed.posts.filter((post) => !may.includes(post)).map((post) => `${key}: ${post} on ${to}`);
  });
  expect(shut).toEqual([]);
});

it("a unit head's days in the village settle a duty of their own", () => {
  const duty = shipped().find((one) => one.settled.kinds.includes("unit-head-visit"));
  expect(duty?.owed.posts).toContain("unit-head");
  expect(duty?.settled.topics).toEqual(["squat"]);
});
