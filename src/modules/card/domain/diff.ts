import { canonical, type Json } from "#kernel/canonical.ts";
import { type CardFacts, fieldIdOf, idInPath } from "./facts.ts";
import { findField, findIncomeItem } from "./registry.ts";

export type Label = { zh: string; en: string };

/** One fact that differs between two versions; null on the side where it does not exist. */
export type Change = {
  path: string;
  label: Label;
  kind: "added" | "removed" | "changed";
  before: Json | null;
  after: Json | null;
};

/** Facts the card adds to the catalogue of fields. */
const OWN: Readonly<Record<string, Label>> = {
  "household.place": { zh: "所在村", en: "Village" },
  "household.status": { zh: "户状态", en: "State of household" },
  "household.endedOn": { zh: "销户日期", en: "Ended on" },
  "household.endReason": { zh: "销户原因", en: "Reason for ending" },
  "household.listVersion": { zh: "户代码表版本", en: "Code list version (household)" },
  "person.status": { zh: "成员状态", en: "State of member" },
  "person.leftOn": { zh: "减少日期", en: "Left on" },
  "person.leftReason": { zh: "减少原因", en: "Reason for leaving" },
  "person.mergedInto": { zh: "并入记录", en: "Merged into" },
  "person.listVersion": { zh: "成员代码表版本", en: "Code list version (member)" },
  "person.idOverrideProofFileId": { zh: "证件号公安证明", en: "Police proof for ID" },
  "year.year": { zh: "年度", en: "Year" },
  "income.item": { zh: "收支项目", en: "Income item" },
  "income.amountFen": { zh: "金额", en: "Amount" },
  "income.explanation": { zh: "说明", en: "Explanation" },
  "income.proofFileIds": { zh: "佐证材料", en: "Proof files" },
  "income.period": { zh: "核算期间", en: "Period" },
};

/** A fact in words: `王芳 · 证件号码`, `务工收入 · 金额`. `facts` supply the name of the person or the item. */
export function labelOf(path: string, facts: CardFacts): Label {
  const id = fieldIdOf(path);
  const field: Label = findField(id) ?? OWN[id] ?? { zh: id, en: id };
  const whose = idInPath(path);
  if (!whose) return { zh: field.zh, en: field.en };
  if (id.startsWith("person.")) {
    const name = String(facts[`person:${whose}.name`] ?? "");
    return name ? { zh: `${name} · ${field.zh}`, en: `${name} · ${field.en}` } : { zh: field.zh, en: field.en };
  }
  const item = findIncomeItem(String(facts[`income:${whose}.item`] ?? ""));
  return item ? { zh: `${item.zh} · ${field.zh}`, en: `${item.en} · ${field.en}` } : { zh: field.zh, en: field.en };
}

/** A fact of a version; what every object inherits (`valueOf`) is none. */
const factAt = (facts: CardFacts, path: string): Json | undefined =>
  Object.hasOwn(facts, path) ? facts[path] : undefined;

/** What changed from one version to the next, field by field, in the order of the paths. */
export function diff(before: CardFacts, after: CardFacts): Change[] {
  const paths = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  return paths.flatMap((path): Change[] => {
    const [was, is] = [factAt(before, path), factAt(after, path)];
    if (canonical(was ?? null) === canonical(is ?? null)) return [];
    const kind = was === undefined ? "added" : is === undefined ? "removed" : "changed";
    const label = labelOf(path, is === undefined ? before : after);
    return [{ path, label, kind, before: was ?? null, after: is ?? null }];
  });
}
