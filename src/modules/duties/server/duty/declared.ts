import { z } from "zod";
import type { Actor } from "#kernel/actor.ts";
import { dayOf } from "#kernel/day.ts";
import type { Instant } from "#kernel/instant.ts";
import { getRules } from "#modules/rules/index.ts";
import type { Rules } from "#packs/index.ts";
import { DutyDeclaration } from "#packs/schemas/duties.ts";
import type { Tx } from "#platform/db/tables.ts";
import type { EvidenceSource } from "#platform/evidence.ts";
import { query } from "#platform/query.ts";
import type { DeclaredDuty } from "../../domain/duty-shapes.ts";

const RULES = [
  "duties.five-ones",
  "duties.resident",
  "duties.resident-year",
  "duties.party",
  "duties.fixed-days",
  "duties.inspection",
  "duties.unit-heads",
  "duties.winter",
  "duties.staffing",
  "duties.helpers",
] as const;

/** How many days are asked for is said once, by the rule of attendance. */
const counted = (duty: DutyDeclaration, rules: Rules): DutyDeclaration =>
  duty.settled.countFrom
    ? { ...duty, settled: { ...duty.settled, count: Math.max(1, rules[duty.settled.countFrom].value) } }
    : duty;

/** Every duty in force on a day: the rules', and what the county or a township has declared itself. The same key replaces. */
export async function dutiesInForce(
  tx: Tx,
  actor: Actor,
  now: Instant,
): Promise<{ duties: DeclaredDuty[]; rules: Rules }> {
  const day = dayOf(now);
  const rules = await getRules(tx, actor.countyCode, day);
  const own = await tx
    .selectFrom("dutyDeclaration")
    .select(["id", "key", "place", "declaration", "until", "documentNo"])
    .where("countyCode", "=", actor.countyCode)
    .where("since", "<=", day)
    .where((eb) => eb.or([eb("until", "is", null), eb("until", ">", day)]))
    .orderBy("changedAt")
    .execute();
  const duties = new Map<string, DeclaredDuty>();
  for (const id of RULES)
    for (const declaration of rules[id].value)
      duties.set(declaration.key, {
        declaration: counted(declaration, rules),
        from: id,
        source: rules[id].source,
        own: null,
        kept: true,
      });
  for (const row of own) {
    const read = DutyDeclaration.safeParse(row.declaration);
    if (!read.success) continue;
    const under = read.data.owed.under ?? [row.place];
    duties.set(row.key, {
      declaration: { ...read.data, owed: { ...read.data.owed, under } },
      from: "county",
      source: row.documentNo,
      own: { id: row.id as never, place: row.place, until: row.until },
      kept: true,
    });
  }
  return { duties: [...duties.values()], rules };
}

/** Those for which somebody keeps records: what nobody records can neither be done nor lapse. */
export const keptOf = (duties: readonly DeclaredDuty[], sources: readonly EvidenceSource[] = []): DutyDeclaration[] =>
  duties
    .map((one) => one.declaration)
    .filter(({ settled }) => settled.kinds.some((kind) => sources.some((source) => source.kinds.includes(kind))));

export const listDeclared = query({
  name: "duty.declared",
  verb: "duty.read",
  input: z.unknown(),
  run: async ({ tx, world, actor, now }) => {
    const { duties } = await dutiesInForce(tx, actor, now);
    const kept = new Set(keptOf(duties, world.evidence).map((one) => one.key));
    return duties.map((one) => ({ ...one, kept: kept.has(one.declaration.key) }));
  },
});
