import type { Actor } from "#kernel/actor.ts";
import { whyNotMay } from "#kernel/actor.ts";
import { cadreNames } from "#modules/organisation/index.ts";
import { fullPlaceNames } from "#modules/places/index.ts";
import type { Tx } from "#platform/db/tables.ts";
import { within } from "#platform/scope.ts";
import { MoveRow, type MoveState } from "../../domain/moves.ts";

/** Moves that leave or reach the actor's ground. */
export const movesFor = (tx: Tx, actor: Actor, verb: string) =>
  tx
    .selectFrom("householdMove")
    .selectAll()
    .where("countyCode", "=", actor.countyCode)
    .where((eb) => eb.or([within(actor, verb, "place"), within(actor, verb, "toPlace")] as never));

type Row = Awaited<ReturnType<ReturnType<typeof movesFor>["execute"]>>[number];

/** Moves with names, as both sides may see them. */
export async function shownMoves(tx: Tx, actor: Actor, rows: readonly Row[]): Promise<MoveRow[]> {
  const places = await fullPlaceNames(
    tx,
    rows.flatMap((row) => [row.place, row.toPlace]),
  );
  const names = await cadreNames(
    tx,
    actor.countyCode,
    rows.flatMap((row) => (row.answeredBy ? [row.askedBy, row.answeredBy] : [row.askedBy])),
  );
  const placeOf = (code: string) => ({ code, name: places.get(code) ?? code });
  const by = (id: string) => ({ id, name: names.get(id) ?? "" });
  const mine = (place: string): boolean => whyNotMay(actor, "household.edit", place) === null;
  return rows.map((row) =>
    MoveRow.parse({
      ...row,
      from: placeOf(row.place),
      to: placeOf(row.toPlace),
      on: row.movedOn,
      state: row.state as MoveState,
      askedBy: by(row.askedBy),
      answeredBy: row.answeredBy ? by(row.answeredBy) : null,
      mayAnswer: row.state === "asked" && mine(row.toPlace),
      mayWithdraw: row.state === "asked" && mine(row.place),
    }),
  );
}

/** One open or settled move on one side of the actor's ground, held until the transaction ends. */
export const findMove = (tx: Tx, actor: Actor, id: string, side: "place" | "toPlace") =>
  tx
    .selectFrom("householdMove")
    .selectAll()
    .where("countyCode", "=", actor.countyCode)
    .where("id", "=", id)
    .where(within(actor, "household.edit", side))
    .forUpdate()
    .executeTakeFirst();
