import { sql } from "kysely";
import { whyNotMay } from "#kernel/actor.ts";
import { dayOf } from "#kernel/day.ts";
import { findDivision } from "#modules/places/index.ts";
import { getRules } from "#modules/rules/index.ts";
import { command } from "#platform/command.ts";
import { no } from "../domain/refusals.ts";
import { AdoptCharter, OneCharter } from "../domain/shapes/resolutions.ts";
import type { ResolutionState } from "../domain/workflow.ts";
import { getResolution, numberOf } from "./resolution-store.ts";

/** From here on the representatives have agreed and nobody's objection has sent it back. */
const DECIDED: ReadonlySet<ResolutionState> = new Set(["executing", "reported", "closed"]);

/** A new version of the village rules: adopted by a resolution of this village, or, from before this system, by a paper that is named. */
export const adoptCharter = command({
  name: "charter.adopt",
  verb: "resolution.record",
  input: AdoptCharter,
  output: OneCharter,
  load: async (call) => {
    const { tx, actor, input, now } = call;
    await sql`select pg_advisory_xact_lock(hashtextextended(${`charter:${input.place}`}, 0))`.execute(tx);
    const of = () => tx.selectFrom("charter").where("countyCode", "=", actor.countyCode);
    return {
      village: await findDivision(tx, input.place),
      rules: await getRules(tx, actor.countyCode, dayOf(now)),
      resolution: input.resolutionId && (await getResolution(call, "resolution.record", input.resolutionId)),
      last: await of()
        .select(["version", "adoptedOn"])
        .where("place", "=", input.place)
        .orderBy("version", "desc")
        .limit(1)
        .executeTakeFirst(),
      taken: await of()
        .select("id")
        .where((eb) =>
          eb.or([
            eb("id", "=", input.charterId),
            ...(input.resolutionId ? [eb("resolutionId", "=", input.resolutionId)] : []),
          ]),
        )
        .executeTakeFirst(),
    };
  },
  whyNot: ({ actor, input, now }, { village, rules, resolution, last, taken }) => {
    const { place, adoptedOn, basis } = input;
    if (!village || whyNotMay(actor, "resolution.record", place)) return no.placeUnknown({ place });
    if (taken) return no.charterTaken({});
    if (adoptedOn > dayOf(now)) return no.dayToCome({ day: adoptedOn });
    if (last && adoptedOn < last.adoptedOn) return no.charterBefore({ day: last.adoptedOn });
    if (!resolution) return basis === "" ? no.charterResolution({}) : null;
    const charters = rules["governance.matters"].value.filter((one) => one.charter === true).map((one) => one.key);
    const fits = resolution.place === place && charters.includes(resolution.matter) && DECIDED.has(resolution.state);
    return fits ? null : no.charterResolution({});
  },
  run: async ({ tx, actor, input, now, mark }, { resolution, last }) => {
    const { charterId, place, title, text, adoptedOn, resolutionId, basis } = input;
    await tx
      .insertInto("charter")
      .values({
        countyCode: actor.countyCode,
        id: charterId,
        ...{ place, title, text, adoptedOn, resolutionId },
        version: (last?.version ?? 0) + 1,
        basis: resolution ? `决议 ${numberOf(resolution)}` : basis,
        enteredBy: actor.cadreId,
        changedAt: now,
      })
      .execute();
    mark({ place, subject: charterId });
    return { charterId };
  },
});
