import { sql } from "kysely";
import { dayOf } from "#kernel/day.ts";
import type { Finding } from "#kernel/finding.ts";
import { getRules } from "#modules/rules/index.ts";
import { findIncomeLine, type Rules } from "#packs/index.ts";
import { type Household, livingMembers, type Person } from "../domain/household.ts";
import type { LineInForce } from "../domain/income/worksheet.ts";
import { check } from "../domain/rules/catalogue.ts";
import type { Books } from "./books.ts";
import { idIndex } from "./rows.ts";

/** The line a household's income is held against: the monitoring range since 2021, the exit line before, else the national one. */
export function lineFor(rules: Rules, place: string, year: number): LineInForce | null {
  const kinds = year >= 2021 ? (["monitoring", "exit", "poverty"] as const) : (["exit", "poverty"] as const);
  const line = kinds.map((kind) => findIncomeLine(rules, place, year, kind)).find((one) => one !== undefined);
  return line
    ? { amountFen: line.amount, year: line.year, kind: line.kind, source: line.documentNo ?? line.source }
    : null;
}

export const incomeLineFor = async (
  { tx, actor, now }: Books,
  place: string,
  year: number,
): Promise<LineInForce | null> => lineFor(await getRules(tx, actor.countyCode, dayOf(now)), place, year);

const indexText = (books: Books, person: Person): string | null => {
  const index = idIndex(books.world.vault, person.idNumber);
  return index === null ? null : Buffer.from(index).toString("hex");
};

/** Which ID hashes other active persons of the county hold, beside the persons given. Told as hashes, never by whom. */
async function heldElsewhere(books: Books, people: readonly Person[]): Promise<Set<string>> {
  const indexes = [...new Set(people.flatMap((one) => indexText(books, one) ?? []))];
  if (indexes.length === 0) return new Set();
  const literal = `{${indexes.map((one) => `"\\\\x${one}"`).join(",")}}`;
  const ids = `{${people.map((one) => one.id).join(",")}}`;
  const held = await sql<{ idIndex: Uint8Array }>`
    select id_index from registry_held(${literal}::bytea[], ${ids}::uuid[])`.execute(books.tx);
  return new Set(held.rows.map((row) => Buffer.from(row.idIndex).toString("hex")));
}

/** What the rules find on each of these households, looking also at the rest of the county and at each other. */
export async function judge(books: Books, households: readonly Household[]): Promise<Finding[][]> {
  const rules = await getRules(books.tx, books.actor.countyCode, dayOf(books.now));
  const people = households.flatMap(livingMembers);
  const held = await heldElsewhere(books, people);
  const home = new Map<string, Set<string>>();
  for (const household of households)
    for (const person of livingMembers(household)) {
      const index = indexText(books, person);
      if (index !== null) home.set(index, (home.get(index) ?? new Set()).add(household.id));
    }
  const isHeld = (household: Household) => (_key: string, person: Person) => {
    const index = indexText(books, person);
    if (index === null) return false;
    return held.has(index) || [...(home.get(index) ?? [])].some((id) => id !== household.id);
  };
  return households.map((household) =>
    check(household, {
      today: dayOf(books.now),
      incomeLine: lineFor(rules, household.place, household.year.year),
      heldElsewhere: isHeld(household),
    }),
  );
}
