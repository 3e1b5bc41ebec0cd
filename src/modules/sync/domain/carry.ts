import type { Actor } from "#kernel/actor.ts";
import { contains, levelOf, type Territory } from "#kernel/territory.ts";

/** What a person carries on the phone: whole villages, or in a village only the households they help. */
export type Carry = { villages: string[]; helpedIn: string[] };

/** As many villages as one phone may carry by choice, and as many households: a cheap phone opens them all into memory. */
export const MOST_VILLAGES = 20;
export const MOST_HOUSEHOLDS = 3000;
/** What one household weighs on the air, in KB, as measured at the first load. */
export const KB_A_HOUSEHOLD = 0.7;

/** Those above a village choose what they carry. */
export const mayChoose = (offices: readonly { territory: Territory }[]): boolean =>
  offices.some((one) => levelOf(one.territory) !== "village");

/** Why these villages together are more than a phone carries, or null. */
export function whyNotCarry(chosen: readonly { households: number }[]): "villages" | "households" | null {
  if (chosen.length > MOST_VILLAGES) return "villages";
  return chosen.reduce((sum, one) => sum + one.households, 0) > MOST_HOUSEHOLDS ? "households" : null;
}

/** Posts that answer for single households only. */
const HOUSEHOLDS_ONLY = ["helper"];

/**
 * A village's own people carry their village; a helper the households they help; those above a village carry what they choose,
 * as far as their ground reaches (data kept to what the work needs, dossier 10.2).
 */
export function carryOf(actor: Actor, chosen: readonly string[], verb = "household.read"): Carry {
  const mine = actor.offices.filter((one) => levelOf(one.territory) === "village");
  const whole = mine.filter((one) => !HOUSEHOLDS_ONLY.includes(one.post)).map((one) => one.territory as string);
  const ground: readonly Territory[] = actor.rights[verb] ?? [];
  const reachable = chosen.filter((place) => ground.some((one) => contains(one, place)));
  const villages = [...new Set([...whole, ...reachable])];
  const helpedIn = mine.map((one) => one.territory as string).filter((place) => !villages.includes(place));
  return { villages, helpedIn: [...new Set(helpedIn)] };
}
