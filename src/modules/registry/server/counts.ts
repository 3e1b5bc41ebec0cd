import { z } from "zod";
import { Territory } from "#kernel/territory.ts";
import { childrenOf, getDivision } from "#modules/places/index.ts";
import { query } from "#platform/query.ts";
import { countsBy, type PlaceCount } from "./totals.ts";

const add = (code: string, counts: readonly PlaceCount[]): PlaceCount => {
  const sum = (of: (one: PlaceCount) => number) => counts.reduce((total, one) => total + of(one), 0);
  return {
    code,
    households: sum((one) => one.households),
    persons: sum((one) => one.persons),
    blocked: sum((one) => one.blocked),
    warned: sum((one) => one.warned),
  };
};

/** Key numbers of a division and of each division below it, as far as they lie on the actor's ground. */
export const readCounts = query({
  name: "registry.counts",
  verb: "household.read",
  input: z.object({ under: Territory.optional() }),
  run: async (asked) => {
    const under = asked.input.under ?? Territory.parse(asked.actor.countyCode);
    const self = await getDivision(asked.tx, under);
    const digits = under.length < 9 ? 9 : 12;
    const counts = await countsBy(asked, "household.read", under, digits);
    const names = new Map((await childrenOf(asked.tx, under)).map((one) => [one.code as string, one.name]));
    const children =
      under.length === 12 ? [] : counts.map((one) => ({ ...one, name: names.get(one.code) ?? one.code }));
    return { self: { ...add(under, counts), name: self.name }, children };
  },
});
