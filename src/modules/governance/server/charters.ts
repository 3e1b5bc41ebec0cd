import type { Actor } from "#kernel/actor.ts";
import { rangeOf } from "#kernel/territory.ts";
import type { Tx } from "#platform/db/tables.ts";
import { query } from "#platform/query.ts";
import { within } from "#platform/scope.ts";
import { no } from "../domain/refusals.ts";
import { CharterRow, CharterShown, ListCharters, OneCharter } from "../domain/shapes/resolutions.ts";
import { villagesNamed } from "./names.ts";

/** Versions with whether they are the latest of their village. */
const versions = (tx: Tx, actor: Actor) =>
  tx
    .selectFrom("charter as c")
    .select(["c.id", "c.place", "c.version", "c.title", "c.text", "c.adoptedOn", "c.basis", "c.resolutionId"])
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

/** The charters in force, one a village. */
export const listCharters = query({
  name: "charter.list",
  verb: "governance.read",
  input: ListCharters,
  run: async ({ tx, actor, input }) => {
    const { under, after, limit } = input;
    let some = tx.selectFrom(versions(tx, actor).as("v")).selectAll().where("inForce", "=", true);
    if (under) {
      const { from, to } = rangeOf(under);
      some = some.where("place", ">=", from).where("place", "<", to);
    }
    if (after) some = some.where("place", ">", after);
    const found = await some
      .orderBy("place")
      .limit(limit + 1)
      .execute();
    const page = found.slice(0, limit);
    const village = await villagesNamed(
      tx,
      page.map((one) => one.place),
    );
    return {
      rows: page.map((row) => CharterRow.parse({ ...row, village: village(row.place) })),
      next: found.length > limit ? (page.at(-1)?.place ?? null) : null,
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
    const rows = all.map((row) => CharterRow.parse({ ...row, village }));
    return CharterShown.parse({ ...one, village, versions: rows });
  },
});
