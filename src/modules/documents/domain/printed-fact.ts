import type { Json } from "#kernel/canonical.ts";
import { formatYuan, type Money } from "#kernel/money.ts";
import type { Field } from "#modules/registry/contract.ts";

/** A fact as it stands on paper: text and unit; null = empty, printed as "—". */
export type PrintedFact = { value: string | null; unit: string | null };

const UNITS: Partial<Record<Field["kind"], string>> = {
  area: "亩",
  houseArea: "㎡",
  distance: "公里",
  money: "元",
  months: "月",
};

/** The words of one value by the kind of its field; sealed values that were not opened are `***`. */
export function printedFact(kind: Field["kind"], value: Json | undefined): PrintedFact {
  if (value === null || value === undefined || value === "") return { value: null, unit: null };
  if (Array.isArray(value)) return { value: value.length === 0 ? null : value.map(String).join("、"), unit: null };
  if (typeof value === "boolean") return { value: value ? "是" : "否", unit: null };
  if (typeof value === "object") return { value: "***", unit: null };
  if (typeof value === "string" && !(kind in UNITS)) return { value, unit: null };
  return { value: numberText(kind, Number(value)), unit: UNITS[kind] ?? null };
}

function numberText(kind: Field["kind"], value: number): string {
  if (kind === "money") return formatYuan(value as Money);
  if (kind === "area" || kind === "houseArea") return (value / 100).toFixed(2);
  if (kind === "distance") return (value / 1000).toFixed(2);
  return String(value);
}

/** `是否参加城乡居民基本医疗保险` → `城乡居民基本医疗保险`: the box says 是 or 否 already. */
export const shortLabel = (label: string): string => label.replace(/^是否(参加|享受|接受|取得|有|为)?/, "") || label;
