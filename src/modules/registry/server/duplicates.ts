import { sql } from "kysely";
import { z } from "zod";
import { HouseholdId, PersonId } from "#kernel/ids.ts";
import { PageAsked } from "#kernel/page.ts";
import { maskId } from "#kernel/sensitive.ts";
import { Territory } from "#kernel/territory.ts";
import { placeNames } from "#modules/places/index.ts";
import { query } from "#platform/query.ts";
import { within } from "#platform/scope.ts";
import { contextOf } from "#platform/vault/vault.ts";
import type { PersonShown } from "../contract.ts";
import { sideBySide, whyNotMerge } from "../domain/duplicates.ts";
import { SEALED_OF_PERSON } from "../domain/masking.ts";
import { registryRefusals as no } from "../domain/refusals.ts";
import type { Books } from "./books.ts";
import { standingsOf } from "./merge-persons.ts";

type Found = {
  id: string;
  householdId: string;
  place: string;
  name: string | null;
  relation: string | null;
  sealed: Uint8Array;
  idIndex: Uint8Array | null;
  headName: string | null;
  nationalNo: string | null;
};

/** Persons with the household they stand in, on the actor's ground; ID numbers masked. */
async function peopleShown(
  { tx, actor, world }: Books,
  by: "id" | "idIndex",
  values: readonly (string | Uint8Array)[],
) {
  if (values.length === 0) return [];
  const rows = (await tx
    .selectFrom("person as p")
    .innerJoin("householdSummary as s", (join) =>
      join.onRef("s.countyCode", "=", "p.countyCode").onRef("s.id", "=", "p.householdId"),
    )
    .select([
      "p.id",
      "p.householdId",
      "p.place",
      "p.name",
      "p.relation",
      "p.sealed",
      "p.idIndex",
      "s.headName",
      "s.nationalNo",
    ])
    .where("p.countyCode", "=", actor.countyCode)
    .where(by === "id" ? "p.id" : "p.idIndex", "in", [...values] as never)
    .$if(by === "idIndex", (one) => one.where("p.status", "=", "active"))
    .where(within(actor, "household.read", "p.place"))
    .orderBy("p.id")
    .execute()) as Found[];
  const names = await placeNames(
    tx,
    rows.map((row) => row.place),
  );
  return rows.map((row) => {
    const { idNumber } = world.vault.open(contextOf("person", row.id), row.sealed);
    const shown: PersonShown = {
      personId: PersonId.parse(row.id),
      householdId: HouseholdId.parse(row.householdId),
      place: row.place,
      placeName: names.get(row.place) ?? row.place,
      name: row.name,
      relation: row.relation,
      idNumber: typeof idNumber === "string" ? maskId(idNumber) : null,
      headName: row.headName,
      nationalNo: row.nationalNo,
    };
    return { shown, index: row.idIndex === null ? "" : Buffer.from(row.idIndex).toString("hex") };
  });
}

/** Where one person stands, for the link from anywhere to their household. */
export const readPerson = query({
  name: "registry.person",
  verb: "household.read",
  input: z.object({ personId: PersonId }),
  run: async (asked) => {
    const [found] = await peopleShown(asked, "id", [asked.input.personId]);
    if (!found) throw no.personNotFound(asked.input);
    return found.shown;
  },
});

/** Active records that share an ID number (first 18 characters); of records elsewhere only their number is told. */
export const listDuplicates = query({
  name: "registry.duplicates",
  verb: "household.read",
  input: PageAsked.extend({ under: Territory.optional() }),
  run: async (asked) => {
    const { after, limit, under } = asked.input;
    const cursor = after !== undefined && /^[0-9a-f]{32}$/.test(after) ? Buffer.from(after, "hex") : null;
    const twice = await sql<{ idIndex: Uint8Array; records: number }>`
      select id_index, records from registry_twice(${cursor}::bytea, ${limit + 1}::integer)`.execute(asked.tx);
    const groups = twice.rows.slice(0, limit);
    const people = await peopleShown(
      asked,
      "idIndex",
      groups.map((one) => one.idIndex),
    );
    const byIndex = Map.groupBy(people, (one) => one.index);
    const rows = groups.map((one) => {
      const records = (byIndex.get(Buffer.from(one.idIndex).toString("hex")) ?? []).map((found) => found.shown);
      return { records, elsewhere: Number(one.records) - records.length };
    });
    const last = groups.at(-1);
    return {
      rows: under ? rows.filter((row) => row.records.some((one) => one.place.startsWith(under))) : rows,
      next: twice.rows.length > limit && last ? Buffer.from(last.idIndex).toString("hex") : null,
    };
  },
});

/** Two records side by side before they are merged, and why they cannot be, if so. Sealed values only say whether they differ. */
export const readBeside = query({
  name: "registry.beside",
  verb: "household.merge",
  input: z.object({ keepId: PersonId, otherId: PersonId }),
  run: async (asked) => {
    const { keepId, otherId } = asked.input;
    const { keep, other } = await standingsOf(asked, "household.merge", keepId, otherId);
    const shown = (await peopleShown(asked, "id", [keepId, otherId])).map((one) => one.shown);
    const [a, b] = [keepId, otherId].map((id) => shown.find((one) => one.personId === id));
    if (!a || !b) throw no.personNotFound({ personId: keepId });
    const refused = whyNotMerge(keep, other);
    const hidden = (value: unknown) => (value === null || (Array.isArray(value) && value.length === 0) ? null : "***");
    return {
      keep: a,
      other: b,
      sides: sideBySide(keep.person, other.person).map((one) =>
        SEALED_OF_PERSON.includes(one.key) ? { ...one, keep: hidden(one.keep), other: hidden(one.other) } : one,
      ),
      refusal: refused ? { code: refused.code, facts: refused.facts } : null,
    };
  },
});
