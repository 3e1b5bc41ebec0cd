import { setImmediate as breath } from "node:timers/promises";
import { dayOf } from "#kernel/day.ts";
import type { Finding } from "#kernel/finding.ts";
import { getRules } from "#modules/rules/index.ts";
import type { Household } from "../domain/household.ts";
import { checkRest } from "../domain/rules/catalogue.ts";
import type { Books } from "./books.ts";
import type { TableName } from "./columns.ts";
import { insertRows } from "./insert-rows.ts";
import { lineFor } from "./judge.ts";
import { householdRow, incomeRow, personRow, type Row, type RowContext, yearRow } from "./rows.ts";
import { summaryRow } from "./summary.ts";

/** A new household and what the rules found on it as far as its file shows it. */
export type Entered = { household: Household; found: readonly Finding[] };

/**
 * Writes many new households, as a file brings them. The caller has judged them: none is on record, and nobody else holds an ID of theirs.
 * While the database takes in the rows of one table, those of the next are made.
 */
export async function enterHouseholds(
  books: Books,
  entered: readonly Entered[],
  present: ReadonlySet<string>,
): Promise<void> {
  const { tx, world, actor, now } = books;
  const context: RowContext = { countyCode: actor.countyCode, vault: world.vault, now };
  const today = dayOf(now);
  const households = entered.map((one) => one.household);
  const findings = new Map(entered.map((one) => [one.household, one.found]));
  const rules = await getRules(tx, actor.countyCode, today);
  const sent: Promise<void>[] = [];
  const send = async (table: TableName, make: (household: Household) => Row[]): Promise<void> => {
    const writing = insertRows(tx, table, households.flatMap(make));
    writing.catch(() => {}); // told below
    sent.push(writing);
    await breath();
  };
  await send("household", (one) => [householdRow(one, context)]);
  await send("person", (one) => one.members.map((person, i) => personRow(one, person, i, context)));
  await send("household_year", (one) => [yearRow(one, context)]);
  await send("income_line", (one) => one.year.income.map((line, i) => incomeRow(one, line, i, context)));
  await send("household_summary", (one) => {
    const line = lineFor(rules, one.place, one.year.year);
    const found = checkRest(
      one,
      { today, incomeLine: line, heldElsewhere: () => false },
      findings.get(one) ?? [],
      present,
    );
    return [summaryRow(one, found, context)];
  });
  await Promise.all(sent);
}
