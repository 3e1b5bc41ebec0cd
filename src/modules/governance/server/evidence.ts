import { CadreId } from "#kernel/ids.ts";
import { Place, rangeOf, Territory } from "#kernel/territory.ts";
import type { EvidenceSource } from "#platform/evidence.ts";
import { within } from "#platform/scope.ts";

/**
 * Which step is the record of what. A meeting that did not agree was held all the same. The branch's own two meetings are told by
 * their kind (rule meetings.kinds), so that they settle what it owes of such; the others by the matter.
 */
type Recorded = { kind: string; topic?: string };
const MEETING_OF: Readonly<Record<string, Recorded>> = {
  propose: { kind: "branch-proposal", topic: "branch-committee" },
  discuss: { kind: "joint-meeting" },
  review: { kind: "party-members-meeting", topic: "branch-congress" },
  resolve: { kind: "representatives-meeting" },
};
const KINDS = [
  "resolution",
  ...Object.values(MEETING_OF).map((one) => one.kind),
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
    const recordsOf = (action: string, meeting: string | null): Recorded[] => [
      ...[MEETING_OF[meeting ?? ""] ?? []].flat(),
      ...(action === "resolve" ? [{ kind: "resolution" }] : []),
      ...(action === "execute" || action === "watch" ? [{ kind: "resolution-watched" }] : []),
    ];
    const found = [
      ...steps.flatMap(({ action, meeting, matter, ...one }) =>
        recordsOf(action, meeting).map((record) => ({ ...one, topic: matter, ...record })),
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
