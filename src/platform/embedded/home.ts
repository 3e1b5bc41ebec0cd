import { createHash } from "node:crypto";
import { chmodSync, chownSync, existsSync, lstatSync, mkdirSync, readlinkSync, symlinkSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import { canReach, type RunAs } from "./run-as.ts";

/**
 * The folders of an embedded database. `dir` is what was asked for: lock, password and log lie there, for us only.
 * `ground` holds the cluster and the socket and belongs to the user the server runs as; normally it is `dir/server`.
 */
export type Home = {
  dir: string;
  ground: string;
  cluster: string;
  run: string;
  log: string;
  password: string;
  address: string;
};

const SYSTEM_PLACE = "/var/lib/bangfu";

/** The same folder gives the same home every time; the link `dir/server` decides once it is there. */
export function findHome(asked: string): Home {
  const dir = resolve(asked);
  const server = join(dir, "server");
  const ground = isLink(server) ? readlinkSync(server) : server;
  return {
    dir,
    ground,
    cluster: join(ground, "cluster"),
    run: join(ground, "run"),
    log: join(dir, "postgres.log"),
    password: join(dir, "password"),
    address: join(dir, "address.json"),
  };
}

/** Makes the folders. When the server's user cannot get to `dir`, the ground is laid under /var/lib/bangfu and linked. */
export function layGround(home: Home, user: RunAs | undefined): Home {
  if (user && !existsSync(home.ground) && !isLink(join(home.dir, "server")) && !canReach(home.dir, user)) {
    const name = `${basename(dirname(home.dir))}-${createHash("sha256").update(home.dir).digest("hex").slice(0, 8)}`;
    mkdirSync(join(SYSTEM_PLACE, name), { recursive: true, mode: 0o755 });
    symlinkSync(join(SYSTEM_PLACE, name), join(home.dir, "server"));
  }
  const laid = findHome(home.dir);
  for (const folder of [laid.ground, laid.run]) {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    chmodSync(folder, 0o700);
    if (user) chownSync(folder, user.uid, user.gid);
  }
  return laid;
}

/** A folder that every user can read, for programs. */
export function programShelf(): string {
  mkdirSync(SYSTEM_PLACE, { recursive: true, mode: 0o755 });
  return SYSTEM_PLACE;
}

const isLink = (path: string): boolean => lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink() ?? false;
