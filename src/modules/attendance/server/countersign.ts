import { z } from "zod";
import type { Actor } from "#kernel/actor.ts";
import type { Day } from "#kernel/day.ts";
import { dayOf } from "#kernel/day.ts";
import { CadreId, FileId } from "#kernel/ids.ts";
import { Place } from "#kernel/territory.ts";
import { cadreNames } from "#modules/organisation/index.ts";
import { getRules } from "#modules/rules/index.ts";
import { command } from "#platform/command.ts";
import type { Tx } from "#platform/db/tables.ts";
import { query } from "#platform/query.ts";
import { within } from "#platform/scope.ts";
import { Book } from "../contract.ts";
import { whyNotCountersign } from "../domain/deciding.ts";
import { attendanceRefusals as no } from "../domain/refusals.ts";
import { Countersign, SignInId, type SignInRow } from "../domain/shapes.ts";

/** The village secretary confirms in one tap who was there: for phones without position, or none at all. */
export const countersign = command({
  name: "attendance.countersign",
  verb: "attendance.countersign",
  input: Countersign,
  output: z.object({ confirmed: z.int() }),
  load: async ({ tx, actor, input, now }) => {
    const rows = await tx
      .selectFrom("signIn")
      .select(["id", "cadreId", "day", "proof", "place"])
      .where("countyCode", "=", actor.countyCode)
      .where(within(actor, "attendance.countersign", "place"))
      .where("place", "=", input.place)
      .where("id", "in", input.signInIds)
      .execute();
    if (rows.length !== new Set(input.signInIds).size) throw no.signInNotFound({});
    return { rows, rules: await getRules(tx, actor.countyCode, dayOf(now)) };
  },
  whyNot: ({ actor, now }, { rows, rules }) =>
    rows
      .map((one) => whyNotCountersign(one, actor, dayOf(now), rules["attendance.correction-days"].value))
      .find((one) => one !== null) ?? null,
  run: async ({ tx, actor, input, now, emit, mark }, { rows }) => {
    await tx
      .updateTable("signIn")
      .set({
        proof: "countersign",
        countersignedBy: actor.cadreId,
        countersignedName: actor.name,
        countersignedAt: now,
        changedAt: now,
      })
      .where("countyCode", "=", actor.countyCode)
      .where("place", "=", input.place)
      .where(
        "id",
        "in",
        rows.map((one) => one.id),
      )
      .execute();
    mark({ place: input.place });
    for (const one of rows)
      await emit("attendance.countersigned", { signInId: one.id, cadreId: one.cadreId, day: one.day }, one.place);
    return { confirmed: rows.length };
  },
});

type Which = { place?: string; cadreId?: string; from: Day; to: Day };

const DEGREE = 100_000;
const positionOf = ({ latitude, longitude }: { latitude: number | null; longitude: number | null }) =>
  latitude === null || longitude === null ? null : { latitude: latitude / DEGREE, longitude: longitude / DEGREE };

/** Sign-ins of a village or of a person between two days; where exactly somebody stood is told to them alone. */
export async function signInRows(
  tx: Tx,
  actor: Actor,
  verb: string,
  { place, cadreId, from, to }: Which,
): Promise<SignInRow[]> {
  const rows = await tx
    .selectFrom("signIn")
    .selectAll()
    .where("countyCode", "=", actor.countyCode)
    .where(within(actor, verb, "place"))
    .$if(place !== undefined, (one) => one.where("place", "=", place ?? ""))
    .$if(cadreId !== undefined, (one) => one.where("cadreId", "=", cadreId ?? ""))
    .where("day", ">=", from)
    .where("day", "<=", to)
    .orderBy("day", "desc")
    .orderBy("at", "desc")
    .limit(400)
    .execute();
  const names = await cadreNames(
    tx,
    actor.countyCode,
    rows.map((one) => one.cadreId),
  );
  return rows.map((row) => ({
    id: SignInId.parse(row.id),
    cadre: { id: CadreId.parse(row.cadreId), name: names.get(row.cadreId) ?? "" },
    place: Place.parse(row.place),
    day: row.day,
    half: row.half === "pm" ? "pm" : "am",
    at: row.at,
    deviceAt: row.deviceAt,
    proof: row.proof as SignInRow["proof"],
    distance: row.distance,
    accuracy: row.accuracy,
    countersignedBy: row.countersignedName,
    photoId: row.photoId === null ? null : FileId.parse(row.photoId),
    position: row.cadreId === actor.cadreId ? positionOf(row) : null,
  }));
}

/** The village's sign-in book of a day, as the secretary keeps it. */
export const readBook = query({
  name: "attendance.book",
  verb: "attendance.read",
  input: Book,
  run: ({ tx, actor, input }) =>
    signInRows(tx, actor, "attendance.read", { place: input.place, from: input.day, to: input.day }),
});
