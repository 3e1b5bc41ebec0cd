import { type Actor, whyNotMay } from "#kernel/actor.ts";
import { canonical, type Json } from "#kernel/canonical.ts";
import type { Day } from "#kernel/day.ts";
import type { Refusal } from "#kernel/refusal.ts";
import { isRuleId, RULES, type RuleOverride, rulesFor } from "#packs/index.ts";
import { whyNotFit } from "./fit.ts";
import { no } from "./refusals.ts";

export type OverrideAsked = {
  ruleId: string;
  value: unknown;
  since: Day;
  documentNo: string;
  /** The version the editor saw in force; another one means somebody was quicker. */
  insteadOf: string;
};

/** Has this value been withdrawn before it ever began? */
export const isWithdrawn = (one: Pick<RuleOverride, "since" | "until">): boolean =>
  one.until !== null && one.until <= one.since;

const equal = (a: unknown, b: unknown): boolean => canonical(a as Json) === canonical(b as Json);

/** Why this value cannot become the county's rule from that day, or null. A rule never reaches back: what is decided stays decided. */
export function whyNotOverride(
  overrides: readonly RuleOverride[],
  asked: OverrideAsked,
  actor: Actor,
  today: Day,
): Refusal | null {
  const noRight = whyNotMay(actor, "rules.edit", actor.countyCode);
  if (noRight) return noRight;
  if (!isRuleId(asked.ruleId)) return no.unknown({ rule: asked.ruleId });
  const parsed = RULES[asked.ruleId].schema.safeParse(asked.value);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    return no.badValue({ rule: asked.ruleId, field: issue?.path.join(".") ?? "", why: issue?.message ?? "" });
  }
  if (asked.since < today) return no.reachesBack({ since: asked.since, today });
  const sameDay = overrides.find(
    (one) => one.ruleId === asked.ruleId && one.since === asked.since && !isWithdrawn(one),
  );
  if (sameDay) return no.sameDay({ since: asked.since, documentNo: sameDay.documentNo });
  if (rulesFor(overrides, today)[asked.ruleId].version !== asked.insteadOf)
    return no.changedMeanwhile({ rule: asked.ruleId });
  if (equal(rulesFor(overrides, asked.since)[asked.ruleId].value, parsed.data))
    return no.nothingChanges({ rule: asked.ruleId });
  const added: RuleOverride = {
    id: "new",
    ruleId: asked.ruleId,
    value: parsed.data,
    since: asked.since,
    until: null,
    documentNo: asked.documentNo,
  };
  return whyNotFit(rulesFor([...overrides, added], asked.since));
}

/** Why the county's value cannot stop holding from that day, or null. */
export function whyNotEnd(
  overrides: readonly RuleOverride[],
  one: RuleOverride,
  until: Day,
  actor: Actor,
  today: Day,
): Refusal | null {
  const noRight = whyNotMay(actor, "rules.edit", actor.countyCode);
  if (noRight) return noRight;
  if (one.until !== null) return no.alreadyEnded({ until: one.until });
  if (until < today || until < one.since)
    return no.reachesBack({ since: until, today: today < one.since ? one.since : today });
  const without = overrides.map((other) => (other.id === one.id ? { ...other, until } : other));
  return whyNotFit(rulesFor(without, until));
}
