import type { Refusal } from "#kernel/refusal.ts";
import { inBothLanguages } from "./code-lists.ts";
import type { Person } from "./household.ts";
import { registryRefusals as no } from "./refusals.ts";

/** Why a record that was merged into another no longer counts. */
export const MERGED = "合并重复";
/** Why a member who was entered by mistake no longer counts, and why a household founded by mistake is no more. */
export const BY_MISTAKE = "登记有误";

const FOR_GOOD: ReadonlySet<string | null> = new Set(["死亡", MERGED, BY_MISTAKE]);

/** Why this member cannot come back into the household, or null. A mistake is taken back where it was recorded. */
export function whyNotComeBack(person: Pick<Person, "name" | "status" | "leftReason" | "mergedInto">): Refusal | null {
  const name = person.name ?? "";
  if (person.status === "active") return no.leftNever({ name });
  const reason = person.mergedInto !== null ? MERGED : person.leftReason;
  return FOR_GOOD.has(reason) ? no.cannotComeBack({ name, reason: inBothLanguages(reason ?? "") }) : null;
}
