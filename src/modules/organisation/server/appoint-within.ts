import { sql } from "kysely";
import { whyNotMay } from "#kernel/actor.ts";
import type { Day } from "#kernel/day.ts";
import { Territory } from "#kernel/territory.ts";
import { placeNames } from "#modules/places/index.ts";
import type { Call } from "#platform/command.ts";
import { type Held, whyNotAppoint, whyNotEndAppointment } from "../domain/appointing.ts";
import type { Post } from "../domain/posts.ts";
import { organisationRefusals as no } from "../domain/refusals.ts";
import { findAppointment } from "./appointment-facts.ts";

type Some = Call<{ commandId: string }>;
/** An appointment another module makes inside its own transaction. */
export type ToAppoint = {
  id: string;
  cadreId: string;
  post: Post;
  unitId: string | null;
  territory: Territory;
  documentNo: string | null;
  fullTime: boolean;
  since: Day;
  until: Day | null;
};

const byOf = ({ actor }: Some) => ({ cadreId: actor.cadreId, posts: actor.offices.map((one) => one.post) });

/** Appoints many in the transaction of another command, each under the rules of `organisation.appoint`; throws the first refusal. */
export async function appointAll(call: Some, wanted: readonly ToAppoint[]): Promise<void> {
  if (wanted.length === 0) return;
  const { tx, actor, now, emit } = call;
  const { countyCode } = actor;
  const grounds = [...new Set(wanted.map((one) => `appoint:${one.post}:${one.territory}`))].sort();
  await sql`select pg_advisory_xact_lock(hashtextextended(g, 0)) from unnest(${grounds}::text[]) g`.execute(tx);
  const known = await placeNames(
    tx,
    wanted.map((one) => one.territory),
  );
  const cadres = await tx
    .selectFrom("cadre")
    .select(["id", "name", "since", "until"])
    .where("countyCode", "=", countyCode)
    .where("id", "in", [...new Set(wanted.map((one) => one.cadreId))])
    .execute();
  const byId = new Map(cadres.map((one) => [one.id, one]));
  const rows = await tx
    .selectFrom("appointment as a")
    .innerJoin("cadre as c", (join) => join.onRef("c.countyCode", "=", "a.countyCode").onRef("c.id", "=", "a.cadreId"))
    .select(["a.id", "a.cadreId", "c.name", "a.post", "a.territory", "a.unitId", "a.since", "a.until"])
    .where("a.countyCode", "=", countyCode)
    .where((eb) =>
      eb.or([
        eb("a.cadreId", "in", [...byId.keys()]),
        eb("a.territory", "in", [...new Set(wanted.map((one) => one.territory as string))]),
      ]),
    )
    .execute();
  const others: Held[] = rows.map((row) => ({ ...row, territory: Territory.parse(row.territory) }));
  for (const one of wanted) {
    const cadre = byId.get(one.cadreId);
    if (!cadre) throw no.cadreNotFound({});
    if (!known.has(one.territory) || whyNotMay(actor, "organisation.edit", one.territory))
      throw no.territoryUnknown({ territory: one.territory });
    const near = others.filter(
      (held) => held.cadreId === one.cadreId || (held.post === one.post && held.territory === one.territory),
    );
    const refused = whyNotAppoint(one, cadre, near, byOf(call));
    if (refused) throw refused;
    others.push({ ...one, name: cadre.name });
  }
  for (let from = 0; from < wanted.length; from += 500)
    await tx
      .insertInto("appointment")
      .values(wanted.slice(from, from + 500).map((one) => ({ countyCode, ...one, changedAt: now })))
      .execute();
  for (const one of wanted)
    await emit(
      "organisation.appointed",
      { appointmentId: one.id, cadreId: one.cadreId, post: one.post },
      one.territory,
    );
}

/** Ends an appointment in the transaction of another command. One that is over already stays as it is. */
export async function endWithin(call: Some, id: string, on: Day, reason: string): Promise<void> {
  const { tx, actor, now, emit } = call;
  const held = await findAppointment(tx, actor.countyCode, id);
  if (!held || (held.until !== null && held.until <= on)) return;
  const day = on < held.since ? held.since : on;
  const refused = whyNotEndAppointment(held, day, [], byOf(call));
  if (refused) throw refused;
  await tx
    .updateTable("appointment")
    .set({ until: day, endReason: reason, changedAt: now })
    .where("countyCode", "=", actor.countyCode)
    .where("id", "=", id)
    .execute();
  await emit(
    "organisation.appointment-ended",
    { appointmentId: id, cadreId: held.cadreId, post: held.post, on: day },
    held.territory,
  );
}
