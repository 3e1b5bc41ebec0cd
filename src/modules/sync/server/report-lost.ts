import { z } from "zod";
import { endAllOf, endOthers, thenForget } from "#modules/accounts/index.ts";
import type { Books } from "#modules/registry/index.ts";
import { command } from "#platform/command.ts";
import { callerOf, type Visit } from "#platform/http/visit.ts";
import { syncRefusals as no } from "../domain/refusals.ts";
import { DeviceId, ReportLost } from "../domain/shapes.ts";
import { mine } from "./devices.ts";

const ofCounty = ({ tx, actor }: Books) =>
  tx.selectFrom("device").selectAll().where("countyCode", "=", actor.countyCode);

const reporting = (name: string, verb: string, among: typeof ofCounty, kept: string | null) =>
  command({
    name,
    verb,
    input: ReportLost,
    output: z.object({ id: DeviceId }),
    load: (call) => among(call).where("id", "=", call.input.deviceId).executeTakeFirst(),
    whyNot: (_, device) => (device ? null : no.deviceUnknown({})),
    run: async (call, device) => {
      const { tx, actor, input, now, mark } = call;
      await tx
        .updateTable("device")
        .set({ state: "lost", lostAt: now, changedAt: now })
        .where("countyCode", "=", actor.countyCode)
        .where("id", "=", input.deviceId)
        .execute();
      if (device && device.accountId !== actor.accountId) await endAllOf(call, device.accountId);
      else await endOthers(tx, kept);
      mark({ subject: input.deviceId });
      return { id: input.deviceId };
    },
  });

/** The owner says a phone is lost: at its next contact it is told to wipe itself. They are signed out but where they say it. */
export const reportLost = (raw: unknown, visit: Visit) =>
  thenForget(reporting("sync.report-lost", "self.use", mine, visit.sessionKey))(raw, callerOf(visit));
/** The same for somebody who cannot sign in any more, by the county's administrators. */
export const reportLostFor = (raw: unknown, visit: Visit) =>
  thenForget(reporting("sync.report-lost-for", "account.manage", ofCounty, visit.sessionKey))(raw, callerOf(visit));
