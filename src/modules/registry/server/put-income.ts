import { dayOf, yearOf } from "#kernel/day.ts";
import { command } from "#platform/command.ts";
import { PutIncome, Saved } from "../contract.ts";
import { findIncomeItem } from "../domain/income/items.ts";
import { isReversed } from "../domain/income/period.ts";
import { registryRefusals as no } from "../domain/refusals.ts";
import { whyNotNewLines, whyNotProof } from "./guards.ts";
import { getForChange } from "./households.ts";
import { save } from "./saved.ts";

/** The income account of a year: all its lines as they are to be. A line left out is taken away; history keeps it. */
export const putIncome = command({
  name: "registry.put-income",
  verb: "household.edit",
  input: PutIncome,
  output: Saved,
  load: async (call) => {
    const { householdId, seenAt, year, lines } = call.input;
    const found = await getForChange(call, householdId, "household.edit", seenAt, year);
    const known = new Set(found.household.year.income.map((one) => one.id));
    const mine = found.household.year.year === year;
    const fresh = lines.map((one) => one.id).filter((id) => !(mine && known.has(id)));
    const refused =
      (await whyNotNewLines(call, fresh)) ??
      (await whyNotProof(
        call,
        "household.edit",
        lines.flatMap((one) => one.proofFileIds),
      ));
    return { ...found, refused };
  },
  whyNot: ({ input, now }, { household, refused }) => {
    if (household.status === "ended") return no.ended({ on: household.endedOn ?? "" });
    if (input.year > yearOf(dayOf(now)) + 1) return no.yearClosed({ year: input.year });
    const unknown = input.lines.find((one) => findIncomeItem(one.item) === undefined);
    if (unknown) return no.itemUnknown({ item: unknown.item });
    const reversed = input.lines.flatMap((one) => one.period ?? []).find(isReversed);
    return reversed ? no.periodReversed(reversed) : refused;
  },
  run: (call, { household }) => {
    const { year, lines } = call.input;
    const after = { ...household, year: { ...household.year, year, income: lines } };
    return save(call, [{ after, before: household }]);
  },
});
