import { existsSync } from "node:fs";
import { access } from "node:fs/promises";
import { join, resolve } from "node:path";
import type { Instant } from "#kernel/instant.ts";
import { restore } from "#platform/backup/restore.ts";
import { startEmbedded } from "#platform/embedded/start-embedded.ts";
import { openFiles } from "#platform/files/files.ts";
import { EXIT, type Run } from "./command-line.ts";
import { postgresDir } from "./reach-world.ts";

/** Into the empty database of DATABASE_URL, or into a new embedded one in DATA_DIR. */
export const run: Run = async ({ config, say, print, words }) => {
  await access(resolve(words[0] ?? ""));
  const embedded = config.databaseUrl ? undefined : await startEmbedded({ dir: postgresDir(config) });
  try {
    const report = await restore({
      fromFile: resolve(words[0] ?? ""),
      url: config.databaseUrl ?? embedded?.url ?? "",
      files: openFiles(join(config.dataDir, "files")),
      now: new Date().toISOString() as Instant,
    });
    print(say("cli.restored", report));
    if (!existsSync(config.keyFile)) print(say("cli.bring-key", { file: config.keyFile }));
    return EXIT.done;
  } finally {
    await embedded?.stop();
  }
};
