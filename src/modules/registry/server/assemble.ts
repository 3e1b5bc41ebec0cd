import type { HouseholdId } from "#kernel/ids.ts";
import type { Instant } from "#kernel/instant.ts";
import { contextOf, type Vault } from "#platform/vault/vault.ts";
import { Conditions, type Household, type IncomeLine, type Person } from "../domain/household.ts";
import { HOUSEHOLD_COLUMNS, PERSON_COLUMNS, YEAR_COLUMNS } from "./columns.ts";

/** A row as it comes back: camelCase keys, bytes as bytes. */
export type RawRow = Record<string, unknown>;
export type RawRows = { households: RawRow[]; people: RawRow[]; years: RawRow[]; lines: RawRow[] };

/** A household with when it was last changed and the years for which there are facts, latest first. */
export type Assembled = { household: Household; changedAt: Instant; years: number[] };

const pick = (row: RawRow, keys: readonly string[]): RawRow => Object.fromEntries(keys.map((key) => [key, row[key]]));
const EMPTY = { health: [] as string[] };

function opened(vault: Vault, context: string, row: RawRow, keys: readonly string[]): RawRow {
  const values = vault.open(context, row.sealed as Uint8Array);
  return Object.fromEntries(keys.map((key) => [key, values[key] ?? (key in EMPTY ? [] : null)]));
}

const personOf = (vault: Vault, row: RawRow): Person =>
  ({
    ...pick(row, ["id", "status", "leftOn", "leftReason", "mergedInto", "idOverrideProofFileId", "listVersion"]),
    ...pick(row, PERSON_COLUMNS.plain),
    ...opened(vault, contextOf("person", String(row.id)), row, PERSON_COLUMNS.sealed),
  }) as Person;

const lineOf = (row: RawRow): IncomeLine =>
  ({
    ...pick(row, ["id", "item", "amountFen", "explanation", "proofFileIds"]),
    period: row.since && row.until ? { since: row.since, until: row.until } : null,
  }) as IncomeLine;

const byPosition = (a: RawRow, b: RawRow): number => Number(a.position) - Number(b.position);
const latest = (rows: readonly RawRow[]): Instant =>
  rows
    .map((row) => String(row.changedAt))
    .sort()
    .at(-1) as Instant;
const grouped = (rows: readonly RawRow[]): Map<unknown, RawRow[]> => Map.groupBy(rows, (row) => row.householdId);

/** Puts households together from their rows. Without facts for the year asked, its conditions and income are empty. */
export function assemble(vault: Vault, { households, people, years, lines }: RawRows, year?: number): Assembled[] {
  const [peopleOf, yearsOf, linesOf] = [grouped(people), grouped(years), grouped(lines)];
  return households.map((row) => {
    const [mine, annual, income] = [peopleOf, yearsOf, linesOf].map((all) => all.get(row.id) ?? []) as [
      RawRow[],
      RawRow[],
      RawRow[],
    ];
    const known = annual.map((one) => Number(one.year)).sort((a, b) => b - a);
    const shown = year ?? known[0] ?? Number(String(row.changedAt).slice(0, 4));
    const conditions = annual.find((one) => one.year === shown);
    const household = {
      id: row.id as HouseholdId,
      ...pick(row, ["place", "status", "endedOn", "endReason", "listVersion"]),
      ...pick(row, HOUSEHOLD_COLUMNS.plain),
      ...opened(vault, contextOf("household", String(row.id)), row, HOUSEHOLD_COLUMNS.sealed),
      members: mine.sort(byPosition).map((one) => personOf(vault, one)),
      year: {
        year: shown,
        conditions: conditions ? (pick(conditions, YEAR_COLUMNS.plain) as Conditions) : Conditions.parse({}),
        income: income
          .filter((one) => one.year === shown)
          .sort(byPosition)
          .map(lineOf),
      },
    } as unknown as Household;
    return { household, changedAt: latest([row, ...mine, ...annual, ...income]), years: known };
  });
}
