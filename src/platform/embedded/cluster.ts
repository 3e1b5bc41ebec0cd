import { execFile } from "node:child_process";
import { randomBytes } from "node:crypto";
import {
  chownSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import type { Binaries } from "./binaries.ts";
import type { Home } from "./home.ts";
import { no } from "./refusals.ts";
import type { RunAs } from "./run-as.ts";

const run = promisify(execFile);

export const OWNER = "bangfu";
/** Nothing of our environment (PGDATA, PGPORT …) may steer the server. */
export const CLEAN_ENV = { PATH: "/usr/bin:/bin", LC_ALL: "C", TZ: "UTC" };

/** The password of the owner's login, made with the cluster and kept beside it for us only (mode 600). */
export function passwordOf(home: Home): string {
  if (existsSync(home.password)) return readFileSync(home.password, "utf8").trim();
  if (existsSync(home.cluster)) throw no.passwordMissing({ file: home.password });
  const password = randomBytes(24).toString("base64url");
  writeFileSync(home.password, `${password}\n`, { mode: 0o600, flush: true });
  return password;
}

/** Makes the cluster when there is none, in a draft folder that is renamed when whole; refuses one of another version. */
export async function ensureCluster(
  home: Home,
  binaries: Binaries,
  user: RunAs | undefined,
  password: string,
): Promise<void> {
  if (existsSync(home.cluster)) {
    const found = readFileSync(join(home.cluster, "PG_VERSION"), "utf8").trim();
    if (found !== binaries.major) throw no.otherVersion({ dir: home.dir, found, wanted: binaries.major });
    return;
  }
  for (const name of readdirSync(home.ground))
    if (name.startsWith("draft-")) rmSync(join(home.ground, name), { recursive: true, force: true });
  const draft = join(home.ground, `draft-${process.pid}`);
  mkdirSync(draft, { mode: 0o700 });
  const passwordFile = join(draft, "password");
  writeFileSync(passwordFile, `${password}\n`, { mode: 0o600 });
  if (user) for (const path of [draft, passwordFile]) chownSync(path, user.uid, user.gid);

  const cluster = join(draft, "cluster");
  await run(
    binaries.initdb,
    [
      `--pgdata=${cluster}`,
      `--username=${OWNER}`,
      `--pwfile=${passwordFile}`,
      "--auth=scram-sha-256",
      "--encoding=UTF8",
      "--locale=C",
      "--data-checksums",
    ],
    { ...(user && { uid: user.uid, gid: user.gid }), env: CLEAN_ENV, cwd: home.ground },
  );
  renameSync(cluster, home.cluster);
  rmSync(draft, { recursive: true, force: true });
}
