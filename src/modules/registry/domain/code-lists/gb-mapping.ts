import { GB_RELATION } from "./gb-relation.ts";
import { nationality } from "./nationality.ts";
import { political } from "./person-lists.ts";

/** The lists that have a national standard beside the register's own list. */
export type GbList = "relation" | "education" | "health" | "political" | "nationality";

type Pair = { code: string; national: string };
const pairs = (...rows: readonly (readonly [national: string, ...codes: string[]])[]): Pair[] =>
  rows.flatMap(([national, ...codes]) => codes.map((code) => ({ code, national })));

/** For each list: standard code → label of ours. The first row of a label is the code written on export. */
const MAPS: Readonly<Record<GbList, readonly Pair[]>> = {
  relation: GB_RELATION,
  education: pairs(
    ["本科及以上", "20", "21", "22", "23", "28", "10", "11", "12", "13", "14", "15", "16", "17", "18", "19"],
    ["大专及以上", "30"],
    ["大专", "30", "31", "32", "33"],
    ["高中", "60", "61", "62", "63", "40", "41", "42", "43", "44", "45", "46", "47", "48", "49"],
    ["初中", "70", "71", "73"],
    ["小学", "80", "81", "83"],
    ["文盲或半文盲", "90"],
    ["学龄前儿童", "90"],
  ),
  health: pairs(
    ["健康", "10"],
    ["长期慢性病", "30", "31", "32", "33", "34", "35", "36", "37", "38", "40", "42", "43", "44", "45", "46", "47"],
    ["患有大病", "41"],
    ["残疾", "60", "61", "62", "63", "64", "65", "66", "67"],
  ),
  political: political.codes.map(({ code, label }) => ({ code, national: label })),
  nationality: nationality.codes.map(({ code, label }) => ({ code, national: label })),
};

/** The standard's code for one of our labels, or undefined when it has no counterpart. */
export const toGb = (list: GbList, label: string): string | undefined =>
  MAPS[list].find((one) => one.national === label)?.code;

/** Our label for a code of the standard. 大专及以上 and 学龄前儿童 are old labels and never chosen. */
export const fromGb = (list: GbList, code: string): string | undefined =>
  MAPS[list].find((one) => one.code === code && !["大专及以上", "学龄前儿童"].includes(one.national))?.national;
