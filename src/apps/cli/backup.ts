import { resolve } from "node:path";
import { backup } from "#platform/backup/backup.ts";
import { EXIT, type Run } from "./command-line.ts";
import { AS_IT_IS, inWorld } from "./reach-world.ts";

/** The database as it stands, also before an upgrade: what has not run yet is run by the restore. */
export const run: Run = ({ config, say, print, words }) =>
  inWorld(
    config,
    async ({ world, url }) => {
      const toFile = resolve(words[0] ?? "");
      const report = await backup({ url, files: world.files, toFile, now: world.now() });
      print(say("cli.backed-up", { ...report, file: toFile, mb: (report.bytes / 1_048_576).toFixed(1) }));
      if (report.filesMissing > 0) print(say("cli.files-missing", { count: report.filesMissing }));
      print(say("cli.keep-key", { file: config.keyFile }));
      return report.filesMissing > 0 ? EXIT.refused : EXIT.done;
    },
    AS_IT_IS,
  );
