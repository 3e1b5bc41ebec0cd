import type { Day } from "#kernel/day.ts";
import type { Household, Person } from "./registry.ts";

/** Why a record that an import brought is no more; a label, as natural changes have. */
export const WITHDRAWN = "撤销导入";

const left = (person: Person, on: Day): Person =>
  person.status === "left" ? person : { ...person, status: "left", leftOn: on, leftReason: WITHDRAWN };

/** A household that came with the file: it ends, and nobody counts in it any more. It stays on record. */
export const withdraw = (household: Household, on: Day): Household => ({
  ...household,
  status: "ended",
  endedOn: on,
  endReason: WITHDRAWN,
  members: household.members.map((one) => left(one, on)),
});

/** A household as it was before the file; members whom the file added leave. */
export function giveBack(now: Household, before: Household, on: Day): Household {
  const known = new Set(before.members.map((one) => one.id));
  return {
    ...before,
    members: [...before.members, ...now.members.filter((one) => !known.has(one.id)).map((one) => left(one, on))],
  };
}
