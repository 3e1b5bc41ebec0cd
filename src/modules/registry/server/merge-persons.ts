import { dayOf } from "#kernel/day.ts";
import { command } from "#platform/command.ts";
import { MergePersons, PersonsMerged } from "../contract.ts";
import { mergePersons as merge, type Standing, whyNotMerge } from "../domain/duplicates.ts";
import { registryRefusals as no } from "../domain/refusals.ts";
import type { Books } from "./books.ts";
import { findHouseholds, householdOf } from "./households.ts";
import { save } from "./saved.ts";

/** Two persons where they stand, both on the actor's ground; rows held in the order of their ids. */
export async function standingsOf(
  books: Books,
  verb: string,
  a: Standing["person"]["id"],
  b: Standing["person"]["id"],
  lock = false,
) {
  const homes = [await householdOf(books, a, verb), await householdOf(books, b, verb)] as const;
  const found = await findHouseholds(books, [...new Set(homes)], { verb, lock });
  const standing = (id: typeof a, home: (typeof homes)[number]): Standing => {
    const household = found.find((one) => one.household.id === home)?.household;
    const person = household?.members.find((one) => one.id === id);
    if (!household || !person) throw no.personNotFound({ personId: id });
    return { household, person };
  };
  return { keep: standing(a, homes[0]), other: standing(b, homes[1]) };
}

/** Two records of one person become one: chosen facts go over, the other record ends and points to the kept one. */
export const mergePersons = command({
  name: "registry.merge",
  verb: "household.merge",
  input: MergePersons,
  output: PersonsMerged,
  load: (call) => standingsOf(call, "household.merge", call.input.keepId, call.input.otherId, true),
  whyNot: (_call, { keep, other }) => whyNotMerge(keep, other),
  run: async (call, { keep, other }) => {
    const merged = merge(keep, other, call.input.take, dayOf(call.now));
    const kept = { after: merged.keep, before: keep.household };
    const saved =
      keep.household.id === other.household.id
        ? await save(call, [kept])
        : await save(call, [kept, { after: merged.other, before: other.household }]);
    return { keepId: keep.person.id, householdId: saved.householdId };
  },
});
