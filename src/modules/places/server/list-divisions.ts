import { z } from "zod";
import { dayOf } from "#kernel/day.ts";
import { Territory } from "#kernel/territory.ts";
import { query } from "#platform/query.ts";
import { standsOn } from "../domain/divisions.ts";
import { placesRefusals as no } from "../domain/refusals.ts";
import { childrenOf, getDivision } from "./divisions.ts";

/** A division of the county and what lies directly under it. Public reference data: everybody in the county may see all of it. */
export const listDivisions = query({
  name: "place.divisions",
  verb: "place.read",
  input: z.object({ under: Territory.optional(), ended: z.literal("yes").optional() }),
  run: async ({ tx, actor, input, now }) => {
    const code = input.under ?? Territory.parse(actor.countyCode);
    if (!code.startsWith(actor.countyCode)) throw no.notFound({ code });
    const self = await getDivision(tx, code);
    const children = await childrenOf(tx, code);
    return { self, children: input.ended ? children : children.filter((one) => standsOn(one, dayOf(now))) };
  },
});
