import { FIELDS } from "#modules/registry/contract.ts";
import type { FactShown } from "../contract.ts";
import { fieldIdOf } from "../domain/facts.ts";

export type SheetGroup = {
  key: string;
  kind: "household" | "person" | "year" | "income";
  name: string;
  facts: FactShown[];
};

/** Facts that serve the machine, not the reader. */
const HIDDEN = /\.(listVersion|proofFileIds|idOverrideProofFileId|period|place)$/;
/** Of an income line only the amount is shown; its label names the item. */
const HIDDEN_INCOME = /^income:.*\.item$/;
const IS_USUAL = (fact: FactShown): boolean => fact.path.endsWith(".status") && fact.value === "active";

const ORDER: ReadonlyMap<string, number> = new Map(FIELDS.map((field, i) => [field.id as string, i]));
const KINDS: readonly SheetGroup["kind"][] = ["household", "person", "year", "income"];

export const isEmptyFact = ({ value }: FactShown): boolean =>
  value === null || value === "" || (Array.isArray(value) && value.length === 0);

const keyOf = (path: string): string => (path.startsWith("income:") ? "income" : (path.split(".")[0] ?? path));
const placeOf = (fact: FactShown): number => ORDER.get(fieldIdOf(fact.path)) ?? ORDER.size;

const isHead = ({ facts }: SheetGroup): boolean =>
  facts.some((fact) => fact.path.endsWith(".relation") && fact.value === "户主");

/** The facts of a version in the order of the paper: household, the head and the other members, conditions of the year, income. */
export function groupsOf(facts: readonly FactShown[]): SheetGroup[] {
  const groups = new Map<string, SheetGroup>();
  for (const fact of facts) {
    if (HIDDEN.test(fact.path) || HIDDEN_INCOME.test(fact.path) || IS_USUAL(fact)) continue;
    if (fact.path.startsWith("income:") && isEmptyFact(fact)) continue;
    const key = keyOf(fact.path);
    const kind = key.startsWith("person:") ? "person" : (key as SheetGroup["kind"]);
    const group = groups.get(key) ?? { key, kind, name: "", facts: [] };
    if (kind === "person" && fact.path.endsWith(".name")) group.name = String(fact.value ?? "");
    group.facts.push(fact);
    groups.set(key, group);
  }
  for (const group of groups.values()) group.facts.sort((a, b) => placeOf(a) - placeOf(b));
  return [...groups.values()].sort(
    (a, b) => KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind) || Number(isHead(b)) - Number(isHead(a)),
  );
}
