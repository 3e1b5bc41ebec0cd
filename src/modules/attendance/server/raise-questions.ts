import { sql } from "kysely";
import { addDays, type Day } from "#kernel/day.ts";
import type { Instant } from "#kernel/instant.ts";
import type { Rules } from "#packs/index.ts";
import type { Call } from "#platform/command.ts";
import { anomaliesOf, type Judged } from "../domain/anomalies.ts";
import type { Half } from "../domain/half-day.ts";
import { leaveTaken } from "../domain/leave.ts";
import type { SignInNow } from "../domain/shapes.ts";
import type { SignedWhen } from "../domain/when-signed.ts";
import { askPerson } from "./ask-person.ts";
import { leaveOf } from "./ledger-facts.ts";

type Row = {
  cadreId: string;
  day: Day;
  half: string;
  at: Instant;
  deviceId: string | null;
  deviceAt: Instant | null;
  deviceCounter: number | null;
  latitude: number | null;
  longitude: number | null;
  mock: boolean;
};

/** A stored sign-in as it is judged: at the device's time, unless that was not believed. */
const judged = (row: Row, doubt: Judged["doubt"] = null): Judged => ({
  cadreId: row.cadreId,
  day: row.day,
  half: row.half as Half,
  moment: doubt === null && row.deviceAt !== null && row.deviceAt <= row.at ? row.deviceAt : row.at,
  deviceId: row.deviceId,
  counter: row.deviceCounter,
  point:
    row.latitude === null || row.longitude === null
      ? null
      : { latitude: row.latitude / 100_000, longitude: row.longitude / 100_000, mock: row.mock },
  doubt,
});

/** Looks at a new sign-in beside the person's own and the village's, and asks the person about what is odd. Returns how many. */
export async function raiseQuestions(
  call: Call<typeof SignInNow._output>,
  signed: { id: string; place: string } & SignedWhen,
  rules: Rules,
): Promise<number> {
  const { tx, actor } = call;
  const asked = rules["attendance.questions"].value;
  const reach = asked.sharedDeviceDays + 1;
  const rows = await tx
    .selectFrom("signIn")
    .select([
      "id",
      "cadreId",
      "day",
      "half",
      "at",
      "deviceId",
      "deviceAt",
      "deviceCounter",
      "latitude",
      "longitude",
      "mock",
    ])
    .where("countyCode", "=", actor.countyCode)
    .where("place", "=", signed.place)
    .where("day", ">=", addDays(signed.day, -reach))
    .where("day", "<=", addDays(signed.day, reach))
    .execute();
  const mine = rows.find((one) => one.id === signed.id);
  if (!mine) return 0;
  const leaves = await tx
    .selectFrom("cadreLeave")
    .selectAll()
    .where("countyCode", "=", actor.countyCode)
    .where("cadreId", "=", actor.cadreId)
    .where("place", "=", signed.place)
    .where("state", "in", ["approved", "returned"])
    .where("fromDay", "<=", signed.day)
    .where("toDay", ">=", signed.day)
    .execute();
  const rest = rows.filter((one) => one.id !== signed.id);
  const own = rest.filter((one) => one.cadreId === actor.cadreId).map((one) => judged(one));
  const others = rest.filter((one) => one.cadreId !== actor.cadreId).map((one) => judged(one));
  const taken = leaves.flatMap((one) => leaveTaken(leaveOf(one)) ?? []);
  const found = anomaliesOf(judged(mine, signed.doubt), own, others, taken, asked);
  if (mine.deviceId !== null && !found.some((one) => one.kind === "shared-device")) {
    const elsewhere = await deviceElsewhere(call, mine.deviceId, signed.day, reach);
    if (elsewhere > 0) found.push({ kind: "shared-device", facts: { people: elsewhere } });
  }
  const about = { cadreId: actor.cadreId, place: signed.place, day: signed.day, signInId: signed.id };
  for (const odd of found) await askPerson(call, about, odd, rules);
  return found.length;
}

/** People of other villages who used this device in these days: behind the wall only their number is known. */
async function deviceElsewhere(
  { tx, actor }: Call<typeof SignInNow._output>,
  deviceId: string,
  day: Day,
  reach: number,
): Promise<number> {
  const { rows } = await sql<{
    people: number;
  }>`select attendance_device_users(${actor.countyCode}, ${deviceId}, ${actor.cadreId}, ${addDays(day, -reach)}, ${addDays(day, reach)}) as people`.execute(
    tx,
  );
  return Number(rows[0]?.people ?? 0);
}
