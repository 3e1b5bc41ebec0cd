import { sql } from "kysely";
import { dayOf } from "#kernel/day.ts";
import type { Finding } from "#kernel/finding.ts";
import { getRules } from "#modules/rules/index.ts";
import type { Rules } from "#packs/index.ts";
import type { World } from "#platform/world.ts";
import { type Household, livingMembers, type Person } from "../domain/household.ts";
import type { LineInForce } from "../domain/income/worksheet.ts";
import { check } from "../domain/rules/catalogue.ts";
import type { Books, Looking } from "./books.ts";
import { lineFor } from "./line-for.ts";
import { idIndex } from "./rows.ts";

export const incomeLineFor = async (
  { tx, actor, now }: Books,
  place: string,
  year: number,
): Promise<LineInForce | null> => lineFor(await getRules(tx, actor.countyCode, dayOf(now)), place, year);

type Indexes = ReadonlyMap<Person, string>;

/** The ID hash of everybody who has a number, in hex. */
const indexesOf = (world: World, people: readonly Person[]): Indexes =>
  new Map(
    people.flatMap((one) => {
      const index = idIndex(world.vault, one.idNumber);
      return index === null ? [] : [[one, Buffer.from(index).toString("hex")] as const];
    }),
  );

/** Which of these hashes other active persons of the county hold. Told as hashes, never by whom. */
async function heldElsewhere(books: Books, people: readonly Person[], indexes: Indexes): Promise<Set<string>> {
  const asked = [...new Set(indexes.values())];
  if (asked.length === 0) return new Set();
  const literal = `{${asked.map((one) => `"\\\\x${one}"`).join(",")}}`;
  const ids = `{${people.map((one) => one.id).join(",")}}`;
  const held = await sql<{ idIndex: Uint8Array }>`
    select id_index from registry_held(${literal}::bytea[], ${ids}::uuid[])`.execute(books.tx);
  return new Set(held.rows.map((row) => Buffer.from(row.idIndex).toString("hex")));
}

/** What the rules find on one household, when it is known which ID hashes (hex) others in the county hold. */
export function judgeWith(
  { world, now }: Looking,
  household: Household,
  rules: Rules,
  held: ReadonlySet<string>,
): Finding[] {
  const indexes = indexesOf(world, livingMembers(household));
  return check(household, {
    today: dayOf(now),
    incomeLine: lineFor(rules, household.place, household.year.year),
    heldElsewhere: (_key, person) => held.has(indexes.get(person) ?? ""),
  });
}

/** What the rules find on each of these households, looking also at the rest of the county and at each other. */
export async function judge(books: Books, households: readonly Household[]): Promise<Finding[][]> {
  const today = dayOf(books.now);
  const rules = await getRules(books.tx, books.actor.countyCode, today);
  const people = households.flatMap(livingMembers);
  const indexes = indexesOf(books.world, people);
  const held = await heldElsewhere(books, people, indexes);
  const homes = new Map<string, Set<string>>();
  for (const household of households)
    for (const person of livingMembers(household)) {
      const index = indexes.get(person);
      if (index !== undefined) homes.set(index, (homes.get(index) ?? new Set()).add(household.id));
    }
  const isHeld = (person: Person): boolean => {
    const index = indexes.get(person);
    return index !== undefined && (held.has(index) || (homes.get(index)?.size ?? 0) > 1);
  };
  return households.map((household) =>
    check(household, {
      today,
      incomeLine: lineFor(rules, household.place, household.year.year),
      heldElsewhere: (_key, person) => isHeld(person),
    }),
  );
}
