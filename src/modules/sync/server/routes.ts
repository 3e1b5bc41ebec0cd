import { implement } from "@orpc/server";
import { answer, callerOf, type Visit } from "#platform/http/visit.ts";
import { query } from "#platform/query.ts";
import { syncContract } from "../contract.ts";
import { Push } from "../domain/shapes.ts";
import { listDevices, refuseLost, registerDevice, stands } from "./devices.ts";
import { listPhones } from "./phones.ts";
import { pull } from "./pull.ts";
import { type FieldCommands, pushAll } from "./push.ts";
import { reportLost, reportLostFor } from "./report-lost.ts";
import { listVillages } from "./villages.ts";

type Speak = (language: Visit["language"], code: string, facts: Record<string, unknown>) => string;

/** Is this phone still its owner's? Asked before anything it sends is looked at. */
const mayPush = query({
  name: "sync.may-push",
  verb: "self.use",
  input: Push.pick({ deviceId: true }),
  run: async (asked) => refuseLost(asked, asked.input.deviceId),
});

/** The routes, with what can be done on a phone and how refusals are said: both are known only to the whole application. */
export function syncRoutesWith(commands: FieldCommands, speak: Speak) {
  const os = implement(syncContract).$context<Visit>();
  return os.router({
    pull: os.pull.handler(answer(pull)),
    push: os.push.handler(async ({ input, context }) => {
      const by = callerOf(context);
      await mayPush({ deviceId: input.deviceId }, by);
      const say = (code: string, facts: Record<string, unknown>) => speak(context.language, code, facts);
      return { outcomes: await pushAll(commands, input.commands, by, say) };
    }),
    villages: os.villages.handler(answer(listVillages)),
    device: os.device.handler(({ input, context }) => stands(context.world, input.deviceId)),
    devices: os.devices.handler(answer(listDevices)),
    registerDevice: os.registerDevice.handler(answer(registerDevice)),
    reportLost: os.reportLost.handler(({ input, context }) => reportLost(input, context)),
    phones: os.phones.handler(answer(listPhones)),
    reportLostFor: os.reportLostFor.handler(({ input, context }) => reportLostFor(input, context)),
  });
}
