import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sql } from "kysely";
import type { CDPSession } from "playwright-core";
import { today } from "../e2e/support/people.ts";
import { type Handset, openPhone } from "../e2e/support/phone.ts";
import { signIn } from "../e2e/support/sample.ts";
import { freePort } from "../e2e/support/served.ts";
import { COUNTY } from "../src/apps/sample/land.ts";
import { makeSample, PASSWORD } from "../src/apps/sample/make-sample.ts";
import { readConfig } from "../src/apps/server/config.ts";
import { type Served, serve } from "../src/apps/server/serve.ts";
import { enrol } from "../src/testing/enrol.ts";
import { type Bench, ms, percentile, processorSince, type Row } from "./bench.ts";
import { type Device, syncAll } from "./devices.ts";

/** Throttled 3G as browsers define it: 1.6 Mbit/s down, 750 kbit/s up, 150 ms. */
const SLOW = { offline: false, downloadThroughput: 200_000, uploadThroughput: 93_750, latency: 150 };
const WHO = "first-secretary";
const TOWNSHIP = "990101200";
const VILLAGES = 7;
const HOUSEHOLDS = 80;
const [FIRST_KB, FIRST_MS, CHANGED_KB] = [300, 3_000, 10];
const CHANGES = 5;

/** A phone on a slow line, and a thousand at once. `BENCH_DATABASE_URL`: an empty database on a server instead of the embedded one. */
export const bench: Bench = {
  name: "sync",
  about: "first load of 80 households on 3G, five changes, a thousand phones at once",
  run: async (small) => {
    const dir = mkdtempSync(join(tmpdir(), "bangfu-sync-"));
    chmodSync(dir, 0o755); // within reach of the user the database runs as
    const at = { PORT: String(await freePort()), DATA_DIR: dir };
    const url = process.env.BENCH_DATABASE_URL;
    const config = readConfig({ ...at, ...(url && { DATABASE_URL: url }) });
    const bugs: unknown[] = [];
    const served = await serve(
      config,
      (error) => bugs.push(error),
      ({ world }) => makeSample(world),
    );
    try {
      const one = await onePhone(served);
      console.table(one);
      const rows = [...one, ...(await manyPhones(served, small ? 100 : 1_000))];
      if (bugs.length > 0) console.error(bugs.slice(0, 5));
      return rows;
    } finally {
      await served.stop();
      rmSync(dir, { recursive: true, force: true });
    }
  },
};

type Air = { down: number; up: number; calls: number };
/** One request after another, as a first load asks them. */
const lineMs = ({ down, up, calls }: Air): number =>
  calls * SLOW.latency + (1000 * down) / SLOW.downloadThroughput + (1000 * up) / SLOW.uploadThroughput;

/** What goes over the air for the phone's data, both ways, as the browser counts it. */
async function counting(cdp: CDPSession): Promise<{ take: () => Air; look: () => Air }> {
  let seen: Air = { down: 0, up: 0, calls: 0 };
  const ours = new Set<string>();
  await cdp.send("Network.enable");
  cdp.on("Network.requestWillBeSent", ({ requestId, request }) => {
    if (!request.url.includes("/api/")) return;
    ours.add(requestId);
    seen.calls += 1;
    seen.up += (request.postData?.length ?? 0) + JSON.stringify(request.headers).length;
  });
  cdp.on("Network.loadingFinished", ({ requestId, encodedDataLength }) => {
    if (ours.has(requestId)) seen.down += encodedDataLength;
  });
  return {
    look: () => ({ ...seen }),
    take: () => {
      const taken = seen;
      seen = { down: 0, up: 0, calls: 0 };
      return taken;
    },
  };
}

const onPhone = ({ page }: Handset): Promise<number> =>
  page().evaluate(
    () =>
      new Promise<number>((resolve) => {
        const opening = indexedDB.open("bangfu-field");
        opening.onerror = () => resolve(0);
        opening.onsuccess = () => {
          const store = opening.result;
          if (!store.objectStoreNames.contains("households")) return resolve(0);
          const asked = store.transaction("households").objectStore("households").count();
          asked.onsuccess = () => {
            store.close();
            resolve(asked.result);
          };
        };
      }),
  );

