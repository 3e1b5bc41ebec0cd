import type { Day } from "#kernel/day.ts";
import type { Finding } from "#kernel/finding.ts";
import type { Rules } from "#packs/index.ts";
import type { Db, Tx } from "#platform/db/tables.ts";
import type { Vault } from "#platform/vault/vault.ts";
import type { Household } from "../domain/household.ts";
import { checkRest } from "../domain/rules/catalogue.ts";
import type { Books } from "./books.ts";
import type { TableName } from "./columns.ts";
import { insertTogether, typesOf } from "./insert-rows.ts";
import { lineFor } from "./judge.ts";
import { type Filled, HOUSEHOLD, INCOME, PERSON, YEAR } from "./rows.ts";
import { SUMMARY, summarise } from "./summary.ts";
import { type TableText, tableText } from "./table-text.ts";

/** A new household and what the rules found on it as far as its file shows it. */
export type Entered = { household: Household; found: readonly Finding[] };

/** Households sealed and written out, waiting to be entered. */
export type Prepared = { entered: readonly Entered[]; texts: readonly TableText[] };

type With = {
  db: Tx | Db;
  vault: Vault;
  countyCode: string;
  rules: Rules;
  today: Day;
  /** The fields the file carries. */
  present: ReadonlySet<string>;
};

/** Makes the rows of many new households, as a file brings them: while the database still works on those before. */
export async function prepareHouseholds(entered: readonly Entered[], using: With): Promise<Prepared> {
  const { db, vault, countyCode, rules, today, present } = using;
  const context = { countyCode, vault, now: null };
  const texts: TableText[] = [];
  const add = async <From>(table: TableName, filled: Filled<From>, things: readonly From[]): Promise<void> =>
    void texts.push(await tableText(table, filled, things, await typesOf(db, table)));
  const households = entered.map(({ household }) => ({ household, context }));
  const people = households.flatMap((one) =>
    one.household.members.map((person, position) => ({ household: one.household, context, person, position })),
  );
  const lines = households.flatMap((one) =>
    one.household.year.income.map((line, position) => ({ household: one.household, context, line, position })),
  );
  const summaries = entered.map(({ household, found }) => {
    const incomeLine = lineFor(rules, household.place, household.year.year);
    const judged = checkRest(household, { today, incomeLine, heldElsewhere: () => false }, found, present);
    return summarise(household, judged, context);
  });
  await add("household", HOUSEHOLD, households);
  await add("person", PERSON, people);
  await add("household_year", YEAR, households);
  await add("income_line", INCOME, lines);
  await add("household_summary", SUMMARY, summaries);
  return { entered, texts };
}

/** Writes many new households. The caller has judged them: none is on record, and nobody else holds an ID of theirs. */
export const enterHouseholds = ({ tx, now }: Books, { texts }: Prepared): Promise<void> =>
  insertTogether(tx, texts, now);
