import type { ListName } from "../fields/kinds.ts";
import type { CodeList } from "./code-list.ts";
import { GB_EDUCATION, GB_HEALTH, type GbLabel } from "./gb-labels.ts";
import { GB_RELATION } from "./gb-relation.ts";
import { nationality } from "./nationality.ts";
import { disabilityGrade, disabilityType, marital, political, sex } from "./person-lists.ts";

const own = (list: CodeList): GbLabel[] =>
  list.codes.filter(({ code }) => code !== "").map(({ code, label }) => ({ code, label, national: label }));

/** The standard beside each list that has one. `own`: our list is the standard's, so its codes are read with the list itself. */
const STANDARDS = {
  relation: { standard: "GB/T 4761", own: false, rows: GB_RELATION },
  education: { standard: "GB/T 4658", own: false, rows: GB_EDUCATION },
  health: { standard: "GB/T 2261.3", own: false, rows: GB_HEALTH },
  sex: { standard: "GB/T 2261.1", own: true, rows: own(sex) },
  marital: { standard: "GB/T 2261.2", own: true, rows: own(marital) },
  political: { standard: "GB/T 4762", own: true, rows: own(political) },
  nationality: { standard: "GB/T 3304", own: true, rows: own(nationality) },
  disabilityType: { standard: "GB/T 26341", own: true, rows: own(disabilityType) },
  disabilityGrade: { standard: "GB/T 26341", own: true, rows: own(disabilityGrade) },
} as const satisfies Partial<
  Record<ListName, { standard: string; own: boolean; rows: readonly (GbLabel & { national: string | null })[] }>
>;

/** The lists that have a national standard beside the register's own list. */
export type GbList = keyof typeof STANDARDS;
export const hasGb = (list: ListName): list is GbList => Object.hasOwn(STANDARDS, list);
export const gbStandardOf = (list: GbList): string => STANDARDS[list].standard;

/** Old labels that stand for a code without being its reading. */
const OLD: Readonly<Record<string, string>> = { 大专及以上: "30", 学龄前儿童: "90" };

/** The standard's code for one of our labels, or undefined when it has no counterpart. */
export const toGb = (list: GbList, label: string): string | undefined =>
  STANDARDS[list].rows.find((one) => one.national === label)?.code ?? (list === "education" ? OLD[label] : undefined);

/** Our label for a code of the standard. */
export const fromGb = (list: GbList, code: string): string | undefined =>
  STANDARDS[list].rows.find((one) => one.code === code)?.national ?? undefined;

/** The standard's names that are none of ours, each with our label for it. */
export const gbNames = (list: ListName): (readonly [name: string, label: string])[] =>
  !hasGb(list) || STANDARDS[list].own
    ? []
    : STANDARDS[list].rows.flatMap(({ label, national }) => (national === null ? [] : [[label, national] as const]));

/**
 * Codes of GB/T 4658 that other systems gave another meaning (60 was 初中 in one of them, dossier 9.5): with a name they are read,
 * bare they are asked about.
 */
const CROSSED: ReadonlySet<string> = new Set(["10", "20", "30", "40", "50", "60", "70", "80", "90"]);

/** What a bare code of the standard would mean; `sure` only when neither the national list nor another system uses that number. */
export function fromBareGb(
  list: ListName,
  code: string,
  inNational: boolean,
): { label: string; sure: boolean } | undefined {
  if (!hasGb(list) || STANDARDS[list].own) return undefined;
  const label = fromGb(list, code);
  if (label === undefined) return undefined;
  return { label, sure: !inNational && !(list === "education" && CROSSED.has(code)) };
}
