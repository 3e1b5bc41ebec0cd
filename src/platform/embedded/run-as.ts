import { execFileSync } from "node:child_process";
import { accessSync, constants, readFileSync, statSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { no } from "./refusals.ts";

/** The unprivileged user the server runs as. Undefined: as whoever we are. */
export type RunAs = { name: string; uid: number; gid: number };

const NAME = "bangfu";

/**
 * PostgreSQL refuses to run as root. Under root we take the user who already owns the data, else the system user
 * `bangfu`, making it when that can be done, else `nobody`.
 */
export function chooseRunAs(cluster: string): RunAs | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const owner = ownerOf(cluster);
  const user =
    (owner ? findUser((one) => one.uid === owner) : undefined) ?? namedUser(NAME) ?? makeUser() ?? namedUser("nobody");
  if (!user) throw no.noUser({});
  return user;
}

function ownerOf(path: string): number | undefined {
  try {
    return statSync(path).uid || undefined;
  } catch {
    return undefined;
  }
}

const namedUser = (name: string): RunAs | undefined => findUser((one) => one.name === name);

function findUser(wanted: (user: RunAs) => boolean): RunAs | undefined {
  return readFileSync("/etc/passwd", "utf8")
    .split("\n")
    .map((line) => line.split(":"))
    .map(([name = "", , uid, gid]) => ({ name, uid: Number(uid), gid: Number(gid) }))
    .find((one) => one.name !== "" && one.uid > 0 && wanted(one));
}

function makeUser(): RunAs | undefined {
  try {
    const shell = "/usr/sbin/nologin";
    execFileSync(
      "useradd",
      ["--system", "--user-group", "--no-create-home", "--home-dir", "/nonexistent", "--shell", shell, NAME],
      { stdio: "ignore" },
    );
    return namedUser(NAME);
  } catch {
    return undefined; // no useradd here, or the system is read-only
  }
}

/** Can the user go through every folder down to this path? Only mode bits are looked at. */
export function canReach(path: string, user: RunAs | undefined): boolean {
  if (!user) return reachable(path);
  for (let at = resolve(path); ; at = dirname(at)) {
    const stat = statSync(at, { throwIfNoEntry: false });
    if (stat) {
      const shift = stat.uid === user.uid ? 6 : stat.gid === user.gid ? 3 : 0;
      const needed = stat.isDirectory() ? 1 : 5;
      if (((stat.mode >> shift) & needed) !== needed) return false;
    }
    if (at === dirname(at)) return true;
  }
}

function reachable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
