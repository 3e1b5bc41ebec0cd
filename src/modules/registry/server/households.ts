import type { HouseholdId, PersonId } from "#kernel/ids.ts";
import type { Instant } from "#kernel/instant.ts";
import { within } from "#platform/scope.ts";
import { registryRefusals as no } from "../domain/refusals.ts";
import { type Assembled, assemble, type RawRow } from "./assemble.ts";
import type { Books } from "./books.ts";

type Asked = { verb?: string; year?: number; lock?: boolean };

/** The households with these ids on the actor's ground, in the order asked; with the latest year, or the one asked. */
export async function findHouseholds(
  { tx, world, actor }: Books,
  ids: readonly HouseholdId[],
  { verb = "household.read", year, lock = false }: Asked = {},
): Promise<Assembled[]> {
  if (ids.length === 0) return [];
  const county = actor.countyCode;
  let asked = tx
    .selectFrom("household")
    .selectAll()
    .where("countyCode", "=", county)
    .where("id", "in", [...ids])
    .where(within(actor, verb, "place"));
  if (lock) asked = asked.orderBy("id").forUpdate();
  const households = await asked.execute();
  const found = households.map((one) => one.id);
  if (found.length === 0) return [];
  const of = <Table extends "person" | "householdYear" | "incomeLine">(table: Table) =>
    tx
      .selectFrom(table as "person")
      .selectAll()
      .where("countyCode", "=", county)
      .where("householdId", "in", found)
      .execute();
  const [people, years, lines] = [await of("person"), await of("householdYear"), await of("incomeLine")];
  const raw = { households, people, years, lines } as unknown as Record<string, RawRow[]>;
  const assembled = assemble(world.vault, raw as Parameters<typeof assemble>[1], year);
  const byId = new Map(assembled.map((one) => [one.household.id, one]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}

/** One household as it is; what lies outside the actor's ground is not found. */
export async function getHousehold(books: Books, id: HouseholdId, asked: Asked = {}): Promise<Assembled> {
  const [found] = await findHouseholds(books, [id], asked);
  if (!found) throw no.notFound({ householdId: id });
  return found;
}

/** The household showing a year for which there are facts; for any other year the latest, from which a new year starts. */
export async function getForYear(books: Books, id: HouseholdId, asked: Asked): Promise<Assembled> {
  const { year, ...rest } = asked;
  const latest = await getHousehold(books, id, rest);
  const other = year !== undefined && year !== latest.household.year.year && latest.years.includes(year);
  return other ? getHousehold(books, id, asked) : latest;
}

/** The household for a change: its row is held, and nobody changed it since the editor saw it. */
export async function getForChange(
  books: Books,
  id: HouseholdId,
  verb: string,
  seenAt: Instant,
  year?: number,
): Promise<Assembled> {
  const found = await getForYear(books, id, { verb, lock: true, ...(year !== undefined && { year }) });
  if (found.changedAt > seenAt) throw no.changedSince({ at: found.changedAt });
  return found;
}

/** Where a person stands: the household's id, if it lies on the actor's ground. */
export async function householdOf(
  { tx, actor }: Books,
  personId: PersonId,
  verb = "household.read",
): Promise<HouseholdId> {
  const row = await tx
    .selectFrom("person")
    .select("householdId")
    .where("countyCode", "=", actor.countyCode)
    .where("id", "=", personId)
    .where(within(actor, verb, "place"))
    .executeTakeFirst();
  if (!row) throw no.personNotFound({ personId });
  return row.householdId as HouseholdId;
}

export type { Assembled };
