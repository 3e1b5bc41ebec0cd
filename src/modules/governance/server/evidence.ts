import { CadreId } from "#kernel/ids.ts";
import { Place, rangeOf, Territory } from "#kernel/territory.ts";
import type { EvidenceSource } from "#platform/evidence.ts";
import { within } from "#platform/scope.ts";

/** Which step is the record of what. A meeting that did not agree was held all the same. */
const MEETING_OF = {
  propose: "branch-proposal",
  discuss: "joint-meeting",
  review: "party-members-meeting",
  resolve: "representatives-meeting",
} as const;
const KINDS = [
  "resolution",
  ...Object.values(MEETING_OF),
  "resolution-watched",
  "dispute-settled",
  "dispute-looked-back",
];

/** What governance knows that settles duties: resolutions passed, meetings of the village held, executions watched, disputes settled. */
export const governanceEvidence: EvidenceSource = {
  kinds: KINDS,
  find: async (tx, actor, { cadres, under, from, to, kinds }) => {
    if (cadres?.length === 0) return [];
    const range = under === undefined ? null : rangeOf(Territory.parse(under));
    const steps = await tx
      .selectFrom("resolutionStep as s")
      .innerJoin("resolution as r", (join) =>
        join.onRef("r.countyCode", "=", "s.countyCode").onRef("r.id", "=", "s.resolutionId"),
      )
      .select(["s.id", "s.action", "s.meeting", "s.place", "s.onDay", "s.at", "s.byCadre", "r.matter"])
      .where("s.countyCode", "=", actor.countyCode)
      .where("s.onDay", ">=", from)
      .where("s.onDay", "<=", to)
      .where((eb) => eb.or([within(actor, "governance.read", "s.place"), eb("s.byCadre", "=", actor.cadreId)]))
      .where((eb) => eb.or([eb("s.meeting", "is not", null), eb("s.action", "in", ["execute", "watch"])]))
      .$if(cadres !== undefined, (some) => some.where("s.byCadre", "in", [...(cadres ?? [])]))
      .$if(range !== null, (some) =>
        some.where("s.place", ">=", range?.from ?? "").where("s.place", "<", range?.to ?? ""),
      )
      .execute();
    const settled = await tx
      .selectFrom("disputeStep as s")
      .innerJoin("dispute as d", (join) =>
        join.onRef("d.countyCode", "=", "s.countyCode").onRef("d.id", "=", "s.disputeId"),
      )
      .select(["s.id", "s.action", "s.place", "s.onDay", "s.at", "s.byCadre", "d.topic"])
      .where("s.countyCode", "=", actor.countyCode)
      .where("s.action", "in", ["settle", "look-back"])
      .where("s.onDay", ">=", from)
      .where("s.onDay", "<=", to)
      .where((eb) => eb.or([within(actor, "dispute.read", "s.place"), eb("s.byCadre", "=", actor.cadreId)]))
      .$if(cadres !== undefined, (some) => some.where("s.byCadre", "in", [...(cadres ?? [])]))
      .$if(range !== null, (some) =>
        some.where("s.place", ">=", range?.from ?? "").where("s.place", "<", range?.to ?? ""),
      )
      .execute();
    const kindsOf = (action: string, meeting: string | null): string[] => [
      ...(meeting ? [MEETING_OF[meeting as keyof typeof MEETING_OF]] : []),
      ...(action === "resolve" ? ["resolution"] : []),
      ...(action === "execute" || action === "watch" ? ["resolution-watched"] : []),
    ];
    const found = [
      ...steps.flatMap(({ action, meeting, matter, ...one }) =>
        kindsOf(action, meeting).map((kind) => ({ ...one, kind, topic: matter })),
      ),
      ...settled.map(({ action, ...one }) => ({
        ...one,
        kind: action === "settle" ? "dispute-settled" : "dispute-looked-back",
      })),
    ];
    return found
      .filter((one) => kinds.includes(one.kind))
      .map((one) => ({
        kind: one.kind,
        cadreId: CadreId.parse(one.byCadre),
        place: Place.parse(one.place),
        day: one.onDay,
        at: one.at,
        ref: one.id,
        topic: one.topic,
      }));
  },
};
