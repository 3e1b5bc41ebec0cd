import { z } from "zod";
import { dayOf } from "#kernel/day.ts";
import { HouseholdId, PersonId } from "#kernel/ids.ts";
import { applyEdit, type Household, HouseholdEdit, IncomeLine } from "#modules/registry/contract.ts";
import { getForYear, whyNotNewLines, writeHouseholds } from "#modules/registry/index.ts";
import { command } from "#platform/command.ts";
import { within } from "#platform/scope.ts";
import { contextOf } from "#platform/vault/vault.ts";
import { accountOf } from "../domain/account-of.ts";
import { editOf } from "../domain/edit-of.ts";
import { surveyRefusals as no } from "../domain/refusals.ts";
import { DifferenceId, ResolveDifference } from "../domain/shapes.ts";
import { carriedId } from "./lines-about.ts";
import { whatStands } from "./what-stands.ts";

/** A person decides which of two findings stands; the other stays on record, as the register had it at that hour. */
export const resolveDifference = command({
  name: "survey.resolve",
  verb: "household.edit",
  input: ResolveDifference,
  output: z.object({ id: DifferenceId }),
  load: async (call) => {
    const { tx, actor, input, world } = call;
    const row = await tx
      .selectFrom("surveyDifference as d")
      .innerJoin("survey as s", (join) =>
        join.onRef("s.countyCode", "=", "d.countyCode").onRef("s.id", "=", "d.surveyId"),
      )
      .selectAll("d")
      .select("s.year")
      .where("d.countyCode", "=", actor.countyCode)
      .where("d.id", "=", input.differenceId)
      .where(within(actor, "household.edit", "d.place"))
      .forUpdate("d")
      .executeTakeFirst();
    if (!row) throw no.notFound({ surveyId: input.differenceId });
    const householdId = HouseholdId.parse(row.householdId);
    const found = await getForYear(call, householdId, { verb: "household.edit", year: row.year, lock: true });
    const values = world.vault.open(contextOf("survey_difference", row.id), row.sealed);
    const theirs = (await whatStands(call, found.household, row, values)) ?? null;
    const newLine = await lineIdFor(call, found.household, row, values);
    return { row, ...found, values: { ...values, theirs, newLine } };
  },
  whyNot: (_, { row, household }) => {
    if (row.state !== "open") return no.decided({});
    return household.status === "ended" ? no.householdGone({ on: household.endedOn ?? "" }) : null;
  },
  run: async (call, { row, household, values: { newLine, ...values } }) => {
    const { tx, actor, input, now, world } = call;
    call.mark({ place: row.place, subject: row.householdId });
    if (input.take === "mine") {
      const personId = row.personId === null ? null : PersonId.parse(row.personId);
      const after = withFound(household, row.field, personId, { ...values, newLine }, row.year, dayOf(now));
      await writeHouseholds(call, [{ after, before: household }]);
      await call.emit("registry.household-changed", { householdId: household.id }, household.place);
    }
    await tx
      .updateTable("surveyDifference")
      .set({
        ...{ state: input.take, decidedBy: actor.cadreId, decidedAt: now, reason: input.reason, changedAt: now },
        sealed: world.vault.seal(contextOf("survey_difference", row.id), values),
      })
      .where("countyCode", "=", actor.countyCode)
      .where("id", "=", row.id)
      .execute();
    return { id: input.differenceId };
  },
});

type Day = ReturnType<typeof dayOf>;

/** The household with the surveyor's finding taken after all. */
function withFound(
  household: Household,
  field: string,
  personId: PersonId | null,
  values: Record<string, unknown>,
  year: number,
  today: Day,
): Household {
  if (field !== "income") {
    const edit = HouseholdEdit.parse(editOf(field, personId, values.mine, year));
    return applyEdit(household, edit, today);
  }
  const mine = IncomeLine.nullable().parse(values.mine ?? null);
  const { year: account, ...rest } = applyEdit(household, HouseholdEdit.parse({ year }), today);
  const found = mine ? [{ ...mine, id: values.newLine as IncomeLine["id"] }] : [];
  const at = account.income.findIndex((one) => one.id === (values.theirs as IncomeLine | null)?.id);
  const income = at < 0 ? [...account.income, ...found] : account.income.toSpliced(at, 1, ...found);
  return { ...rest, year: { ...account, income } };
}

/** Under which id the found line is written: its own, or the one it has in this account when its own stands in another. */
async function lineIdFor(
  call: Parameters<typeof whyNotNewLines>[0],
  household: Household,
  row: { field: string; year: number },
  { lineId }: Record<string, unknown>,
): Promise<string | null> {
  if (row.field !== "income") return null;
  const own = String(lineId);
  const here = accountOf(household, row.year).some((one) => one.id === own);
  return here || !(await whyNotNewLines(call, [own])) ? own : carriedId(household, row.year, own);
}
