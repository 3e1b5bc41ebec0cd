import type { Actor, Language, Office } from "#kernel/actor.ts";
import type { AccountId, CadreId } from "#kernel/ids.ts";
import { merge, type Territory } from "#kernel/territory.ts";
import { RIGHTS } from "./rights.ts";

/** The rights that follow from offices: for each verb the ground of every office whose post has it. */
export function rightsFrom(offices: readonly Office[]): Record<string, Territory[]> {
  const rights: Record<string, Territory[]> = {};
  for (const [verb, posts] of Object.entries(RIGHTS) as [string, readonly string[]][]) {
    const ground = merge(offices.filter((one) => posts.includes(one.post)).map((one) => one.territory));
    if (ground.length > 0) rights[verb] = ground;
  }
  return rights;
}

type Person = { accountId: AccountId; cadreId: CadreId; name: string; countyCode: string; language: Language };

/** The actor that a person is today, with the offices held today. */
export const actorOf = (person: Person, offices: readonly Office[]): Actor => ({
  ...person,
  offices,
  rights: rightsFrom(offices),
});

const NOBODY = "00000000-0000-4000-8000-000000000000";

/** The system itself, for reactions and clocks: every right over the whole county, named as such in the audit. */
export const systemActor = (countyCode: string): Actor => ({
  accountId: NOBODY as AccountId,
  cadreId: NOBODY as CadreId,
  name: "系统",
  countyCode,
  offices: [],
  rights: Object.fromEntries(Object.keys(RIGHTS).map((verb) => [verb, [countyCode as Territory]])),
  language: "zh",
});
