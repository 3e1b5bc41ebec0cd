import { sql } from "kysely";
import { derivedId } from "./derived-id.ts";
import type { Caller, World } from "./world.ts";

/** Something that happened, as a reaction sees it. `commandIdFor` gives the same id at every delivery. */
export type Happened = {
  event: string;
  payload: unknown;
  place: string | null;
  commandIdFor: (name: string) => string;
};

/** What follows from an event. It changes things only by commands, given under `commandIdFor`, so a second delivery does nothing. */
export type Reaction = { on: string; name: string; react: (happened: Happened, by: Caller) => Promise<void> };

type Row = {
  no: number;
  countyCode: string;
  event: string;
  payload: unknown;
  place: string | null;
  commandId: string;
  tries: number;
};

const GIVE_UP_AFTER = 20;

/** Delivers the next due outbox entry to its reactions. False when nothing is due. A reaction that throws is tried again, later each time. */
export async function deliverNext(
  world: World,
  reactions: readonly Reaction[],
  callerFor: (countyCode: string) => Caller,
  report: (error: unknown) => void,
): Promise<boolean> {
  const { rows } = await sql<Row>`
    update outbox set tries = tries + 1, next_try_at = clock_timestamp() + least(interval '10 minutes', interval '1 second' * power(2, tries))
    where no = (select no from outbox where done_at is null and next_try_at <= clock_timestamp() order by no limit 1 for update skip locked)
    returning no, county_code, event, payload, place, command_id, tries`.execute(world.db);
  const row = rows[0];
  if (!row) return false;
  const happened: Happened = {
    event: row.event,
    payload: row.payload,
    place: row.place,
    commandIdFor: (name) => derivedId("reaction", String(row.no), row.commandId, name),
  };
  try {
    for (const one of reactions.filter(({ on }) => on === row.event))
      await one.react(happened, callerFor(row.countyCode));
    await world.db.updateTable("outbox").set({ doneAt: world.now() }).where("no", "=", row.no).execute();
  } catch (error) {
    report(error);
    const trouble = error instanceof Error ? error.name : "unknown";
    const over = row.tries >= GIVE_UP_AFTER;
    await world.db
      .updateTable("outbox")
      .set({ trouble, ...(over && { doneAt: world.now() }) })
      .where("no", "=", row.no)
      .execute();
  }
  return true;
}
