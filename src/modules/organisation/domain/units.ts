import type { Day } from "#kernel/day.ts";
import type { Refusal } from "#kernel/refusal.ts";
import { organisationRefusals as no } from "./refusals.ts";

/** What a unit is. Policy departments answer for carrying out policy (seeds Y8, X18); a township office is what every township must have (X6). */
export const UNIT_KINDS = [
  "county-office",
  "policy-department",
  "department",
  "township",
  "township-office",
  "village",
  "team",
  "sending-unit",
  "enterprise",
  "other",
] as const;

/** 隶属关系 AAP004, and the village. */
export const UNIT_LEVELS = [
  "central",
  "province",
  "prefecture",
  "county",
  "township",
  "village",
  "army",
  "other",
] as const;

export type UnitFacts = { id: string; name: string; parentId: string | null; since: Day; until: Day | null };

/** Why a unit cannot have this name and this place in the tree, or null. */
export function whyNotSaveUnit(
  asked: { id: string; name: string; parentId: string | null },
  units: readonly UnitFacts[],
): Refusal | null {
  const byId = new Map(units.map((one) => [one.id, one]));
  const own = byId.get(asked.id);
  if (own?.until) return no.unitEnded({ name: own.name, until: own.until });
  if (units.some((one) => one.id !== asked.id && one.until === null && one.name === asked.name))
    return no.unitNameTaken({ name: asked.name });
  if (asked.parentId === null) return null;
  const parent = byId.get(asked.parentId);
  if (!parent) return no.unitNotFound({});
  if (parent.until) return no.unitEnded({ name: parent.name, until: parent.until });
  const seen = new Set<string>();
  for (
    let above: UnitFacts | undefined = parent;
    above && !seen.has(above.id);
    above = byId.get(above.parentId ?? "")
  ) {
    if (above.id === asked.id) return no.unitUnderItself({ name: asked.name });
    seen.add(above.id);
  }
  return null;
}

/** Why a unit cannot end on a day, or null. Its parts and the appointments in it end first. */
export function whyNotEndUnit(
  unit: UnitFacts,
  on: Day,
  living: { units: number; appointments: number },
): Refusal | null {
  if (unit.until) return no.unitEnded({ name: unit.name, until: unit.until });
  if (on < unit.since) return no.endsBeforeItBegan({ since: unit.since });
  return living.units + living.appointments > 0 ? no.unitInUse({ name: unit.name, ...living }) : null;
}
