import { refusal } from "#kernel/refusal.ts";
import { setUpNeeded } from "#modules/accounts/index.ts";
import { makeSample } from "../sample/make-sample.ts";
import { clearSample, sampleUnfinished } from "../sample/unfinished.ts";
import { EXIT, type Run } from "./command-line.ts";
import { inWorld } from "./reach-world.ts";

const no = { notEmpty: refusal("cli.sample-not-empty", 409) };

/** Only into an empty installation: invented people never come among real ones. */
export const run: Run = ({ config, say, print }) =>
  inWorld(config, async ({ world }) => {
    if (await sampleUnfinished(world)) await clearSample(world);
    if (!(await setUpNeeded(world))) throw no.notEmpty({});
    await makeSample(world, (step) => print(step));
    print(say("cli.sample-made"));
    return EXIT.done;
  });
