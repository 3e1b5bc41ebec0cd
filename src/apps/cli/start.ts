import { setUpNeeded } from "#modules/accounts/index.ts";
import { makeSample } from "../sample/make-sample.ts";
import { clearSample, sampleUnfinished } from "../sample/unfinished.ts";
import { buildOffice } from "./build-office.ts";
import type { Run } from "./command-line.ts";
import { serveUntilEnded } from "./serve-until-ended.ts";

/** What `npm start` does: builds the pages when they are missing, makes the sample county in an empty installation, serves. */
export const run: Run = async (call) => {
  await buildOffice(() => call.print(call.say("cli.building")));
  return serveUntilEnded(call, async ({ world }) => {
    if (await sampleUnfinished(world)) {
      call.print(call.say("cli.sample-again"));
      await clearSample(world);
    }
    if (call.options.empty || !(await setUpNeeded(world))) return;
    call.print(call.say("cli.sample-making"));
    await makeSample(world);
  });
};
