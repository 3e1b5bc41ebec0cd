import type { Actor } from "#kernel/actor.ts";
import { addDays, type Day } from "#kernel/day.ts";
import type { Rules } from "#packs/index.ts";
import { DutyDeclaration } from "#packs/schemas/duties.ts";
import type { Tx } from "#platform/db/tables.ts";
import type { EvidenceSource } from "#platform/evidence.ts";
import type { DeclaredDuty } from "../../domain/duty-shapes.ts";
import type { HeldDuty } from "../../domain/held.ts";
import { LONGEST_BREAK } from "../../domain/when.ts";

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

/** A duty with where it comes from; `own`: declared by the county or a township. */
export type Held = {
  declaration: HeldDuty;
  from: string;
  source: string;
  own: Omit<NonNullable<DeclaredDuty["own"]>, "placeName"> | null;
};

/** How many days are asked for is said once, by the rule of attendance. */
const counted = (duty: DutyDeclaration, rules: Rules): DutyDeclaration =>
  duty.settled.countFrom
    ? { ...duty, settled: { ...duty.settled, count: Math.max(1, rules[duty.settled.countFrom].value) } }
    : duty;

/** What the county or its townships have declared themselves, ended or not, in the order in which they begin. */
async function ownDuties(tx: Tx, countyCode: string): Promise<Held[]> {
  const rows = await tx
    .selectFrom("dutyDeclaration")
    .select(["id", "place", "declaration", "since", "until", "documentNo"])
    .where("countyCode", "=", countyCode)
    .orderBy("since")
    .orderBy("id")
    .execute();
  return rows.flatMap(({ id, place, since, until, documentNo, declaration }) => {
    const read = DutyDeclaration.safeParse(declaration);
    if (!read.success || (until !== null && until <= since)) return [];
    const owed = { ...read.data.owed, under: read.data.owed.under ?? [place] };
    return {
      declaration: { ...read.data, id, owed, since, until },
      from: "county",
      source: documentNo,
      own: { id: id as never, place, until },
    };
  });
}

/**
 * Every duty that can be due in a span: the rules', and what the county or a township has declared itself. Under the same key the one
 * that begins later takes the place of the others, on its own ground and for as long as it holds.
 */
export async function dutiesHeld(
  tx: Tx,
  actor: Actor,
  rules: Rules,
  { from, to }: { from: Day; to: Day },
): Promise<Held[]> {
  const held: Held[] = RULES.flatMap((id) =>
    rules[id].value.map((one) => ({
      declaration: counted(one, rules),
      from: id,
      source: rules[id].source,
      own: null,
    })),
  );
  for (const own of await ownDuties(tx, actor.countyCode)) {
    const { key, owed, since, until } = own.declaration;
    const instead = { under: owed.under ?? [], since, until };
    for (const one of held)
      if (one.declaration.key === key)
        one.declaration = { ...one.declaration, instead: [...(one.declaration.instead ?? []), instead] };
    held.push(own);
  }
  const first = addDays(from, -LONGEST_BREAK);
  return held.filter(({ declaration: { since, until } }) => since <= to && (until === null || until > first));
}

/** Those for which somebody keeps records: what nobody records can neither be done nor lapse. */
export const keptOf = (duties: readonly Held[], sources: readonly EvidenceSource[] = []): HeldDuty[] =>
  duties
    .map((one) => one.declaration)
    .filter(({ settled }) => settled.kinds.some((kind) => sources.some((source) => source.kinds.includes(kind))));
