import { sql } from "kysely";
import { z } from "zod";
import { dayOf } from "#kernel/day.ts";
import { Place } from "#kernel/territory.ts";
import { query } from "#platform/query.ts";
import { type AppointmentRow, ListAppointments } from "../contract.ts";
import { POST_CODES } from "../domain/posts.ts";
import { appointmentQuery, inForceOn, shownAppointments } from "./appointment-rows.ts";

/** Appointments by id, latest first: those in force, or all. */
export const listAppointments = query({
  name: "organisation.appointments",
  verb: "organisation.read",
  input: ListAppointments,
  run: async ({ tx, actor, input, now }) => {
    const { post, under, unitId, over, after, limit } = input;
    let rows = appointmentQuery(tx, actor.countyCode);
    if (!over) rows = rows.where((eb) => eb.or([eb("a.until", "is", null), eb("a.until", ">", dayOf(now))]));
    if (post) rows = rows.where("a.post", "=", post);
    if (unitId) rows = rows.where("a.unitId", "=", unitId);
    if (under) rows = rows.where(sql<boolean>`starts_with(a.territory, ${under})`);
    if (after) rows = rows.where("a.id", "<", after);
    const found = await rows
      .orderBy("a.id", "desc")
      .limit(limit + 1)
      .execute();
    const shown = await shownAppointments(tx, found.slice(0, limit));
    return { rows: shown, next: found.length > limit ? (shown.at(-1)?.id ?? null) : null };
  },
});

const IN_ORDER: readonly string[] = POST_CODES;

/** Everybody who holds a post over a village today, at the village, its township or the county, in the order of the posts. */
export const listPostsOf = query({
  name: "organisation.posts-of",
  verb: "organisation.read",
  input: z.object({ place: Place }),
  run: async ({ tx, actor, input, now }): Promise<AppointmentRow[]> => {
    const above = [4, 6, 9, 12].map((digits) => input.place.slice(0, digits));
    const rows = await inForceOn(appointmentQuery(tx, actor.countyCode), dayOf(now))
      .where("a.territory", "in", above)
      .where("a.post", "not in", ["administrator", "security-administrator", "auditor"])
      .orderBy("a.since")
      .execute();
    const order = (row: AppointmentRow): number => (12 - row.territory.length) * 100 + IN_ORDER.indexOf(row.post);
    return (await shownAppointments(tx, rows)).sort((a, b) => order(a) - order(b));
  },
});
