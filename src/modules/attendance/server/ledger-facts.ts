import type { Actor } from "#kernel/actor.ts";
import type { Day } from "#kernel/day.ts";
import type { Tx } from "#platform/db/tables.ts";
import { within } from "#platform/scope.ts";
import type { Half, Span } from "../domain/half-day.ts";
import { type LeaveStep, leaveTaken } from "../domain/leave.ts";
import type { LedgerFacts } from "../domain/ledger.ts";

const half = (text: string): Half => (text === "pm" ? "pm" : "am");
export const spanOf = (row: { fromDay: Day; fromHalf: string; toDay: Day; toHalf: string }): Span => ({
  fromDay: row.fromDay,
  fromHalf: half(row.fromHalf),
  toDay: row.toDay,
  toHalf: half(row.toHalf),
});

type LeaveRow = {
  cadreId: string;
  place: string;
  state: string;
  step: number;
  route: unknown;
  returnedOn: Day | null;
  returnedHalf: string | null;
} & Parameters<typeof spanOf>[0];

/** A row of `cadre_leave` as the rules about leaves see it. */
export const leaveOf = (row: LeaveRow) => ({
  ...spanOf(row),
  cadreId: row.cadreId,
  place: row.place,
  state: row.state as never,
  step: row.step,
  steps: (row.route as { steps: LeaveStep[] }).steps,
  returnedOn: row.returnedOn,
  returnedHalf: row.returnedHalf === null ? null : half(row.returnedHalf),
});

/** Everything that speaks for or against the days of these people between two days, by person; six reads however many there are. */
export async function ledgerFacts(
  tx: Tx,
  actor: Actor,
  verb: string,
  cadreIds: readonly string[],
  from: Day,
  to: Day,
): Promise<(cadreId: string) => Omit<LedgerFacts, "placed">> {
  if (cadreIds.length === 0) return () => ({ signIns: [], trips: [], leaves: [], corrections: [] });
  const ids = [...new Set(cadreIds)];
  const signIns = await tx
    .selectFrom("signIn")
    .select(["id", "cadreId", "day", "half", "proof"])
    .where("countyCode", "=", actor.countyCode)
    .where(within(actor, verb, "place"))
    .where("cadreId", "in", ids)
    .where("day", ">=", from)
    .where("day", "<=", to)
    .orderBy("at")
    .execute();
  const against = await tx
    .selectFrom("dayQuestion")
    .select("signInId")
    .where("countyCode", "=", actor.countyCode)
    .where(within(actor, verb, "place"))
    .where("cadreId", "in", ids)
    .where("state", "in", ["set-aside", "appealed"])
    .where("signInId", "is not", null)
    .execute();
  const setAside = new Set(against.map((one) => one.signInId));
  const trips = await tx
    .selectFrom("dutyTrip")
    .select(["id", "cadreId", "fromDay", "fromHalf", "toDay", "toHalf", "state"])
    .where("countyCode", "=", actor.countyCode)
    .where(within(actor, verb, "place"))
    .where("cadreId", "in", ids)
    .where("state", "in", ["reported", "approved"])
    .where("fromDay", "<=", to)
    .where("toDay", ">=", from)
    .execute();
  const leaves = await tx
    .selectFrom("cadreLeave")
    .selectAll()
    .where("countyCode", "=", actor.countyCode)
    .where(within(actor, verb, "place"))
    .where("cadreId", "in", ids)
    .where("state", "in", ["approved", "returned"])
    .where("fromDay", "<=", to)
    .where("toDay", ">=", from)
    .execute();
  const corrections = await tx
    .selectFrom("dayCorrection")
    .select(["id", "cadreId", "day", "half", "countsAs"])
    .where("countyCode", "=", actor.countyCode)
    .where(within(actor, verb, "place"))
    .where("cadreId", "in", ids)
    .where("state", "=", "approved")
    .where("day", ">=", from)
    .where("day", "<=", to)
    .orderBy("decidedAt")
    .orderBy("id")
    .execute();
  const of = <Row extends { cadreId: string }>(rows: readonly Row[]): Map<string, Row[]> =>
    Map.groupBy(rows, (row) => row.cadreId);
  const [s, t, l, c] = [of(signIns), of(trips), of(leaves), of(corrections)];
  return (cadreId) => ({
    signIns: (s.get(cadreId) ?? []).map((one) => ({
      id: one.id,
      day: one.day,
      half: half(one.half),
      proven: one.proof !== "none",
      setAside: setAside.has(one.id),
    })),
    trips: (t.get(cadreId) ?? []).map((one) => ({ id: one.id, ...spanOf(one), approved: one.state === "approved" })),
    leaves: (l.get(cadreId) ?? []).flatMap((one) => {
      const taken = leaveTaken(leaveOf(one));
      return taken ? [{ id: one.id, ...taken }] : [];
    }),
    corrections: (c.get(cadreId) ?? []).map((one) => ({
      id: one.id,
      day: one.day,
      half: one.half as Half | "both",
      countsAs: one.countsAs as "in-village" | "trip" | "absent",
    })),
  });
}
