import type { ListName } from "../fields/kinds.ts";
import type { CodeList } from "./code-list.ts";
import * as conditions from "./condition-lists.ts";
import { ENGLISH } from "./english.ts";
import { fromBareGb, gbNames } from "./gb-mapping.ts";
import * as households from "./household-lists.ts";
import { nationality } from "./nationality.ts";
import * as persons from "./person-lists.ts";

/** Every code list by name. */
export const CODE_LISTS: Readonly<Record<ListName, CodeList>> = {
  ...households,
  ...conditions,
  ...persons,
  nationality,
};

/** The stored label, or undefined with the labels that come nearest. */
export type LabelFound = { label: string | undefined; near: string[] };

const plain = (text: string): string =>
  text
    .normalize("NFKC")
    .replace(/[\s\u200b]/g, "")
    .replaceAll("’", "'")
    .toLowerCase();

type Index = { byName: Map<string, string>; byCode: Map<string, Set<string>> };
const INDEXES = new Map<ListName, Index>();

/** Everything a label may be called, the surest first: itself, its synonyms, its English words, the names of the national standard. */
const namesIn = ({ name, codes }: CodeList): (readonly [word: string, label: string])[] => [
  ...codes.map(({ label }) => [label, label] as const),
  ...codes.flatMap(({ label, synonyms }) => synonyms.map((word) => [word, label] as const)),
  ...Object.entries(ENGLISH[name]).map(([label, word]) => [word, label] as const),
  ...gbNames(name),
];

function indexOf(list: CodeList): Index {
  const known = INDEXES.get(list.name);
  if (known) return known;
  const index: Index = { byName: new Map(), byCode: new Map() };
  for (const [word, label] of namesIn(list)) if (!index.byName.has(plain(word))) index.byName.set(plain(word), label);
  for (const { code, label } of list.codes) {
    if (code === "") continue;
    const bare = code.replace(/^0+(?=.)/, "");
    index.byCode.set(bare, (index.byCode.get(bare) ?? new Set()).add(label));
  }
  INDEXES.set(list.name, index);
  return index;
}

/** `01 因病`, `01.因病`, `01因病`, `因病(01)` → `因病`; a bare number stays. */
function withoutCode(text: string): string {
  const before = /^[0-9a-z]{1,4}[.、:_-]+(.+)$/.exec(text) ?? /^\d{1,4}(\D.*)$/.exec(text);
  const after = /^(.+?)[([]\d{1,4}[)\]]$/.exec(text);
  return before?.[1] ?? after?.[1] ?? text;
}

/** Shared characters over all characters (Dice): enough to catch a wrong or missing character in short labels. */
function likeness(a: string, b: string): number {
  const rest = [...b];
  let shared = 0;
  for (const char of a) {
    const at = rest.indexOf(char);
    if (at >= 0) {
      shared += 1;
      rest.splice(at, 1);
    }
  }
  return (2 * shared) / ([...a].length + [...b].length || 1);
}

function nearest(list: CodeList, text: string): string[] {
  const best = new Map<string, number>();
  for (const { label, synonyms } of list.codes)
    best.set(label, Math.max(best.get(label) ?? 0, ...[label, ...synonyms].map((one) => likeness(text, plain(one)))));
  return [...best]
    .filter(([, score]) => score >= 0.4)
    .sort((a, b) => b[1] - a[1])
    .slice(0, 3)
    .map(([label]) => label);
}

/**
 * The stored label for what somebody wrote: label, synonym, `01 因病`, `因病`, `01`, full-width or spaced, in Chinese or English; names
 * of the national standard (GB/T) and its codes too. The name decides over the code. A bare code is refused where lists disagree on
 * it, and then each of its meanings is suggested.
 */
export function findLabel(name: ListName, text: string): LabelFound {
  const list = CODE_LISTS[name];
  const index = indexOf(list);
  const asked = plain(text);
  const named = withoutCode(asked);
  const label = index.byName.get(asked) ?? index.byName.get(named);
  if (label !== undefined) return { label, near: [] };
  return /^\d{1,4}$/.test(asked) ? byCode(list, index, asked) : { label, near: nearest(list, named) };
}

function byCode(list: CodeList, index: Index, asked: string): LabelFound {
  const labels = [...(index.byCode.get(asked.replace(/^0+(?=.)/, "")) ?? [])];
  if (labels.length === 1 && !list.byNameOnly) return { label: labels[0], near: [] };
  const gb = fromBareGb(list.name, asked, labels.length > 0);
  if (gb?.sure) return { label: gb.label, near: [] };
  return { label: undefined, near: [...new Set([...labels, ...(gb ? [gb.label] : [])])] };
}

/** Several labels in one cell, separated by 、，;+/ or line breaks; `unknown` keeps the parts that name none. */
export function findLabels(
  name: ListName,
  text: string,
): { labels: string[]; unknown: { text: string; near: string[] }[] } {
  const whole = findLabel(name, text);
  if (whole.label !== undefined) return { labels: [whole.label], unknown: [] };
  const labels: string[] = [];
  const unknown: { text: string; near: string[] }[] = [];
  for (const part of text.normalize("NFKC").split(/[,、;+/|\n]|和|或者/)) {
    if (part.trim() === "") continue;
    const { label, near } = findLabel(name, part);
    if (label === undefined) unknown.push({ text: part.trim(), near });
    else if (!labels.includes(label)) labels.push(label);
  }
  return { labels, unknown };
}

const LABELS: ReadonlyMap<ListName, ReadonlySet<string>> = new Map(
  Object.values(CODE_LISTS).map((list) => [list.name, new Set(list.codes.map((one) => one.label))]),
);
export const isLabel = (name: ListName, label: string): boolean => LABELS.get(name)?.has(label) ?? false;

/** The labels offered in a form, each once, in list order. */
export const labelsOf = (name: ListName): string[] => [...new Set(CODE_LISTS[name].codes.map((one) => one.label))];

/** The code of a label in its list's version; undefined for local labels. */
export const codeOf = (name: ListName, label: string): string | undefined =>
  CODE_LISTS[name].codes.find((one) => one.label === label)?.code || undefined;

const YES = new Set(["是", "有", "1", "y", "yes", "true", "√", "✓", "对", "01是", "1是", "已", "通"]);
const NO = new Set([
  "否",
  "无",
  "0",
  "n",
  "no",
  "false",
  "×",
  "✗",
  "x",
  "没有",
  "不是",
  "00否",
  "0否",
  "02否",
  "2否",
  "未",
  "不通",
]);

/** 是/否 and its usual spellings; undefined when it is neither. */
export function findYesNo(text: string): boolean | undefined {
  const asked = plain(text);
  if (YES.has(asked)) return true;
  if (NO.has(asked)) return false;
  return undefined;
}
