import type { z } from "zod";
import { dayOf } from "#kernel/day.ts";
import { query } from "#platform/query.ts";
import { CheckHousehold } from "../contract.ts";
import { completeness } from "../domain/completeness.ts";
import { applyEdit, whyNotEdit } from "../domain/editing.ts";
import type { Household } from "../domain/household.ts";
import { registryRefusals as no } from "../domain/refusals.ts";
import { settle } from "../domain/settle.ts";
import type { Books } from "./books.ts";
import { getForYear } from "./households.ts";
import { judge } from "./judge.ts";

/** What the rules say of a form before it is saved; masked values are replaced by the real ones on the server. */
export const checkHousehold = query({
  name: "registry.check",
  verb: "household.edit",
  input: CheckHousehold,
  run: async (asked) => {
    const household = await draftOf(asked, asked.input);
    const [findings = []] = await judge(asked, [household]);
    return { findings, completeness: completeness(household, findings) };
  },
});

async function draftOf(books: Books, { householdId, edit, draft }: z.infer<typeof CheckHousehold>): Promise<Household> {
  if (draft) return settle(draft, dayOf(books.now));
  if (householdId === null) throw no.notFound({ householdId: "" });
  const { household } = await getForYear(books, householdId, {
    verb: "household.edit",
    ...(edit?.year !== undefined && { year: edit.year }),
  });
  if (!edit) return household;
  const refused = whyNotEdit(household, edit);
  if (refused) throw refused;
  return applyEdit(household, edit, dayOf(books.now));
}
