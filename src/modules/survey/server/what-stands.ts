import type { Household } from "#modules/registry/contract.ts";
import type { Books } from "#modules/registry/index.ts";
import { accountOf } from "../domain/account-of.ts";
import { currentOf } from "../domain/merge-facts.ts";
import { linesAbout } from "./lines-about.ts";

type About = { field: string; personId: string | null; year: number };

/** What the register has now of the fact a difference is about: its value, or its line of the survey's year; null: nothing. */
export async function whatStands(
  books: Books,
  household: Household,
  { field, personId, year }: About,
  { lineId }: Record<string, unknown>,
): Promise<unknown> {
  if (field !== "income") return currentOf(household, { field, personId } as Parameters<typeof currentOf>[1])?.value;
  const own = String(lineId);
  const id = (await linesAbout(books, household, year, [own])).get(own);
  return accountOf(household, year).find((one) => one.id === id);
}
