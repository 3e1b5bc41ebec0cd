import { z } from "zod";
import { Money } from "#kernel/money.ts";
import { shape } from "./text.ts";

/** `poverty`: the national line. `exit`: the working line used for exit. `monitoring`: the range within which a household is watched. */
export const IncomeLineKind = z.enum(["poverty", "exit", "monitoring"]);
export type IncomeLineKind = z.infer<typeof IncomeLineKind>;

/** Yuan per person and year, in fen, for one region and year. `region` is a division-code prefix; empty means the country. */
export const IncomeLine = z.object({
  region: z.string().regex(/^(|\d{2}|\d{4}|\d{6}|\d{9}|\d{12})$/),
  year: z.int().min(2000).max(2100),
  kind: IncomeLineKind,
  amount: Money.min(1),
  documentNo: z.string().max(100).nullable(),
  source: z.string().max(200),
  mark: z.enum(["exact", "editable"]),
});
export type IncomeLine = z.infer<typeof IncomeLine>;

const Lines = z
  .array(IncomeLine)
  .refine(
    (lines) => new Set(lines.map(({ region, year, kind }) => `${region}|${year}|${kind}`)).size === lines.length,
    "two lines for one region, year and kind",
  );

export const incomeRules = {
  "income.lines": shape("收入标准线（随制度包发布）", "Income lines that ship", Lines),
  "income.lines.county": shape("收入标准线（本县补充，优先）", "Income lines the county adds, which win", Lines),
  "income.period": shape(
    "收入核算周期",
    "Period over which income is counted",
    z.object({
      statistic: z.enum(["october-to-september", "calendar-year"]),
      monitoringMonths: z.int().min(6).max(12),
    }),
  ),
} as const;

/** The line in force for a place and year: the most recent year not later, from the nearest region, the county's own first. */
export function findIncomeLine(
  rules: { "income.lines": { value: readonly IncomeLine[] }; "income.lines.county": { value: readonly IncomeLine[] } },
  place: string,
  year: number,
  kind: IncomeLineKind,
): IncomeLine | undefined {
  const fits = (line: IncomeLine) => line.kind === kind && line.year <= year && place.startsWith(line.region);
  const best = (lines: readonly IncomeLine[]) =>
    lines.filter(fits).sort((a, b) => b.year - a.year || b.region.length - a.region.length)[0];
  const [own, shipped] = [best(rules["income.lines.county"].value), best(rules["income.lines"].value)];
  if (!own || !shipped) return own ?? shipped;
  return shipped.year > own.year ? shipped : own;
}
