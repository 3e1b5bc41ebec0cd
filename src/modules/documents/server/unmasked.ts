import type { VersionShown } from "#modules/card/contract.ts";
import { unmask } from "#modules/registry/index.ts";
import type { Caller } from "#platform/world.ts";
import type { Open } from "./documents-of-card.ts";

/**
 * Opens the sealed values of a version in force: each look is a command of the register with its reason, so it is on
 * record for every person. A version that is void stays masked, for the register may say something else by now.
 */
export const unmaskedBy =
  (by: Caller, reason: string): Open =>
  async (version: VersionShown) => {
    if (!version.inForce) return version;
    const { householdId } = version;
    const look = async (personId: string | null): Promise<Record<string, unknown>> => {
      const { values } = await unmask({ commandId: by.world.newId(), householdId, personId, reason }, by);
      return values;
    };
    const people = [...new Set(version.facts.flatMap(({ path }) => /^person:([^.]+)\./.exec(path)?.[1] ?? []))];
    const opened = new Map<string, unknown>();
    for (const id of [null, ...people]) {
      const values = await look(id);
      for (const [key, value] of Object.entries(values))
        opened.set(`${id === null ? "household" : `person:${id}`}.${key}`, value);
    }
    return {
      ...version,
      facts: version.facts.map((fact) => {
        const value = fact.sealed ? opened.get(fact.path) : undefined;
        return value === undefined ? fact : ({ ...fact, value, sealed: false } as typeof fact);
      }),
    };
  };
