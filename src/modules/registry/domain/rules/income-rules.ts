import type { InBoth } from "#kernel/finding.ts";
import { formatYuan, type Money } from "#kernel/money.ts";
import { type Household, livingMembers } from "../household.ts";
import { findIncomeItem, isUnder } from "../income/items.ts";
import { netPerHead } from "../income/worksheet.ts";
import { householdRule, type Rule, type RuleContext } from "./rule.ts";

const yuan = (amount: number): number => amount * 100;
const itemInBoth = (code: string): string | InBoth => {
  const item = findIncomeItem(code);
  return item ? { zh: item.zh, en: item.en } : code;
};
const under = (household: Household, node: string): number =>
  household.year.income.reduce((sum, one) => (isUnder(one.item, node) ? sum + one.amountFen : sum), 0);

/** An account with an unread amount cannot be added up. */
const wholeAccount = ({ unread }: RuleContext): boolean =>
  unread === undefined || unread.size === 0 || ![...unread].some((path) => path.startsWith("year.income"));

/** Least plausible amounts of dossier 3.5, in fen: wages within (300, 300,000), the others from a yearly minimum. */
const RANGES: readonly (readonly [item: string, from: number, to: number])[] = [
  ["A", yuan(300), yuan(300_000)],
  ["D01", yuan(100), Number.POSITIVE_INFINITY],
  ["D02", yuan(200), Number.POSITIVE_INFINITY],
  ["D03", yuan(200), Number.POSITIVE_INFINITY],
  ["D04", yuan(88), Number.POSITIVE_INFINITY],
];

const perHead = (household: Household): Money | null =>
  netPerHead(household.year.income, livingMembers(household).length);

/** Income and cost (dossier 3.5): warnings, because real life has exceptions; they ask for a note. */
export const INCOME_RULES: readonly Rule[] = [
  householdRule(
    "income-item-unknown",
    "block",
    [],
    ({ year }) =>
      year.income.flatMap(({ item }, i) =>
        findIncomeItem(item) ? [] : [{ field: `year.income.${i}.item`, facts: { item } }],
      ),
    { source: "dossier 3.5" },
  ),
  householdRule(
    "amount-negative",
    "block",
    [],
    ({ year }) =>
      year.income.flatMap(({ item, amountFen }) =>
        amountFen < 0 ? [{ field: `year.income.${item}`, facts: { item: itemInBoth(item) } }] : [],
      ),
    { source: "dossier 3.5" },
  ),
  householdRule(
    "income-out-of-range",
    "warn",
    ["year.incomeA", "year.incomeD01", "year.incomeD02", "year.incomeD03", "year.incomeD04"],
    (household) =>
      RANGES.flatMap(([item, from, to]) => {
        const amount = under(household, item);
        if (amount <= 0 || (amount >= from && amount <= to)) return [];
        return [{ field: `year.income.${item}`, facts: { item: itemInBoth(item), yuan: amount / 100 } }];
      }),
  ),
  householdRule(
    "operating-income-without-cost",
    "warn",
    ["year.incomeB", "year.incomeE"],
    (household, context) =>
      wholeAccount(context) && under(household, "B") > 0 && under(household, "E") <= 0
        ? [{ field: "year.income.E" }]
        : [],
    { unless: ["amount-negative"] },
  ),
  householdRule(
    "ecological-pay-without-area",
    "warn",
    ["year.incomeD05", "year.returnedForest"],
    (household) =>
      under(household, "D05") > 0 && (household.year.conditions.returnedForest ?? 0) <= 0
        ? [{ field: "year.income.D05" }]
        : [],
    { needs: ["year.returnedForest"] },
  ),
  householdRule(
    "per-head-differs",
    "block",
    ["year.incomePerHead"],
    (household, context) => {
      const stated = context.stated?.perHeadFen;
      if (stated == null) return [];
      const computed = perHead(household);
      return computed !== null && wholeAccount(context) && Math.abs(stated - computed) >= yuan(1)
        ? [{ field: "incomePerHead", facts: { stated: formatYuan(stated), computed: formatYuan(computed) } }]
        : [];
    },
    { unless: ["size-differs-from-roster", "amount-negative"] },
  ),
  householdRule(
    "per-head-below-line",
    "warn",
    ["household.povertyStatus", "year.incomePerHead"],
    (household, context) => {
      const line = context.incomeLine;
      if (!line || !household.povertyStatus?.startsWith("已脱贫")) return [];
      const computed = perHead(household);
      return computed !== null && wholeAccount(context) && computed < line.amountFen
        ? [{ field: "year.income", facts: { computed: formatYuan(computed), line: formatYuan(line.amountFen) } }]
        : [];
    },
    { needs: ["household.povertyStatus"] },
  ),
];
