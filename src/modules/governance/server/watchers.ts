import type { Actor } from "#kernel/actor.ts";
import type { Day } from "#kernel/day.ts";
import type { Tx } from "#platform/db/tables.ts";
import { type SeatRow, sittingIn } from "./seat-rows.ts";

/** Of those who sit in a village, the supervisory committee (村务监督委员会). */
export const watchersOf = (sitting: readonly SeatRow[]) =>
  sitting.filter((one) => one.body === "supervisors").map(({ id, name }) => ({ id, name }));

/** Who sits in the supervisory committee of the village on that day. */
export const watchersOn = async (tx: Tx, actor: Actor, place: string, day: Day) =>
  watchersOf(await sittingIn(tx, actor, "resolution.record", [place], day));
