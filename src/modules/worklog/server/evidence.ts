import { addDays, type Day, dayOf, startOf } from "#kernel/day.ts";
import { CadreId } from "#kernel/ids.ts";
import type { Instant } from "#kernel/instant.ts";
import { Place, rangeOf, Territory } from "#kernel/territory.ts";
import type { EvidenceSource } from "#platform/evidence.ts";
import { within } from "#platform/scope.ts";
import { barePlace } from "./bulletins.ts";

const rangeFor = (under: string | undefined) => (under === undefined ? null : rangeOf(Territory.parse(under)));

/** Work logs, by the day they tell of. */
export const workLogEvidence: EvidenceSource = {
  kinds: ["work-log"],
  find: async (tx, actor, { cadres, under, from, to }) => {
    const range = rangeFor(under);
    const rows = await tx
      .selectFrom("workLog")
      .select(["id", "cadreId", "place", "day", "at"])
      .where("countyCode", "=", actor.countyCode)
      .where((eb) => eb.or([within(actor, "worklog.read", "place"), eb("cadreId", "=", actor.cadreId)]))
      .where("day", ">=", from)
      .where("day", "<=", to)
      .$if(cadres !== undefined, (one) => one.where("cadreId", "in", [...(cadres ?? [])]))
      .$if(range !== null, (one) => one.where("place", ">=", range?.from ?? "").where("place", "<", range?.to ?? ""))
      .orderBy("at")
      .execute();
    return rows.map((row) => ({
      kind: "work-log",
      cadreId: CadreId.parse(row.cadreId),
      place: Place.parse(row.place),
      day: row.day,
      at: row.at,
      ref: row.id,
    }));
  },
};

/** What was in time is in time whatever hour a duty names: it counts from the beginning of the day on which the week closed. */
const inTime = (sentAt: Instant, closesOn: Day): Instant => {
  const begins = startOf(closesOn);
  return sentAt < begins ? sentAt : begins;
};

/** Weekly reports, by the day on which their week closes. */
export const weeklyReportEvidence: EvidenceSource = {
  kinds: ["weekly-report"],
  find: async (tx, actor, { cadres, under, from, to }) => {
    const range = rangeFor(under);
    const rows = await tx
      .selectFrom("weeklyReport")
      .select(["id", "cadreId", "place", "closesOn", "sentAt", "late"])
      .where("countyCode", "=", actor.countyCode)
      .where((eb) => eb.or([within(actor, "worklog.read", "place"), eb("cadreId", "=", actor.cadreId)]))
      .where("closesOn", ">=", from)
      .where("closesOn", "<=", to)
      .$if(cadres !== undefined, (one) => one.where("cadreId", "in", [...(cadres ?? [])]))
      .$if(range !== null, (one) => one.where("place", ">=", range?.from ?? "").where("place", "<", range?.to ?? ""))
      .orderBy("sentAt")
      .execute();
    return rows.map((row) => ({
      kind: "weekly-report",
      cadreId: CadreId.parse(row.cadreId),
      place: Place.parse(row.place),
      day: row.closesOn,
      at: row.late ? row.sentAt : inTime(row.sentAt, row.closesOn),
      ref: row.id,
    }));
  },
};

const KINDS = { weekly: "weekly-summary", monthly: "monthly-bulletin" } as const;

/** Issued summaries and bulletins, by the day they were issued: what a township or the county owes (一周一汇总, 一月一通报). */
export const bulletinEvidence: EvidenceSource = {
  kinds: Object.values(KINDS),
  find: async (tx, actor, { cadres, under, from, to, kinds }) => {
    if (cadres) return [];
    const range = rangeFor(under);
    const rows = await tx
      .selectFrom("bulletin")
      .select(["id", "kind", "place", "until", "issuedAt"])
      .where("countyCode", "=", actor.countyCode)
      .where(within(actor, "worklog.read", "place"))
      .where("state", "=", "issued")
      .where("issuedAt", ">=", startOf(from))
      .where("issuedAt", "<", startOf(addDays(to, 1)))
      .$if(range !== null, (one) => one.where("place", ">=", range?.from ?? "").where("place", "<", range?.to ?? ""))
      .orderBy("issuedAt")
      .execute();
    return rows.flatMap((row) => {
      const kind = KINDS[row.kind === "weekly" ? "weekly" : "monthly"];
      if (!kinds.includes(kind) || row.issuedAt === null) return [];
      return {
        kind,
        cadreId: null,
        place: barePlace(row.place) as never,
        day: dayOf(row.issuedAt),
        at: row.issuedAt,
        ref: row.id,
        topic: row.until,
      };
    });
  },
};
