import type { Finding } from "#kernel/finding.ts";
import { check } from "#modules/registry/contract.ts";
import { type Draft, foundHousehold } from "./draft.ts";

/** What stands at a path such as `members.2.idNumber`. */
const at = (whole: unknown, path: string): unknown =>
  path.split(".").reduce<unknown>((part, key) => (part as Record<string, unknown> | null | undefined)?.[key], whole);

/**
 * What the rules say of the household as it would be. A fact the phone has only as stars cannot be judged here: nothing is said
 * of it until it is typed anew.
 */
export function findingsOf(draft: Draft): Finding[] {
  const found = foundHousehold(draft);
  const starred = new Set(draft.shown.masked.filter((path) => at(found, path) === at(draft.shown.household, path)));
  const judged = check(found, { today: draft.day as never, incomeLine: draft.shown.line as never });
  return judged.filter(({ field }) => !starred.has(field));
}
