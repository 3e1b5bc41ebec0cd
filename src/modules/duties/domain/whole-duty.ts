import { type Day, daysBetween } from "#kernel/day.ts";
import type { Refusal } from "#kernel/refusal.ts";
import { DutyDeclaration } from "#packs/schemas/duties.ts";
import { type DutySaid, declarationOf, ruleOf } from "./declare.ts";
import { no } from "./refusals.ts";

/** Why a duty as filled in cannot be declared yet, the first thing missing; null when it is whole. */
export function whyNotDeclare(said: DutySaid, documentNo: string): Refusal | null {
  if (said.zh.trim().length < 2) return no.dutyName({});
  if (documentNo.trim().length < 3) return no.dutyDocument({});
  if (said.posts.length === 0) return no.dutyWho({});
  if (said.rhythm === "once" ? !said.due : said.rhythm !== "quota" && !ruleOf(said)) return no.dutyWhen({});
  if (said.kinds.length === 0 || !said.count) return no.dutySettles({});
  if (!said.since) return no.dutyWhen({});
  if (said.until && daysBetween(said.since as Day, said.until as Day) <= 0) return no.dutyEnds({});
  return DutyDeclaration.safeParse(declarationOf(said)).success ? null : no.dutyParts({});
}
