import { sql } from "kysely";
import { z } from "zod";
import { dayOf, startOf } from "#kernel/day.ts";
import type { Books } from "#modules/registry/index.ts";
import { command } from "#platform/command.ts";
import { query } from "#platform/query.ts";
import type { World } from "#platform/world.ts";
import { syncRefusals as no } from "../domain/refusals.ts";
import { DeviceId, type DeviceRow, RegisterDevice } from "../domain/shapes.ts";
import { shownDevice } from "./shown-device.ts";

export const mine = ({ tx, actor }: Books) =>
  tx
    .selectFrom("device")
    .selectAll()
    .where("countyCode", "=", actor.countyCode)
    .where("accountId", "=", actor.accountId);

/** A phone reported lost gets nothing but the word to wipe itself; one we do not know must say who it is first. */
export async function refuseLost(books: Books, id: DeviceId): Promise<void> {
  const device = await mine(books).where("id", "=", id).executeTakeFirst();
  if (!device) throw no.deviceUnknown({});
  if (device.state === "lost") throw no.deviceLost({});
}

/**
 * Is this phone not lost? Asked without a session, because reporting it ended those it had; whoever knows the id of a phone
 * hears one bit of it.
 */
export async function stands(world: World, id: DeviceId): Promise<{ id: DeviceId }> {
  const { rows } = await sql<{ lost: boolean }>`select device_is_lost(${id}) as lost`.execute(world.db);
  if (rows[0]?.lost) throw no.deviceLost({});
  return { id };
}

/** A phone says that somebody works with it from now on, or no more, and how much lies on it; said again, it is only seen again. */
export const registerDevice = command({
  name: "sync.register-device",
  verb: "self.use",
  input: RegisterDevice,
  output: z.object({ id: DeviceId }),
  load: (call) => mine(call).where("id", "=", call.input.id).executeTakeFirst(),
  whyNot: (_, device) => (device?.state === "lost" ? no.deviceLost({}) : null),
  run: async ({ tx, actor, input, now }) => {
    const { id, name, state, holds } = input;
    const said = { name, state, ...holds, cadreId: actor.cadreId, lastAt: startOf(dayOf(now)), changedAt: now };
    const row = await tx
      .insertInto("device")
      .values({ countyCode: actor.countyCode, id, accountId: actor.accountId, firstAt: now, ...said })
      .onConflict((same) =>
        same.columns(["countyCode", "id"]).doUpdateSet(said).where("device.accountId", "=", actor.accountId),
      )
      .returning("id")
      .executeTakeFirst();
    if (!row) throw no.deviceTaken({});
    return { id };
  },
});

/** My phones, the one used last first. */
export const listDevices = query({
  name: "sync.devices",
  verb: "self.use",
  input: z.object({}).optional(),
  run: async (asked): Promise<DeviceRow[]> => (await mine(asked).orderBy("lastAt", "desc").execute()).map(shownDevice),
});
