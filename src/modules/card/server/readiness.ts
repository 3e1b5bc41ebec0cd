import type { Rules } from "#packs/index.ts";
import type { Tx } from "#platform/db/tables.ts";
import { comparisonProgress } from "../domain/comparison.ts";
import { type Explanation, unexplained } from "../domain/explained.ts";
import { isAnswered, type MustSee, type Readiness } from "../domain/gates.ts";
import type { CardState } from "./cards.ts";
import { comparisonRows, readEntries } from "./comparison-rows.ts";
import type { FactsNow } from "./facts-now.ts";
import { volumeReady } from "./volumes.ts";

type Tick = { key: string; seen: boolean; evidence: string | null; exception: string | null };
type Point = { key: string; ok: boolean; note: string | null };

/** The last of a kind of detail, since the card was last set back when `fresh`. */
function last<Detail>(card: CardState, action: string, key: string): Detail[] {
  const found = card.events.findLast((event) => event.action === action && Array.isArray(event.detail[key]));
  return (found?.detail[key] as Detail[] | undefined) ?? [];
}

/** The four must-sees of the pack, with what the visits and the record so far have ticked. */
export function mustSeesOf(rules: Rules, card: CardState, more: readonly Tick[] = []): MustSee[] {
  const seen = card.events.filter(({ action }) => action === "enter" || action === "record");
  const ticks = [...seen.flatMap((event) => (event.detail.mustSees as Tick[] | undefined) ?? []), ...more];
  return rules["card.checklist.four-must-sees"].value.items.map(({ key, zh, en }) => {
    const tick = ticks.findLast((one) => one.key === key);
    return {
      key,
      name: { zh, en },
      seen: tick?.seen ?? false,
      evidence: tick?.evidence ?? null,
      exception: tick?.exception ?? null,
    };
  });
}

export type ChecklistPoint = {
  key: string;
  section: { zh: string; en: string };
  check: { zh: string; en: string };
  ok: boolean;
  note: string | null;
};

/** The six tests (六项检验) stand on the list as one more section. */
const sectionsIn = (rules: Rules) => [
  ...rules["card.sections"].value,
  { key: "six-tests", zh: "六项检验", en: "Six tests", checks: rules["identification.six-tests"].value },
];

/** The six sections and the six tests with their points, as last ticked. A check that was passed is not asked for more. */
export function checklistOf(rules: Rules, card: CardState, more: readonly Point[] = []): ChecklistPoint[] {
  const ticks = [...last<Point>(card, "check", "checklist"), ...more];
  const passed = !["opened", "entered", "recorded"].includes(card.progress.stage);
  const points = sectionsIn(rules).flatMap((section) =>
    section.checks.map((check) => {
      const key = `${section.key}.${check.key}`;
      const tick = ticks.findLast((one) => one.key === key);
      return {
        key,
        section: { zh: section.zh, en: section.en },
        check: { zh: check.zh, en: check.en },
        ok: tick?.ok ?? false,
        note: tick?.note ?? null,
      };
    }),
  );
  return passed ? points.filter(({ key }) => ticks.some((one) => one.key === key)) : points;
}

/** What was told at the checks so far about warnings that stand. */
export const explanationsOf = (card: CardState, more: readonly Explanation[] = []): Explanation[] => [
  ...card.events.flatMap((event) =>
    event.action === "check" ? ((event.detail.warnings as Explanation[] | undefined) ?? []) : [],
  ),
  ...more,
];

/** Everything the gates look at, for this card now. `more` is what the step being taken brings. */
export async function readinessOf(
  tx: Tx,
  rules: Rules,
  card: CardState,
  now: FactsNow,
  more: { mustSees?: readonly Tick[]; checklist?: readonly Point[]; warnings?: readonly Explanation[] } = {},
): Promise<Readiness> {
  const progress = comparisonProgress(comparisonRows(rules, now.facts), await readEntries(tx, card));
  const { version, stage, signed, needed } = card.progress;
  return {
    mustSees: mustSeesOf(rules, card, more.mustSees),
    blocks: now.findings.filter((one) => one.severity === "block").length,
    unexplained: unexplained(now.findings, now.household, explanationsOf(card, more.warnings)).length,
    uncompared: progress.uncompared,
    mismatches: progress.open,
    checklistOpen: checklistOf(rules, card, more.checklist).filter((point) => !isAnswered(point)).length,
    changedSinceCheck: card.checkedHash !== null && card.checkedHash !== now.hash,
    version,
    printed: version !== null && card.events.some((event) => event.action === "print" && event.version === version),
    signed: signed.length,
    needed: needed.length,
    ...(stage === "signed" || stage === "filed"
      ? await volumeReady(tx, rules, card)
      : { archiveOpen: [], volumeLocked: false }),
  };
}
