import { canonical, type Json } from "#kernel/canonical.ts";
import type { Finding } from "#kernel/finding.ts";
import type { HouseholdId } from "#kernel/ids.ts";
import type { Household, IncomeLine, Person } from "../domain/household.ts";
import type { Books } from "./books.ts";
import { findHouseholds } from "./households.ts";
import { judge } from "./judge.ts";
import { householdRow, incomeRow, personRow, type Row, type RowContext, yearRow } from "./rows.ts";
import { summaryRow } from "./summary.ts";
import { writeRows } from "./write-rows.ts";

/** A household as it is to be, beside what the register has of it now (null: it is new). Both show the same year. */
export type Written = { after: Household; before: Household | null };

const same = (a: unknown, b: unknown): boolean =>
  a !== undefined && b !== undefined && canonical(a as Json) === canonical(b as Json);
const byId = <Thing extends { id: string }>(things: readonly Thing[]): Map<string, Thing> =>
  new Map(things.map((one) => [one.id, one]));
const withoutParts = ({ members, year, ...own }: Household): object => {
  void members;
  void year;
  return own;
};

/** The rows that differ from what is there. A member moves with the household they stand in now. */
function changedRows({ after, before }: Written, context: RowContext) {
  const moved = before !== null && before.place !== after.place;
  const known = byId<Person>(before?.members ?? []);
  const knownLines = byId<IncomeLine>(before?.year.year === after.year.year ? before.year.income : []);
  const sameYear = before?.year.year === after.year.year;
  const people = after.members.flatMap((person, i): Row[] => {
    const old = known.get(person.id);
    const stands = old !== undefined && before?.members[i]?.id === person.id && !moved;
    return stands && same(old, person) ? [] : [personRow(after, person, i, context)];
  });
  const lines = after.year.income.flatMap((line, i): Row[] => {
    const stands = before?.year.income[i]?.id === line.id && sameYear && !moved;
    return stands && same(knownLines.get(line.id), line) ? [] : [incomeRow(after, line, i, context)];
  });
  const dropped = sameYear
    ? (before?.year.income ?? []).filter((one) => !after.year.income.some((line) => line.id === one.id))
    : [];
  return {
    household: before && same(withoutParts(before), withoutParts(after)) ? [] : [householdRow(after, context)],
    person: people,
    household_year:
      sameYear && !moved && same(before?.year.conditions, after.year.conditions) ? [] : [yearRow(after, context)],
    income_line: lines,
    dropped: dropped.map((one) => one.id),
  };
}

/**
 * Writes many households in few statements, with their summaries, in the order in which foreign keys ask for them.
 * Only rows that differ are written, so that history holds changes and nothing else. Returns the findings, one list each.
 * The caller has checked rights; the second wall holds all the same. Rows of one household must not come twice.
 */
export async function writeHouseholds(books: Books, written: readonly Written[]): Promise<Finding[][]> {
  const { tx, world, actor, now } = books;
  const context: RowContext = { countyCode: actor.countyCode, vault: world.vault, now };
  const parts = written.map((one) => changedRows(one, context));
  for (const table of ["household", "person", "household_year", "income_line"] as const)
    await writeRows(
      tx,
      table,
      parts.flatMap((one) => one[table]),
    );
  const dropped = parts.flatMap((one) => one.dropped);
  if (dropped.length > 0)
    await tx.deleteFrom("incomeLine").where("countyCode", "=", actor.countyCode).where("id", "in", dropped).execute();

  const findings = await judge(
    books,
    written.map((one) => one.after),
  );
  const summaries = await withLatestYear(books, written, findings);
  await writeRows(
    tx,
    "household_summary",
    summaries.map((one) => summaryRow(one.household, one.findings, context)),
  );
  return findings;
}

/** Lists show the latest year that is there: a household written for another one is summarised with its own latest. */
async function withLatestYear(books: Books, written: readonly Written[], findings: readonly Finding[][]) {
  const known = written.filter((one) => one.before !== null).map((one) => one.after.id);
  const latest = await latestYears(books, known);
  const others = written
    .filter(({ after }) => (latest.get(after.id) ?? after.year.year) !== after.year.year)
    .map((one) => one.after.id);
  const current = others.length > 0 ? (await findHouseholds(books, others)).map((one) => one.household) : [];
  const judged = current.length > 0 ? await judge(books, current) : [];
  const instead = new Map(current.map((one, i) => [one.id, { household: one, findings: judged[i] ?? [] }]));
  return written.map(({ after }, i) => instead.get(after.id) ?? { household: after, findings: findings[i] ?? [] });
}

async function latestYears({ tx, actor }: Books, ids: readonly HouseholdId[]): Promise<Map<string, number>> {
  if (ids.length === 0) return new Map();
  const rows = await tx
    .selectFrom("householdYear")
    .select(["householdId", (eb) => eb.fn.max("year").as("year")])
    .where("countyCode", "=", actor.countyCode)
    .where("householdId", "in", [...ids])
    .groupBy("householdId")
    .execute();
  return new Map(rows.map((row) => [row.householdId, Number(row.year)]));
}
