import type { FactShown } from "../contract.ts";

export type SheetGroup = {
  key: string;
  kind: "household" | "person" | "year" | "income";
  name: string;
  facts: FactShown[];
};

/** Facts that serve the machine, not the reader. */
const HIDDEN = /\.(listVersion|proofFileIds|idOverrideProofFileId|period)$/;
/** Of an income line only the amount is shown; its label names the item. */
const HIDDEN_INCOME = /^income:.*\.item$/;

const EMPTY = (value: unknown): boolean =>
  value === null || value === "" || (Array.isArray(value) && value.length === 0);

const keyOf = (path: string): string => (path.startsWith("income:") ? "income" : (path.split(".")[0] ?? path));

/** The facts of a version in the order of the paper: household, each member, conditions of the year, income. */
export function groupsOf(facts: readonly FactShown[]): SheetGroup[] {
  const groups = new Map<string, SheetGroup>();
  for (const fact of facts) {
    if (HIDDEN.test(fact.path) || HIDDEN_INCOME.test(fact.path)) continue;
    if (fact.path.startsWith("income:") && EMPTY(fact.value)) continue;
    const key = keyOf(fact.path);
    const kind = key.startsWith("person:") ? "person" : (key as SheetGroup["kind"]);
    const group = groups.get(key) ?? { key, kind, name: "", facts: [] };
    if (kind === "person" && fact.path.endsWith(".name")) group.name = String(fact.value ?? "");
    group.facts.push(fact);
    groups.set(key, group);
  }
  const order = ["household", "person", "year", "income"];
  return [...groups.values()].sort((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind));
}
