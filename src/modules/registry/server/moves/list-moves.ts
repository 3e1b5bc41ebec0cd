import { z } from "zod";
import { HouseholdId } from "#kernel/ids.ts";
import { Territory } from "#kernel/territory.ts";
import { query } from "#platform/query.ts";
import { MOVE_STATES } from "../../domain/moves.ts";
import { movesFor, shownMoves } from "./rows.ts";

export const ListMoves = z.object({
  state: z.enum(MOVE_STATES).optional(),
  under: Territory.optional(),
  householdId: HouseholdId.optional(),
});

const MOST = 500;

/** Households on the move from or to the actor's ground, the latest first. */
export const listMoves = query({
  name: "registry.moves",
  verb: "household.read",
  input: ListMoves,
  run: async ({ tx, actor, input }) => {
    const { state, under, householdId } = input;
    const rows = await movesFor(tx, actor, "household.read")
      .$if(state !== undefined, (moves) => moves.where("state", "=", state ?? ""))
      .$if(householdId !== undefined, (moves) => moves.where("householdId", "=", householdId ?? ""))
      .$if(under !== undefined, (moves) =>
        moves.where((eb) => eb.or([eb("place", "like", `${under}%`), eb("toPlace", "like", `${under}%`)])),
      )
      .orderBy("askedAt", "desc")
      .orderBy("id", "desc")
      .limit(MOST)
      .execute();
    return shownMoves(tx, actor, rows);
  },
});
