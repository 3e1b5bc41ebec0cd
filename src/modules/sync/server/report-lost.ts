import { z } from "zod";
import type { Books } from "#modules/registry/index.ts";
import { command } from "#platform/command.ts";
import { syncRefusals as no } from "../domain/refusals.ts";
import { DeviceId, ReportLost } from "../domain/shapes.ts";
import { mine } from "./devices.ts";

const ofCounty = ({ tx, actor }: Books) =>
  tx.selectFrom("device").selectAll().where("countyCode", "=", actor.countyCode);

const reporting = (name: string, verb: string, among: typeof ofCounty) =>
  command({
    name,
    verb,
    input: ReportLost,
    output: z.object({ id: DeviceId }),
    load: (call) => among(call).where("id", "=", call.input.deviceId).executeTakeFirst(),
    whyNot: (_, device) => (device ? null : no.deviceUnknown({})),
    run: async ({ tx, actor, input, now, mark }) => {
      await tx
        .updateTable("device")
        .set({ state: "lost", lostAt: now, changedAt: now })
        .where("countyCode", "=", actor.countyCode)
        .where("id", "=", input.deviceId)
        .execute();
      mark({ subject: input.deviceId });
      return { id: input.deviceId };
    },
  });

/** The owner says a phone is lost: at its next contact it is told to wipe itself. */
export const reportLost = reporting("sync.report-lost", "self.use", mine);
/** The same for somebody who cannot sign in any more, by the county's administrators. */
export const reportLostFor = reporting("sync.report-lost-for", "account.manage", ofCounty);
