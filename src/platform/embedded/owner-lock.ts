import { randomBytes } from "node:crypto";
import { linkSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { isAlive, type ProcessIdentity, thisProcess } from "./process-identity.ts";
import { no } from "./refusals.ts";

/**
 * One owner of a directory. Owners are numbered files; the highest number counts. A file is made by `link`, which only one
 * of several can do, and a lower file goes only after a higher one stands: so a latecomer who still looks at a dead
 * owner's file either loses the link or finds the higher number and steps back.
 */
export type OwnerLock = { release: () => void };

const FILE = /^owner-(\d+)\.lock$/;
type Owner = ProcessIdentity | { released: true };

export function takeOwnership(dir: string): OwnerLock {
  for (;;) {
    const highest = numbersIn(dir).at(-1) ?? 0;
    const owner = readOwner(dir, highest);
    if (owner && "pid" in owner && isAlive(owner)) throw no.inUse({ dir, pid: owner.pid });

    const mine = highest + 1;
    if (!tryLink(dir, mine)) continue;
    if ((numbersIn(dir).at(-1) ?? 0) > mine) {
      rmSync(pathOf(dir, mine), { force: true });
      continue;
    }
    for (const lower of numbersIn(dir)) if (lower < mine) rmSync(pathOf(dir, lower), { force: true });
    return { release: () => overwrite(pathOf(dir, mine), { released: true }) };
  }
}

/** Who owns the directory now, if its process lives. */
export function findOwner(dir: string): ProcessIdentity | undefined {
  const owner = readOwner(dir, numbersIn(dir).at(-1) ?? 0);
  return owner && "pid" in owner && isAlive(owner) ? owner : undefined;
}

const pathOf = (dir: string, number: number): string => join(dir, `owner-${number}.lock`);

const numbersIn = (dir: string): number[] =>
  readdirSync(dir)
    .flatMap((name) => FILE.exec(name)?.[1] ?? [])
    .map(Number)
    .sort((a, b) => a - b);

function readOwner(dir: string, number: number): Owner | undefined {
  try {
    return JSON.parse(readFileSync(pathOf(dir, number), "utf8"));
  } catch {
    return undefined; // gone meanwhile, or cut by a power failure: nobody alive stands behind it
  }
}

function tryLink(dir: string, number: number): boolean {
  const draft = join(dir, `owner.${process.pid}.${randomBytes(4).toString("hex")}`);
  writeFileSync(draft, JSON.stringify(thisProcess()), { mode: 0o600 });
  try {
    linkSync(draft, pathOf(dir, number));
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EEXIST") return false;
    throw error;
  } finally {
    rmSync(draft, { force: true });
  }
}

function overwrite(path: string, owner: Owner): void {
  const draft = `${path}.${process.pid}`;
  writeFileSync(draft, JSON.stringify(owner), { mode: 0o600 });
  renameSync(draft, path);
}
