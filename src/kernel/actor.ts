import type { AccountId, CadreId, UnitId } from "./ids.ts";
import { type Refusal, refusal } from "./refusal.ts";
import { contains, merge, type Territory } from "./territory.ts";

/** One office a person holds today: which post, in which unit, over which ground. */
export type Office = { post: string; unitId: UnitId | null; territory: Territory };

export type Language = "zh" | "en";

/**
 * Who is asking: a cadre with the offices held today and the rights that follow from them.
 * `rights` maps a verb (`card.sign`) to the territories in which it may be used; the accounts module computes it.
 */
export type Actor = {
  accountId: AccountId;
  cadreId: CadreId;
  name: string;
  countyCode: string;
  offices: readonly Office[];
  rights: Readonly<Record<string, readonly Territory[]>>;
  language: Language;
};

const no = {
  notYourRight: refusal<{ verb: string }>("actor.not-your-right", 403),
  notYourPlace: refusal<{ verb: string }>("actor.not-your-place", 403),
};

/** Why this actor may not use this verb (at this place, when given), or null. */
export function whyNotMay(actor: Actor, verb: string, place?: string): Refusal | null {
  const ground = actor.rights[verb];
  if (!ground || ground.length === 0) return no.notYourRight({ verb });
  if (place !== undefined && !ground.some((one) => contains(one, place))) return no.notYourPlace({ verb });
  return null;
}

/** The ground on which an actor may use a verb; nothing when the right is missing. */
export const groundFor = (actor: Actor, verb: string): Territory[] => merge(actor.rights[verb] ?? []);

/** Does the actor hold one of these posts over this place? */
export const holds = (actor: Actor, posts: readonly string[], place: string): boolean =>
  actor.offices.some((office) => posts.includes(office.post) && contains(office.territory, place));
