import { sql } from "kysely";
import type { Day } from "#kernel/day.ts";
import type { Instant } from "#kernel/instant.ts";
import { staffingOf } from "#modules/organisation/index.ts";
import type { EvidenceSource } from "#platform/evidence.ts";

/** A township's office that meets the norm (seed 002, X6) settles that check: as it stands on the last day asked for, or today. */
export const staffingEvidence: EvidenceSource = {
  kinds: ["staffing-met"],
  find: async (tx, actor, { cadres, under, from, to }) => {
    if (cadres) return [];
    const { rows } = await sql<{ day: Day; at: Instant }>`select bangfu_today()::text as day,
      current_setting('bangfu.now', true) as at`.execute(tx);
    const [now] = rows;
    if (!now || now.day < from) return [];
    const day = [to, now.day].sort()[0] ?? now.day;
    const grounds = actor.rights["organisation.read"] ?? [];
    const townships = await staffingOf(tx, actor.countyCode, day, under);
    return townships
      .filter((one) => one.findings.length === 0 && grounds.some((ground) => one.township.startsWith(ground)))
      .map((one) => ({
        kind: "staffing-met",
        cadreId: null,
        place: one.township as never,
        day,
        at: now.at,
        ref: one.unit?.id ?? one.township,
      }));
  },
};