async function onePhone(served: Served): Promise<Row[]> {
  await giveVillages(served);
  const phone = await openPhone(served.address);
  try {
    await phone.page().goto(`${served.address}/field/`);
    await phone.page().locator("#name").fill(WHO);
    await phone.page().locator("#password").fill(PASSWORD);
    const cdp = await phone.page().context().newCDPSession(phone.page());
    const air = await counting(cdp);
    await cdp.send("Network.emulateNetworkConditions", SLOW);
    const began = performance.now();
    await phone.page().locator("form button[type=submit]").click();
    let loaded = 0;
    for (; loaded < HOUSEHOLDS; loaded = await onPhone(phone)) await phone.page().waitForTimeout(40);
    const took = performance.now() - began;
    const atLoad = air.look();
    await idle(phone);
    const first = air.take();

    const { api } = await signIn(served.address, "xiang-clerk");
    const { rows } = await api.registry.list({ filters: { under: TOWNSHIP }, limit: CHANGES } as never);
    for (const row of (rows as { id: string }[]).slice(0, CHANGES)) {
      const { changedAt } = await api.registry.get({ householdId: row.id as never });
      const edit = { facts: { naturalVillage: "九组" } };
      await api.registry.edit({
        commandId: crypto.randomUUID(),
        householdId: row.id,
        seenAt: changedAt,
        edit,
      } as never);
    }
    const again = performance.now();
    await phone.page().goto(`${served.address}/field/#/outbox`);
    await phone.page().locator("main button").first().tap();
    await phone.page().waitForTimeout(300);
    await idle(phone);
    const changed = air.take();
    const kb = (bytes: number): string => `${(bytes / 1024).toFixed(1)} KB`;
    return [
      {
        what: `first load of ${loaded} households on 3G, from the press on “sign in”`,
        figure: ms(took),
        baseline: `${first.calls} requests`,
        ratio: FIRST_MS / took,
        bar: `≤ ${ms(FIRST_MS)}`,
        holds: took <= FIRST_MS,
      },
      {
        what: "the same as the line alone would take: round trips and bytes",
        figure: ms(lineMs(atLoad)),
        baseline: `${atLoad.calls} requests until then`,
        ratio: FIRST_MS / lineMs(atLoad),
        bar: `≤ ${ms(FIRST_MS)}`,
        holds: lineMs(atLoad) <= FIRST_MS,
      },
      {
        what: `bytes of that load (${kb(first.up)} of it sent)`,
        figure: kb(first.down + first.up),
        baseline: `${FIRST_KB} KB`,
        ratio: (FIRST_KB * 1024) / (first.down + first.up),
        bar: `≤ ${FIRST_KB} KB`,
        holds: first.down + first.up <= FIRST_KB * 1024,
      },
      {
        what: `${CHANGES} changed households (${kb(changed.up)} of it sent, ${ms(performance.now() - again)})`,
        figure: kb(changed.down + changed.up),
        baseline: `${changed.calls} requests`,
        ratio: (CHANGED_KB * 1024) / (changed.down + changed.up),
        bar: `≤ ${CHANGED_KB} KB`,
        holds: changed.down + changed.up <= CHANGED_KB * 1024,
      },
    ];
  } finally {
    await phone.close();
  }
}

/** Until nothing is on the way any more. */
async function idle({ page }: Handset): Promise<void> {
  await page()
    .getByText(/没有待发送 · 上次/)
    .waitFor({ timeout: 60_000 });
  await page().waitForTimeout(400);
}

/** The first secretary answers for so many villages of the township, so that the phone carries a full load. */
async function giveVillages({ world }: Served): Promise<void> {
  const { db } = world;
  const own = await db.selectFrom("account").select("cadreId").where("loginName", "=", WHO).executeTakeFirstOrThrow();
  const villages = await sql<{
    place: string;
  }>`select distinct place from household where place like ${`${TOWNSHIP}%`} order by place limit ${VILLAGES}`.execute(
    db,
  );
  for (const { place } of villages.rows)
    await db
      .insertInto("appointment")
      .values({
        countyCode: COUNTY.code,
        id: crypto.randomUUID(),
        cadreId: own.cadreId,
        post: "team-member",
        territory: place,
        since: today(),
        changedAt: world.now(),
      })
      .onConflict((same) => same.doNothing())
      .execute();
}

async function manyPhones({ world, address }: Served, count: number): Promise<Row[]> {
  const { rows: villages } = await sql<{ place: string }>`select distinct place from household order by place`.execute(
    world.db,
  );
  const devices: Device[] = [];
  for (let i = 0; i < count; i += 1) {
    const place = villages[i % villages.length]?.place ?? "";
    const one = await enrol(world, COUNTY.code, `队员${i}`, [{ post: "first-secretary", territory: place }]);
    const otherId = devices.at(-1)?.cadreId ?? one.cadreId;
    devices.push({ cookie: one.cookie, cadreId: one.cadreId, otherId, place, day: today() });
  }
  const first = devices[0];
  if (first && devices[1]) first.otherId = devices[1].cadreId;
  const tables = ["survey", "workLog", "signIn", "device"] as const;
  const counted = async (): Promise<number[]> =>
    Promise.all(
      tables.map(async (table) => {
        const { n } = await world.db
          .selectFrom(table)
          .select((eb) => eb.fn.countAll<number>().as("n"))
          .executeTakeFirstOrThrow();
        return Number(n);
      }),
    );
  const before = await counted();
  const began = performance.now();
  const cpu = process.cpuUsage();
  const told = await syncAll({ origin: address, devices });
  const took = performance.now() - began;
  const used = processorSince(cpu);
  const after = await counted();
  const added = after.map((n, i) => n - (before[i] ?? 0));
  const { rows: version } = await sql<{
    no: string;
  }>`select split_part(current_setting('server_version'), ' ', 1) as no`.execute(world.db);
  if (told.refused.length > 0) console.log(`refused: ${told.refused.slice(0, 3).join("; ")}`);
  return [
    {
      what: `${count} phones at once on PostgreSQL ${version[0]?.no}: whole sync of one, p50 / p95`,
      figure: `${ms(percentile(told.took, 0.5))} / ${ms(percentile(told.took, 0.95))}`,
      baseline: `all in ${ms(took)}, ${(told.requests / (took / 1000)).toFixed(0)} requests/s, ${ms(used / told.requests)} of the server's processor each`,
      ratio: null,
      bar: "told",
      holds: true,
    },
    {
      what: `errors among ${told.requests} requests (${told.refused.length} refused)`,
      figure: `${told.errors} ${JSON.stringify(told.kinds)}`,
      baseline: "each tried again until taken",
      ratio: null,
      bar: "0",
      holds: told.errors === 0 && told.refused.length === 0,
    },
    {
      what: "surveys, logs, sign-ins, phones on the server, each once",
      figure: added.join(" / "),
      baseline: String(count),
      ratio: null,
      bar: `${count} each`,
      holds: added.every((n) => n === count),
    },
  ];
}
