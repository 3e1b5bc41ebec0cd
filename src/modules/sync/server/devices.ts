import { z } from "zod";
import { dayOf, startOf } from "#kernel/day.ts";
import type { Books } from "#modules/registry/index.ts";
import { command } from "#platform/command.ts";
import { query } from "#platform/query.ts";
import { syncRefusals as no } from "../domain/refusals.ts";
import { DeviceId, type DeviceRow, RegisterDevice, ReportLost } from "../domain/shapes.ts";

const mine = ({ tx, actor }: Books) =>
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

/** A phone says that somebody works with it from now on; said again, it is only seen again. */
export const registerDevice = command({
  name: "sync.register-device",
  verb: "self.use",
  input: RegisterDevice,
  output: z.object({ id: DeviceId }),
  load: (call) => mine(call).where("id", "=", call.input.id).executeTakeFirst(),
  whyNot: (_, device) => (device?.state === "lost" ? no.deviceLost({}) : null),
  run: async ({ tx, actor, input, now }) => {
    const at = startOf(dayOf(now));
    const row = await tx
      .insertInto("device")
      .values({
        countyCode: actor.countyCode,
        id: input.id,
        accountId: actor.accountId,
        name: input.name,
        firstAt: now,
        lastAt: at,
        changedAt: now,
      })
      .onConflict((same) =>
        same
          .columns(["countyCode", "id"])
          .doUpdateSet({ name: input.name, state: "active", lastAt: at, changedAt: now }),
      )
      .returning("id")
      .executeTakeFirst();
    if (!row) throw no.deviceTaken({});
    return { id: input.id };
  },
});

/** The owner says a phone is lost: at its next contact it is told to wipe itself. */
export const reportLost = command({
  name: "sync.report-lost",
  verb: "self.use",
  input: ReportLost,
  output: z.object({ id: DeviceId }),
  load: (call) => mine(call).where("id", "=", call.input.deviceId).executeTakeFirst(),
  whyNot: (_, device) => (device ? null : no.deviceUnknown({})),
  run: async ({ tx, actor, input, now }) => {
    await tx
      .updateTable("device")
      .set({ state: "lost", lostAt: now, changedAt: now })
      .where("countyCode", "=", actor.countyCode)
      .where("id", "=", input.deviceId)
      .execute();
    return { id: input.deviceId };
  },
});

/** My phones, the one used last first. */
export const listDevices = query({
  name: "sync.devices",
  verb: "self.use",
  input: z.object({}).optional(),
  run: async (asked): Promise<DeviceRow[]> => {
    const rows = await mine(asked).orderBy("lastAt", "desc").execute();
    return rows.map((row) => ({ ...row, id: DeviceId.parse(row.id), state: row.state as DeviceRow["state"] }));
  },
});
