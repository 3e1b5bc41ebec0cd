import { EXIT, type Run } from "./command-line.ts";
import { inWorld } from "./reach-world.ts";

export const run: Run = ({ config, say, print }) =>
  inWorld(config, async ({ migrated }) => {
    for (const name of migrated) print(name);
    print(say("cli.migrated", { count: migrated.length }));
    return EXIT.done;
  });
