import { sql } from "kysely";
import type { Day } from "#kernel/day.ts";
import type { Call } from "#platform/command.ts";
import type { Tx } from "#platform/db/tables.ts";
import { derivedId } from "#platform/derived-id.ts";
import { DIVISION_ENDED } from "../domain/cadre-words.ts";
import { isPost, postDef } from "../domain/posts.ts";
import { laterOf } from "../domain/span.ts";
import { endGroupWithin } from "./end-group.ts";

type Over = { countyCode: string; from: string; on: Day };

const openOver = (tx: Tx, { countyCode, from, on }: Over) =>
  tx
    .selectFrom("appointment")
    .selectAll()
    .where("countyCode", "=", countyCode)
    .where("territory", "=", from)
    .where((eb) => eb.or([eb("until", "is", null), eb("until", ">", on)]));

type Appointment = Awaited<ReturnType<ReturnType<typeof openOver>["execute"]>>[number];

/** What stands over a division from a day on, and which of it would meet a holder in the successor. */
export async function standingOver(tx: Tx, over: Over, into: string | null) {
  const mine = await openOver(tx, over).orderBy("since").orderBy("id").execute();
  const there = into === null ? [] : await openOver(tx, { ...over, from: into }).execute();
  const taken: Appointment[] = [...there];
  const carried: Appointment[] = [];
  const ending: Appointment[] = [];
  for (const one of mine) {
    if (into === null || taken.some((other) => meets(one, other))) ending.push(one);
    else {
      carried.push(one);
      taken.push(one);
    }
  }
  const groups = await tx
    .selectFrom("leadingGroup")
    .select("id")
    .where("countyCode", "=", over.countyCode)
    .where("kind", "=", "village")
    .where("territory", "=", over.from)
    .where("until", "is", null)
    .execute();
  const responsibilities = await tx
    .selectFrom("responsibility")
    .selectAll()
    .where("countyCode", "=", over.countyCode)
    .where("territory", "=", over.from)
    .where((eb) => eb.or([eb("until", "is", null), eb("until", ">", over.on)]))
    .execute();
  return { carried, ending, groups, responsibilities };
}

/** Two appointments to one post that cannot stand side by side: the same person twice, or two in a post that has one holder. */
function meets(one: Appointment, other: Appointment): boolean {
  if (one.post !== other.post || !isPost(one.post)) return false;
  if (one.cadreId === other.cadreId) return true;
  const def = postDef(one.post);
  return def.single === true && (!def.perUnit || one.unitId === other.unitId);
}

/**
 * A division has ended: what stood over it ends on that day and begins anew over the successor, with the same paper. A post that
 * has its one holder there already only ends. Without a successor everything ends. Rows are never overwritten.
 */
export async function carryOver(
  call: Call<{ commandId: string }>,
  from: string,
  into: string | null,
  on: Day,
): Promise<{ carried: number; ended: number }> {
  const { tx, actor, now, emit } = call;
  const { countyCode } = actor;
  const standing = await standingOver(tx, { countyCode, from, on }, into);
  const { carried, ending, groups, responsibilities } = standing;
  const anew = (id: string): string => derivedId("carry-over", call.input.commandId, id);
  const endOf = { endReason: DIVISION_ENDED, until: sql<never>`greatest(since, ${on})`, changedAt: now };
  for (const one of [...carried, ...ending]) {
    await tx
      .updateTable("appointment")
      .set(endOf)
      .where("countyCode", "=", countyCode)
      .where("id", "=", one.id)
      .execute();
    const facts = { appointmentId: one.id, cadreId: one.cadreId, post: one.post, on };
    await emit("organisation.appointment-ended", facts, from);
  }
  for (const one of into === null ? [] : carried) {
    const id = anew(one.id);
    const fresh = { id, territory: into ?? from, since: laterOf(one.since, on), endReason: null, changedAt: now };
    await tx
      .insertInto("appointment")
      .values({ ...one, ...fresh })
      .execute();
    await emit("organisation.appointed", { appointmentId: id, cadreId: one.cadreId, post: one.post }, into ?? from);
  }
  for (const { id } of groups) await endGroupWithin(tx, { countyCode, id }, { on, reason: DIVISION_ENDED, now });
  for (const one of responsibilities) {
    await tx
      .updateTable("responsibility")
      .set(endOf)
      .where("countyCode", "=", countyCode)
      .where("id", "=", one.id)
      .execute();
    if (into !== null)
      await tx
        .insertInto("responsibility")
        .values({ ...one, id: anew(one.id), territory: into, since: laterOf(one.since, on), changedAt: now })
        .execute();
  }
  return { carried: into === null ? 0 : carried.length, ended: ending.length };
}
