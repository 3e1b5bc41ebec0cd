import type { PersonId } from "#kernel/ids.ts";
import { keyOf } from "./fact-change.ts";

/** One fact as the register's edit has it. */
export function editOf(field: string, personId: PersonId | null, value: unknown, year: number): object {
  const fact = { [keyOf(field)]: value };
  if (field.startsWith("household.")) return { facts: fact };
  if (field.startsWith("year.")) return { year, conditions: fact };
  return { members: [{ personId, facts: fact }] };
}
