import { sql } from "kysely";
import { z } from "zod";
import { whyNotMay } from "#kernel/actor.ts";
import { placeNames } from "#modules/places/index.ts";
import { labelIn } from "#modules/registry/contract.ts";
import { idIndex, phoneIndex } from "#modules/registry/index.ts";
import { query } from "#platform/query.ts";
import { within } from "#platform/scope.ts";
import type { Caller } from "#platform/world.ts";
import type { Hit } from "../contract.ts";
import { readAsked } from "../domain/read-asked.ts";

const MOST = 12;
const Asked = z.object({ text: z.string() });

/** People of the register on the actor's ground: by name, initials, household number, or the exact ID number or phone. */
const findPeople = query({
  name: "search.people",
  verb: "household.read",
  input: Asked,
  run: async ({ tx, world, actor, input }): Promise<Hit[]> => {
    const wanted = readAsked(input.text);
    if (wanted.by === "nothing") return [];
    let rows = tx
      .selectFrom("person as p")
      .innerJoin("householdSummary as h", (join) =>
        join.onRef("h.countyCode", "=", "p.countyCode").onRef("h.id", "=", "p.householdId"),
      )
      .select(["p.id", "p.householdId", "p.name", "p.relation", "p.place", "h.headName", "h.nationalNo"])
      .where("p.countyCode", "=", actor.countyCode)
      .where(within(actor, "household.read", "p.place"))
      .limit(MOST);
    if (wanted.by === "name")
      rows = rows
        .where("p.name", ">=", wanted.value)
        .where("p.name", "<", `${wanted.value}\u{10ffff}`)
        .orderBy("p.name");
    if (wanted.by === "initials")
      rows = rows
        .where("p.nameInitials", ">=", wanted.value)
        .where("p.nameInitials", "<", `${wanted.value}~`)
        .orderBy("p.nameInitials");
    if (wanted.by === "id-number") rows = rows.where("p.idIndex", "=", idIndex(world.vault, wanted.value));
    if (wanted.by === "phone") {
      const index = phoneIndex(world.vault, wanted.value);
      rows = rows.where((eb) =>
        eb.or([
          eb("p.phoneIndex", "=", index),
          eb(
            "p.householdId",
            "in",
            eb
              .selectFrom("household as x")
              .select("x.id")
              .where("x.countyCode", "=", actor.countyCode)
              .where("x.phoneIndex", "=", index),
          ),
        ]),
      );
    }
    if (wanted.by === "national-no") {
      rows = rows
        .where("h.nationalNo", ">=", wanted.value)
        .where("h.nationalNo", "<", `${wanted.value}~`)
        .where(sql<boolean>`p.relation = '户主'`)
        .orderBy("h.nationalNo");
    }
    const found = await rows.execute();
    const names = await placeNames(tx, [...new Set(found.map((row) => row.place))]);
    return found.map((row) => {
      const head = row.relation === "户主";
      const of = head
        ? (row.nationalNo ?? "")
        : `${row.headName ?? ""} · ${labelIn(actor.language, "relation", row.relation ?? "")}`;
      return {
        kind: head ? "household" : "person",
        id: head ? (row.householdId ?? row.id) : row.id,
        householdId: row.householdId,
        title: row.name ?? "",
        line: [names.get(row.place) ?? row.place, of].filter(Boolean).join(" · "),
        place: row.place,
      };
    });
  },
});

/** Townships and villages of the county, and cadres in office, by the beginning of the name or of its initials. */
const findPlacesAndCadres = query({
  name: "search.places",
  verb: "place.read",
  input: Asked,
  run: async ({ tx, actor, input }): Promise<Hit[]> => {
    const wanted = readAsked(input.text);
    if (wanted.by !== "name" && wanted.by !== "initials") return [];
    const { by, value } = wanted;
    const places = await tx
      .selectFrom("division")
      .select(["code", "name", "level"])
      .where("countyCode", "=", actor.countyCode)
      .where("level", "in", ["township", "village"])
      .where("until", "is", null)
      .where((eb) => (by === "name" ? eb("name", "like", `${value}%`) : eb("nameInitials", "like", `${value}%`)))
      .orderBy("code")
      .limit(MOST)
      .execute();
    const cadres = await tx
      .selectFrom("cadre")
      .select(["id", "name", "title"])
      .where("countyCode", "=", actor.countyCode)
      .where("until", "is", null)
      .where((eb) => (by === "name" ? eb("name", "like", `${value}%`) : eb("nameInitials", "like", `${value}%`)))
      .orderBy("name")
      .limit(MOST)
      .execute();
    return [
      ...places.map(
        (one): Hit => ({
          kind: one.level === "township" ? "township" : "village",
          id: one.code,
          householdId: null,
          title: one.name,
          line: one.code,
          place: one.code,
        }),
      ),
      ...cadres.map(
        (one): Hit => ({
          kind: "cadre",
          id: one.id,
          householdId: null,
          title: one.name,
          line: one.title ?? "",
          place: null,
        }),
      ),
    ];
  },
});

/** Everything the box may find for this person; what they have no right to is simply not looked for. */
export async function find(input: { text: string }, by: Caller): Promise<Hit[]> {
  const people = whyNotMay(by.actor, "household.read") ? [] : await findPeople(input, by);
  const others = whyNotMay(by.actor, "place.read") ? [] : await findPlacesAndCadres(input, by);
  return [...people, ...others];
}
