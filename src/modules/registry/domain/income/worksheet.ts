import { addMoney, fen, type Money } from "#kernel/money.ts";
import type { IncomeLine } from "../household.ts";
import { findIncomeItem, INCOME_ITEMS, type IncomeItem, type IncomeKind, isUnder } from "./items.ts";

/** The income line in force: yuan a head a year in fen, with the paper it stands on (dossier 3.5). */
export type LineInForce = { amountFen: Money; year: number; kind: string; source: string };

/** One item with what was put under it: its own lines and those below. */
type ItemTotal = IncomeItem & { amount: Money; lines: IncomeLine[] };

/** Every step of the account, so that the household can follow it and sign it (dossier 3.5). All amounts in fen. */
export type Worksheet = {
  items: ItemTotal[];
  wages: Money;
  business: Money;
  property: Money;
  transfers: Money;
  total: Money;
  cost: Money;
  net: Money;
  headCount: number;
  /** Net ÷ heads, rounded half up to the fen; null when nobody is counted. */
  perHead: Money | null;
  /** What the rounding added (+) or dropped (−), in fen over the whole household. */
  rounding: number;
  line: LineInForce | null;
  /** Per head minus the line: negative = below it. */
  margin: Money | null;
  /** Monitoring only: net + insurance paid − own payments within the rules. */
  reference: Money;
  referencePerHead: Money | null;
};

const sumOf = (lines: readonly IncomeLine[], node: string): Money =>
  addMoney(...lines.filter((one) => isUnder(one.item, node)).map((one) => one.amountFen));

/** Division of fen among heads, half up: −0.5 → 0, 0.5 → 1, the same on every machine. */
const perHeadOf = (amount: Money, heads: number): Money | null =>
  heads > 0 ? fen(Math.floor((2 * amount + heads) / (2 * heads))) : null;

/** Net income per head alone, for those who need no worksheet. */
export function netPerHead(lines: readonly IncomeLine[], headCount: number): Money | null {
  const net = lines.reduce((sum, one) => sum + one.amountFen * (findIncomeItem(one.item)?.sign ?? 0), 0);
  return perHeadOf(fen(net), headCount);
}

/**
 * 年总收入 = 工资性 + 生产经营性 + 财产性 + 转移性; 纯收入 = 年总收入 − 生产经营性支出; 人均 = 纯收入 ÷ 人口 (dossier 3.5).
 * Lines under an unknown item are left out of everything; the rule `income-item-unknown` names them.
 */
export function worksheet(lines: readonly IncomeLine[], headCount: number, line: LineInForce | null): Worksheet {
  const known = lines.filter((one) => findIncomeItem(one.item) !== undefined);
  const [wages, business, property, transfers, cost] = (["A", "B", "C", "D", "E"] as const).map((kind: IncomeKind) =>
    sumOf(known, kind),
  ) as [Money, Money, Money, Money, Money];
  const total = addMoney(wages, business, property, transfers);
  const net = fen(total - cost);
  const perHead = perHeadOf(net, headCount);
  const reference = fen(net + sumOf(known, "M01") - sumOf(known, "M02"));
  return {
    items: INCOME_ITEMS.map((item) => {
      const under = known.filter((one) => isUnder(one.item, item.code));
      return {
        ...item,
        amount: addMoney(...under.map((one) => one.amountFen)),
        lines: under.filter((one) => one.item === item.code),
      };
    }).filter((one) => one.parent === null || one.amount !== 0 || one.lines.length > 0),
    wages,
    business,
    property,
    transfers,
    total,
    cost,
    net,
    headCount,
    perHead,
    rounding: perHead === null ? 0 : perHead * headCount - net,
    line,
    margin: perHead === null || line === null ? null : fen(perHead - line.amountFen),
    reference,
    referencePerHead: perHeadOf(reference, headCount),
  };
}
