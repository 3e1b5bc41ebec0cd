import { setImmediate as breath } from "node:timers/promises";
import { dayOf } from "#kernel/day.ts";
import { getRules } from "#modules/rules/index.ts";
import type { Household } from "../domain/household.ts";
import { check } from "../domain/rules/catalogue.ts";
import type { Books } from "./books.ts";
import type { TableName } from "./columns.ts";
import { insertRows } from "./insert-rows.ts";
import { lineFor } from "./judge.ts";
import { householdRow, incomeRow, personRow, type Row, type RowContext, yearRow } from "./rows.ts";
import { summaryRow } from "./summary.ts";

/**
 * Writes many new households, as a file brings them. The caller has judged them: none is on record, and nobody else holds an ID of theirs.
 * While the database takes in the rows of one table, those of the next are made.
 */
export async function enterHouseholds(books: Books, households: readonly Household[]): Promise<void> {
  const { tx, world, actor, now } = books;
  const context: RowContext = { countyCode: actor.countyCode, vault: world.vault, now };
  const today = dayOf(now);
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
    const found = check(one, {
      today,
      incomeLine: lineFor(rules, one.place, one.year.year),
      heldElsewhere: () => false,
    });
    return [summaryRow(one, found, context)];
  });
  await Promise.all(sent);
}
