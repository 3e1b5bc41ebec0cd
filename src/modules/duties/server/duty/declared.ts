import { z } from "zod";
import { groundFor } from "#kernel/actor.ts";
import { dayOf } from "#kernel/day.ts";
import { fullPlaceNames } from "#modules/places/index.ts";
import { getRules } from "#modules/rules/index.ts";
import { query } from "#platform/query.ts";
import type { DeclaredDuty } from "../../domain/duty-shapes.ts";
import { holdsSomewhere, idOf } from "../../domain/held.ts";
import { dutiesHeld, keptOf } from "./duties-held.ts";

/** Every duty in force today somewhere on the reader's ground, and where it comes from. */
export const listDeclared = query({
  name: "duty.declared",
  verb: "duty.read",
  input: z.unknown(),
  run: async ({ tx, world, actor, now }): Promise<DeclaredDuty[]> => {
    const day = dayOf(now);
    const rules = await getRules(tx, actor.countyCode, day);
    const grounds = groundFor(actor, "duty.read");
    const duties = (await dutiesHeld(tx, actor, rules, { from: day, to: day })).filter((one) =>
      holdsSomewhere(one.declaration, grounds, day),
    );
    const kept = new Set(keptOf(duties, world.evidence).map(idOf));
    const names = await fullPlaceNames(
      tx,
      duties.flatMap(({ own }) => own?.place ?? []),
    );
    return duties.map(({ own, ...one }) => ({
      ...one,
      own: own && { ...own, placeName: names.get(own.place) ?? own.place },
      kept: kept.has(idOf(one.declaration)),
    }));
  },
});
