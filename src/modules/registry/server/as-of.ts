import type { Day } from "#kernel/day.ts";
import type { HouseholdId } from "#kernel/ids.ts";
import { rowsOn } from "#platform/past.ts";
import { registryRefusals as no } from "../domain/refusals.ts";
import { type Assembled, assemble } from "./assemble.ts";
import type { Books } from "./books.ts";

/** A household as it stood at the end of a day (Asia/Shanghai); refuses when it was not yet in the register. */
export async function getHouseholdOn(books: Books, id: HouseholdId, day: Day, year?: number): Promise<Assembled> {
  const rows = (table: string, key: string) => rowsOn(books, { table, key, value: id, verb: "household.read", day });
  const [households, people, years, lines] = [
    await rows("household", "id"),
    await rows("person", "household_id"),
    await rows("household_year", "household_id"),
    await rows("income_line", "household_id"),
  ];
  const [found] = assemble(books.world.vault, { households, people, years, lines }, year);
  if (!found) throw no.notFound({ householdId: id });
  return found;
}
