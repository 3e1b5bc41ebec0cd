import type { Actor } from "#kernel/actor.ts";
import type { Day } from "#kernel/day.ts";
import { rangeOf } from "#kernel/territory.ts";
import { villagesNamed } from "#modules/places/index.ts";
import type { Tx } from "#platform/db/tables.ts";
import { query } from "#platform/query.ts";
import { within } from "#platform/scope.ts";
import { no } from "../domain/refusals.ts";
import { CharterRow, CharterShown, ListCharters, OneCharter } from "../domain/shapes/resolutions.ts";
import { numberOf } from "./resolution-store.ts";

const COLUMNS = ["id", "place", "version", "title", "text", "adoptedOn", "basis", "resolutionId"] as const;

/** Versions with whether they are the latest of their village, and the resolution that adopted them. */
const versions = (tx: Tx, actor: Actor) =>
  tx
    .selectFrom("charter as c")
    .leftJoin("resolution as r", (join) =>
      join.onRef("r.countyCode", "=", "c.countyCode").onRef("r.id", "=", "c.resolutionId"),
    )
    .select(COLUMNS.map((column) => `c.${column}` as const))
    .select(["r.year", "r.no"])
    .select((eb) =>
      eb
        .not(
          eb.exists(
            eb
              .selectFrom("charter as later")
              .select("later.id")
              .whereRef("later.countyCode", "=", "c.countyCode")
              .whereRef("later.place", "=", "c.place")
              .whereRef("later.version", ">", "c.version"),
          ),
        )
        .as("inForce"),
    )
    .where("c.countyCode", "=", actor.countyCode)
    .where(within(actor, "governance.read", "c.place"));

const numbered = <Row extends { year: number | null; no: number | null }>({ year, no: serial, ...row }: Row) => ({
  ...row,
  resolution: year === null || serial === null ? null : numberOf({ year, no: serial }),
});

/** The charters in force, one a village: by village, or by the day on which they were adopted. */
export const listCharters = query({
  name: "charter.list",
  verb: "governance.read",
  input: ListCharters,
  run: async ({ tx, actor, input }) => {
    const { under, how, sort, after, limit } = input;
    let some = tx.selectFrom(versions(tx, actor).as("v")).selectAll().where("inForce", "=", true);
    if (under) {
      const { from, to } = rangeOf(under);
      some = some.where("place", ">=", from).where("place", "<", to);
    }
    if (how) some = some.where("resolutionId", how === "paper" ? "is" : "is not", null);
    const [place = "", on = ""] = after?.split(" ") ?? [];
    if (after && sort === "village") some = some.where("place", ">", place);
    else if (after)
      some = some.where((eb) =>
        eb.or([
          eb("adoptedOn", sort === "latest" ? "<" : ">", on as Day),
          eb.and([eb("adoptedOn", "=", on as Day), eb("place", ">", place)]),
        ]),
      );
    const ordered = sort === "village" ? some : some.orderBy("adoptedOn", sort === "latest" ? "desc" : "asc");
    const found = await ordered
      .orderBy("place")
      .limit(limit + 1)
      .execute();
    const page = found.slice(0, limit);
    const last = page.at(-1);
    const village = await villagesNamed(
      tx,
      page.map((one) => one.place),
    );
    return {
      rows: page.map((row) => CharterRow.parse({ ...numbered(row), village: village(row.place) })),
      next: found.length > limit && last ? `${last.place} ${last.adoptedOn}` : null,
    };
  },
});

/** One version with its text, and the others of its village. */
export const readCharter = query({
  name: "charter.read",
  verb: "governance.read",
  input: OneCharter,
  run: async ({ tx, actor, input }) => {
    const one = await versions(tx, actor).where("c.id", "=", input.charterId).executeTakeFirst();
    if (!one) throw no.charterNotFound({});
    const all = await versions(tx, actor).where("c.place", "=", one.place).orderBy("c.version", "desc").execute();
    const village = (await villagesNamed(tx, [one.place]))(one.place);
    const rows = all.map((row) => CharterRow.parse({ ...numbered(row), village }));
    return CharterShown.parse({ ...numbered(one), village, versions: rows });
  },
});
