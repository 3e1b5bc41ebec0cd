import { setImmediate as breath } from "node:timers/promises";
import type { Day } from "#kernel/day.ts";
import type { Finding } from "#kernel/finding.ts";
import type { Rules } from "#packs/index.ts";
import { arrayWriter } from "#platform/db/binary-array.ts";
import type { Vault } from "#platform/vault/vault.ts";
import type { Household } from "../domain/household.ts";
import { checkRest } from "../domain/rules/catalogue.ts";
import type { TableName } from "./columns.ts";
import { lineFor } from "./line-for.ts";
import { type Filled, HOUSEHOLD, INCOME, PERSON, YEAR } from "./rows.ts";
import { SUMMARY, summarise } from "./summary.ts";
import { type TableBytes, type Types, tableBytes } from "./table-bytes.ts";

/** A new household and what the rules found on it as far as its file shows it. */
export type Entered = { household: Household; found: readonly Finding[] };

/** The SQL types of the register's columns, by table. */
export type RegisterTypes = ReadonlyMap<TableName, Types>;

/** Households sealed and written out, waiting to be entered; a message may carry it, its bytes transferred. */
export type Prepared = { tables: readonly TableBytes[]; bytes: Uint8Array<ArrayBuffer> };

type With = {
  vault: Vault;
  countyCode: string;
  rules: Rules;
  today: Day;
  /** The fields the file carries. */
  present: ReadonlySet<string>;
  types: RegisterTypes;
};

/** Makes the rows of many new households, as a file brings them. Needs no database: it is done in a thread of its own. */
export async function prepareHouseholds(entered: readonly Entered[], using: With): Promise<Prepared> {
  const { vault, countyCode, rules, today, present, types } = using;
  const context = { countyCode, vault, now: null };
  const writer = arrayWriter();
  const tables: TableBytes[] = [];
  const add = async <From>(table: TableName, filled: Filled<From>, things: readonly From[]): Promise<void> => {
    tables.push(tableBytes(table, filled, things, types.get(table) ?? new Map(), writer));
    await breath();
  };
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
  return { tables, bytes: writer.take() };
}
