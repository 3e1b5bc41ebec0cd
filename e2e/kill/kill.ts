import { chmodSync, mkdtempSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import pg from "pg";
import { findEmbedded } from "#platform/embedded/start-embedded.ts";
import { newId } from "#platform/new-id.ts";
import { readConfig } from "../../src/apps/server/config.ts";
import { openWorld } from "../../src/apps/server/open-world.ts";
import { check, type Finding } from "./checks.ts";
import { forget, installation } from "./installation.ts";
import { Ledger } from "./ledger.ts";
import { nameGroups, sendBooks, signCard } from "./people.ts";
import { prepare } from "./prepare.ts";

export type Asked = {
  kills: number;
  cards: number;
  perBook: number;
  server?: string;
  seed: number;
  tell: (line: string) => void;
  /** Says that it is enough: no more kills, on to the checks. */
  enough?: () => boolean;
};
export type Outcome = {
  findings: Finding[];
  ok: boolean;
  kills: number;
  commands: number;
  retried: number;
  books: number;
  startMs: number[];
};

/**
 * Kills the server at random moments while seven people sign, the village secretary writes and the clerk imports; then asks
 * whether everything that was acknowledged is there, once. `server`: an outside PostgreSQL on which a database is made.
 */
export async function killManyTimes({ kills, cards, perBook, server, seed, tell, enough }: Asked): Promise<Outcome> {
  const chance = random(seed);
  const dir = mkdtempSync(join(tmpdir(), "bangfu-kill-"));
  chmodSync(dir, 0o755); // within reach of the user the database runs as
  const port = await freePort();
  const outside = server ? await makeDatabase(server) : undefined;
  const place = installation({ dir, port, databaseUrl: outside?.url ?? null });
  try {
    tell(`preparing ${cards} cards`);
    const opened = await openWorld(
      readConfig({ PORT: String(port), DATA_DIR: dir, ...(outside && { DATABASE_URL: outside.url }) }),
    );
    const prepared = await prepare(opened.world, cards).finally(() => opened.close());
    const startMs = [await place.start()];
    const ledger = new Ledger(place, chance);
    const at = { origin: place.origin, prepared, ledger };
    let over = false;
    const signing = Promise.all(prepared.cards.map((card) => signCard(at, card)));
    const naming = nameGroups(at, () => over);
    const sending = sendBooks(at, perBook, () => over);
    const all = Promise.all([signing, naming, sending]);
    all.catch(() => {}); // met again below

    let killed = 0;
    while (killed < kills && !(enough?.() ?? false)) {
      killed += 1;
      await sleep((200 + chance() * 2500) * Math.min(4, Math.max(1, (startMs.at(-1) ?? 0) / 3000))); // longer on a slow machine
      const database = chance() < 0.3;
      await place.kill(database);
      if (outside) await endLeases(outside.url);
      startMs.push(await place.start());
      if (!outside) await endLeases(findEmbedded(join(dir, "postgres")) ?? "");
      tell(
        `kill ${killed} of ${kills}${database && !outside ? ", database too" : ""}: ${ledger.answered.length} commands answered`,
      );
    }
    over = true;
    const [signed, groups, sent] = await Promise.race([all, late(900_000)]);
    const url = outside?.url ?? findEmbedded(join(dir, "postgres")) ?? "";
    const findings = await check(url, ledger, {
      signed: signed.reduce((sum, one) => sum + one, 0),
      groups,
      households: cards + sent.households,
    });
    const retried = ledger.lines.filter((one) => one.tries > 1).length;
    const ok = findings.every((one) => one.expected === one.found);
    return { findings, ok, kills: killed, commands: ledger.lines.length, retried, books: sent.books, startMs };
  } finally {
    await place.end();
    await outside?.drop();
    forget(dir);
  }
}

/** A job's lease runs out 30 s after its worker died; the test does not wait for it. */
async function endLeases(url: string): Promise<void> {
  const client = new pg.Client(url);
  await client.connect();
  await client.query(
    "update job set lease_until = clock_timestamp() - interval '1 second' where state = 'running' and lease_until < clock_timestamp() + interval '29 seconds'",
  );
  await client.end();
}

async function makeDatabase(server: string): Promise<{ url: string; drop: () => Promise<void> }> {
  const name = `bangfu_kill_${newId().replaceAll("-", "")}`;
  const run = async (text: string): Promise<void> => {
    const client = new pg.Client(server);
    await client.connect();
    await client.query(text);
    await client.end();
  };
  await run(`create database ${name} encoding 'UTF8' locale 'C' template template0`);
  const url = new URL(server);
  url.pathname = `/${name}`;
  return { url: url.href, drop: () => run(`drop database if exists ${name} with (force)`) };
}

const late = (ms: number): Promise<never> =>
  sleep(ms, undefined, { ref: false }).then(() => {
    throw new Error("the people did not come to an end");
  });

const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once("error", reject);
    probe.listen(0, "127.0.0.1", () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === "object" && address ? address.port : 0));
    });
  });

/** Numbers between 0 and 1, the same from the same seed (mulberry32). */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
