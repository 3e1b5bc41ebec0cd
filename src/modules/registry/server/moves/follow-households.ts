import { sql } from "kysely";
import type { HouseholdId } from "#kernel/ids.ts";
import type { Call } from "#platform/command.ts";
import { findHouseholds } from "../households.ts";
import { judge } from "../judge.ts";
import { summaryRow } from "../summary.ts";
import { writeRows } from "../write-rows.ts";

/** Puts households under another village and judges them there. The database refuses one without an accepted move or an ended village. */
export async function followTo(call: Call<unknown>, ids: readonly HouseholdId[], place: string): Promise<void> {
  const { tx, world, actor, now } = call;
  for (const id of ids) await sql`select household_follow(${id}::uuid, ${place})`.execute(tx);
  const moved = (await findHouseholds(call, ids, { verb: "household.edit" })).map((one) => one.household);
  const findings = await judge(call, moved);
  const context = { countyCode: actor.countyCode, vault: world.vault, now };
  await writeRows(
    tx,
    "household_summary",
    moved.map((one, i) => summaryRow(one, findings[i] ?? [], context)),
  );
}
