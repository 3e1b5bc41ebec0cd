import type { Day } from "#kernel/day.ts";
import type { Refusal } from "#kernel/refusal.ts";
import type { Level, Territory } from "#kernel/territory.ts";
import { placesRefusals as no } from "./refusals.ts";

/** A division as it is stored and shown. */
export type Division = {
  code: Territory;
  name: string;
  level: Level;
  parent: Territory | null;
  classCode: string | null;
  aliases: string[];
  since: Day;
  until: Day | null;
  successor: Territory | null;
};

/** Is the division there on a day? */
export const standsOn = (one: { since: Day; until: Day | null }, day: Day): boolean =>
  one.since <= day && (one.until === null || day < one.until);

/** Why a new division cannot stand under this parent beside these siblings, or null. */
export function whyNotCreate(
  asked: { code: Territory; name: string; level: Level },
  parent: Division | undefined,
  sameCode: Division | undefined,
  siblings: readonly Division[],
): Refusal | null {
  if (asked.level !== "township" && asked.level !== "village") return no.notVillageCode({ code: asked.code });
  if (!parent || parent.until !== null) return no.wrongParent({ code: asked.code, parent: parent?.name ?? "" });
  if (sameCode) return no.codeTaken({ code: asked.code, name: sameCode.name });
  if (siblings.some((one) => one.until === null && one.name === asked.name))
    return no.nameTaken({ name: asked.name, township: parent.name });
  return null;
}

/** Why a division cannot get this name, or null. */
export function whyNotRename(
  division: Division,
  name: string,
  parentName: string,
  siblings: readonly Division[],
): Refusal | null {
  if (division.until !== null) return no.ended({ name: division.name, until: division.until });
  if (siblings.some((one) => one.until === null && one.code !== division.code && one.name === name))
    return no.nameTaken({ name, township: parentName });
  return null;
}

/** Why a division cannot end on a day with this successor, or null. A township ends after its villages. Ended on its first day, it never was. */
export function whyNotEnd(
  division: Division,
  on: Day,
  successor: Division | null | undefined,
  livingChildren: number,
): Refusal | null {
  if (division.until !== null) return no.ended({ name: division.name, until: division.until });
  if (on < division.since) return no.endsBeforeItBegan({ since: division.since });
  if (livingChildren > 0) return no.stillHasVillages({ count: livingChildren });
  if (successor === null) return null;
  if (successor === undefined) return no.notFound({ code: "" });
  if (successor.code === division.code) return no.sameSuccessor({});
  if (successor.level !== division.level || !standsOn(successor, on))
    return no.successorUnfit({ name: successor.name });
  return null;
}
