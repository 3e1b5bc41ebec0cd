import { z } from "zod";
import { formatYuan, Money } from "#kernel/money.ts";
import { annualPeriod } from "#modules/registry/contract.ts";
import type { CardSection } from "./household-card.ts";
import { longDay } from "./paper.ts";

/** The part of the frozen worksheet that is printed; a version keeps it as JSON (see the register's `Worksheet`). */
const Sheet = z.object({
  items: z.array(
    z.object({
      code: z.string().optional(),
      zh: z.string(),
      kind: z.string(),
      parent: z.string().nullable(),
      amount: Money,
      lines: z.array(
        z.object({
          amountFen: Money,
          explanation: z.string().nullable().optional(),
          proofFileIds: z.array(z.string()).optional(),
        }),
      ),
    }),
  ),
  wages: Money,
  business: Money,
  property: Money,
  transfers: Money,
  total: Money,
  cost: Money,
  net: Money,
  headCount: z.int(),
  perHead: Money.nullable(),
  line: z.object({ amountFen: Money, year: z.int(), kind: z.string(), source: z.string() }).nullable(),
  margin: Money.nullable(),
  reference: Money.optional(),
  referencePerHead: Money.nullable().optional(),
});

const minus = (text: string): string => text.replace(/^-/, "−");
const yuan = (amount: Money): string => minus(formatYuan(amount));

/** The paper the line stands on, as the county entered it; a note of ours that is not in Chinese has no place on a form. */
const documentOf = (source: string): string => (/\p{Script=Han}/u.test(source) ? source : "");

/** One step of the reckoning, with how it was worked out. */
const stepOf = (label: string, working: string, value: string | null, result = false) => ({
  label,
  working,
  value,
  unit: value === null ? null : "元",
  result,
});

/** 收入核算表: lines by kind with subtotals, then every step of the reckoning. Null when the version has no worksheet. */
export function incomeSection(worksheet: unknown, year: number | null): CardSection | null {
  const read = Sheet.safeParse(worksheet);
  if (!read.success) return null;
  const sheet = read.data;
  const kinds = [...new Set(sheet.items.map((one) => one.kind))].filter((kind) => kind !== "M");
  const groups = kinds.flatMap((kind) => {
    const items = sheet.items.filter((one) => one.kind === kind);
    const top = items.find((one) => one.parent === null);
    const sign = kind === "E" ? -1 : 1;
    const lines = items.flatMap((item) =>
      item.lines.map((line) => ({
        item: item.zh,
        amount: yuan((sign * line.amountFen) as Money),
        explanation: line.explanation ?? null,
        proof: line.proofFileIds?.length ? `${line.proofFileIds.length} 份` : null,
      })),
    );
    const subtotal = yuan((sign * (top?.amount ?? 0)) as Money);
    return lines.length === 0 ? [] : [{ title: (top?.zh ?? kind).replace(/收入$/, ""), subtotal, lines }];
  });
  const { wages, business, property, transfers, total, cost, net, headCount, perHead, line, margin } = sheet;
  const period = year === null ? null : annualPeriod(year);
  return {
    layout: "income",
    title: "收入与支出",
    note: period && `${longDay(period.since)} — ${longDay(period.until)}`,
    groups,
    steps: [
      stepOf(
        "年总收入",
        `工资性 ${yuan(wages)} ＋ 生产经营性 ${yuan(business)} ＋ 财产性 ${yuan(property)} ＋ 转移性 ${yuan(transfers)}`,
        yuan(total),
      ),
      stepOf("家庭纯收入", `年总收入 ${yuan(total)} − 生产经营性支出 ${yuan(cost)}`, yuan(net)),
      stepOf(
        "人均纯收入",
        `家庭纯收入 ${yuan(net)} ÷ 家庭人口 ${headCount} 人`,
        perHead === null ? null : yuan(perHead),
        true,
      ),
      ...(line === null
        ? []
        : [
            stepOf(
              "收入参考线",
              [`${line.year} 年`, documentOf(line.source)].filter(Boolean).join("，"),
              yuan(line.amountFen),
            ),
          ]),
      ...(line === null || perHead === null || margin === null
        ? []
        : [
            stepOf(
              margin < 0 ? "低于参考线" : "高于参考线",
              `${yuan(perHead)} − ${yuan(line.amountFen)}`,
              yuan(margin),
              true,
            ),
          ]),
      ...referenceSteps(sheet),
    ],
  };
}

/** 参考收入 = 纯收入 + 理赔 − 合规自付, for monitoring; left out where neither was entered. */
function referenceSteps({ items, net, headCount, reference, referencePerHead }: z.infer<typeof Sheet>) {
  const entered = items.filter((one) => one.kind === "M" && one.lines.length > 0);
  if (entered.length === 0 || reference === undefined) return [];
  const part = (code: string): string => yuan(entered.find((one) => one.code === code)?.amount ?? (0 as Money));
  const perHead = referencePerHead ?? null;
  return [
    stepOf(
      "参考收入",
      `家庭纯收入 ${yuan(net)} ＋ 家庭理赔 ${part("M01")} − 合规自付 ${part("M02")}，监测用`,
      yuan(reference),
    ),
    stepOf(
      "人均参考收入",
      `参考收入 ${yuan(reference)} ÷ 家庭人口 ${headCount} 人`,
      perHead === null ? null : yuan(perHead),
    ),
  ];
}
