import { sql } from "kysely";
import { type Actor, groundFor } from "#kernel/actor.ts";
import type { Holidays } from "#kernel/calendar.ts";
import { addDays, type Day } from "#kernel/day.ts";
import { levelOf, type Territory } from "#kernel/territory.ts";
import type { DutyDeclaration } from "#packs/schemas/duties.ts";
import type { Tx } from "#platform/db/tables.ts";
import { type EvidenceSource, gatherEvidence } from "#platform/evidence.ts";
import { within } from "#platform/scope.ts";
import { type HeldDuty, occurrencesUnder } from "../../domain/held.ts";
import type { Ground } from "../../domain/owed.ts";

const postsOf = (duties: readonly DutyDeclaration[]): string[] => [...new Set(duties.flatMap((one) => one.owed.posts))];
const asks = (duties: readonly DutyDeclaration[], each: string): boolean =>
  duties.some((one) => one.owed.each === each);

/** Holders of posts, places and pairings on a ground in a span: what the declarations need of them. */
export async function groundOf(
  tx: Tx,
  actor: Actor,
  verb: string,
  duties: readonly DutyDeclaration[],
  span: { from: Day; to: Day; under?: string | undefined },
): Promise<Ground> {
  const { from, to, under } = span;
  const posts = postsOf(duties);
  const holders = await tx
    .selectFrom("appointment as a")
    .innerJoin("cadre as c", (join) => join.onRef("c.countyCode", "=", "a.countyCode").onRef("c.id", "=", "a.cadreId"))
    .select(["a.cadreId", "c.name", "a.post", "a.territory", "a.since", "a.until", "c.until as left"])
    .where("a.countyCode", "=", actor.countyCode)
    .where("a.post", "in", posts.length > 0 ? posts : ["-"])
    .where("a.since", "<=", to)
    .where((eb) => eb.or([eb("a.until", "is", null), eb("a.until", ">", from)]))
    .where(within(actor, verb, "a.territory"))
    .$if(under !== undefined, (some) => some.where(sql<boolean>`starts_with(a.territory, ${under ?? ""})`))
    .execute();
  const places = asks(duties, "place")
    ? await tx
        .selectFrom("division")
        .select(["code", "level"])
        .where("countyCode", "=", actor.countyCode)
        .where("level", "in", ["county", "township", "village"])
        .where("until", "is", null)
        .where(within(actor, verb, "division.code"))
        .$if(under !== undefined, (some) => some.where(sql<boolean>`starts_with(code, ${under ?? ""})`))
        .orderBy("code")
        .execute()
    : [];
  const pairings = asks(duties, "pairing") ? await pairingsOf(tx, actor, span) : [];
  return {
    holders: holders.map(({ left, ...one }) => ({
      ...one,
      until: [one.until, left].filter((day) => day !== null).sort()[0] ?? null,
    })),
    places: places as Ground["places"],
    pairings,
  };
}

async function pairingsOf(
  tx: Tx,
  actor: Actor,
  { from, to, under }: { from: Day; to: Day; under?: string | undefined },
): Promise<Ground["pairings"]> {
  if (groundFor(actor, "household.read").length === 0) return [];
  const rows = await tx
    .selectFrom("householdHelper as h")
    .innerJoin("cadre as c", (join) => join.onRef("c.countyCode", "=", "h.countyCode").onRef("c.id", "=", "h.cadreId"))
    .innerJoin("household as x", (join) =>
      join.onRef("x.countyCode", "=", "h.countyCode").onRef("x.id", "=", "h.householdId"),
    )
    .leftJoin("householdSummary as s", (join) =>
      join.onRef("s.countyCode", "=", "h.countyCode").onRef("s.id", "=", "h.householdId"),
    )
    .select(["h.cadreId", "c.name", "h.householdId", "s.headName", "h.place", "h.since", "h.until"])
    .where("h.countyCode", "=", actor.countyCode)
    .where("x.status", "=", "active")
    .where("h.since", "<=", to)
    .where((eb) => eb.or([eb("h.until", "is", null), eb("h.until", ">", from)]))
    .where(within(actor, "household.read", "h.place"))
    .$if(under !== undefined, (some) => some.where(sql<boolean>`starts_with(h.place, ${under ?? ""})`))
    .execute();
  return rows;
}

/** My own ground: my appointments, the places I answer for, my households. */
export async function ownGround(
  tx: Tx,
  actor: Actor,
  duties: readonly DutyDeclaration[],
  span: { from: Day; to: Day },
): Promise<Ground> {
  const rows = await tx
    .selectFrom("appointment")
    .select(["post", "territory", "since", "until"])
    .where("countyCode", "=", actor.countyCode)
    .where("cadreId", "=", actor.cadreId)
    .where("since", "<=", span.to)
    .where((eb) => eb.or([eb("until", "is", null), eb("until", ">", span.from)]))
    .execute();
  const mine = { cadreId: actor.cadreId, name: actor.name };
  const places = [...new Set(rows.map((one) => one.territory))].map((code) => ({
    code,
    level: levelOf(code as Territory),
  }));
  const pairings = asks(duties, "pairing")
    ? (await pairingsOf(tx, actor, span)).filter((one) => one.cadreId === actor.cadreId)
    : [];
  return { holders: rows.map((one) => ({ ...one, ...mine })), places: places as Ground["places"], pairings };
}

/** The first and last day whose records can matter to what is due in a span. */
export function evidenceSpan(
  duties: readonly HeldDuty[],
  span: { from: Day; to: Day },
  holidays: Holidays,
): { from: Day; to: Day } {
  let { from, to } = span;
  for (const duty of duties)
    for (const at of occurrencesUnder(duty, "", span.from, span.to, holidays)) {
      if (at.starts < from) from = at.starts;
      if (at.lapses > to) to = at.lapses;
    }
  return { from: addDays(from, 0), to };
}

const kindsOf = (duties: readonly DutyDeclaration[], each: (one: DutyDeclaration) => boolean): string[] => [
  ...new Set(duties.filter(each).flatMap(({ settled }) => [...settled.kinds, ...(settled.excusedBy ?? [])])),
];

/** Records on a ground: those of people, and those of places; or those of some people, wherever they lie. */
export const evidenceUnder = (
  sources: readonly EvidenceSource[],
  tx: Tx,
  actor: Actor,
  duties: readonly DutyDeclaration[],
  span: { from: Day; to: Day; under?: string | undefined; cadres?: readonly string[] },
) =>
  gatherEvidence(sources, tx, actor, {
    from: span.from,
    to: span.to,
    ...(span.cadres && { cadres: span.cadres }),
    ...(span.under !== undefined && { under: span.under }),
    kinds: kindsOf(duties, () => true),
  });

/** My own records, and those of the places I answer for. */
export async function ownEvidence(
  sources: readonly EvidenceSource[],
  tx: Tx,
  actor: Actor,
  duties: readonly DutyDeclaration[],
  ground: Ground,
  span: { from: Day; to: Day },
) {
  const found = await gatherEvidence(sources, tx, actor, {
    ...span,
    cadres: [actor.cadreId],
    kinds: kindsOf(duties, (one) => one.owed.each !== "place"),
  });
  const kinds = kindsOf(duties, (one) => one.owed.each === "place");
  for (const { code } of ground.places) {
    const here = await gatherEvidence(sources, tx, actor, { ...span, under: code, kinds });
    found.push(
      ...here.filter(
        (one) =>
          !found.some((other) => other.ref === one.ref && other.kind === one.kind && other.cadreId === one.cadreId),
      ),
    );
  }
  return found;
}
