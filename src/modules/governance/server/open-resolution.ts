import { sql } from "kysely";
import { whyNotMay } from "#kernel/actor.ts";
import { dayOf, yearOf } from "#kernel/day.ts";
import { findDivision } from "#modules/places/index.ts";
import { getRules } from "#modules/rules/index.ts";
import { command } from "#platform/command.ts";
import { no } from "../domain/refusals.ts";
import { Moved, OpenResolution } from "../domain/shapes/resolutions.ts";

/** A matter is opened: what is to be decided, and under which procedure. */
export const openResolution = command({
  name: "resolution.open",
  verb: "resolution.record",
  input: OpenResolution,
  output: Moved,
  load: async ({ tx, actor, input, now }) => ({
    rules: await getRules(tx, actor.countyCode, dayOf(now)),
    village: await findDivision(tx, input.place),
    taken: await tx
      .selectFrom("resolution")
      .select("id")
      .where("countyCode", "=", actor.countyCode)
      .where("id", "=", input.resolutionId)
      .executeTakeFirst(),
  }),
  whyNot: ({ actor, input }, { rules, village, taken }) => {
    if (!village || whyNotMay(actor, "resolution.record", input.place)) return no.placeUnknown({ place: input.place });
    if (taken) return no.exists({});
    return rules["governance.matters"].value.some((one) => one.key === input.matter)
      ? null
      : no.matterUnknown({ matter: input.matter });
  },
  run: async ({ tx, world, actor, input, now, mark }, { rules }) => {
    const { countyCode } = actor;
    const { resolutionId, place, matter, title, content } = input;
    const today = dayOf(now);
    const year = yearOf(today);
    await sql`select pg_advisory_xact_lock(hashtextextended(${`resolution:${place}`}, 0))`.execute(tx);
    const last = await tx
      .selectFrom("resolution")
      .select(({ fn }) => fn.max("no").as("no"))
      .where("countyCode", "=", countyCode)
      .where("place", "=", place)
      .where("year", "=", year)
      .executeTakeFirst();
    await tx
      .insertInto("resolution")
      .values({
        countyCode,
        id: resolutionId,
        ...{ place, matter, title, content, year },
        no: Number(last?.no ?? 0) + 1,
        procedure: JSON.stringify(rules["governance.procedure"].value),
        state: "opened",
        openedOn: today,
        changedAt: now,
      })
      .execute();
    await tx
      .insertInto("resolutionStep")
      .values({
        countyCode,
        id: world.newId(),
        resolutionId,
        place,
        no: 1,
        round: 1,
        action: "open",
        onDay: today,
        at: now,
        byCadre: actor.cadreId,
        byName: actor.name,
      })
      .execute();
    mark({ place, subject: resolutionId });
    return { resolutionId, state: "opened" as const };
  },
});
