import { COUNTY } from "../src/apps/sample/land.ts";
import { type Bench, median, type Row } from "./bench.ts";
import { type Ask, askWith, type Told } from "./clients.ts";
import { type CountyServer, openCountyServer } from "./county-server.ts";
import { type Limit, type Raw, rawPages, rawRate } from "./raw-pages.ts";

const CLIENTS = 32;
const PAUSE_MS = 1_000;
type Page = { what: string; asks: readonly Ask[]; raw: Raw; kept: Raw };

/**
 * List and record pages over HTTP, signed in and behind both walls, beside the raw SQL of the same pages. Clients that never pause tell
 * the throughput; how long people wait is told by 32 who each ask for a page a second, because clients that never pause queue up
 * behind each other on any server, also on the raw SQL.
 */
export const bench: Bench = {
  name: "pages",
  about: "list and record pages over HTTP, 32 clients",
  run: async (small) => {
    const [households, seconds, rounds] = small ? [10_000, 2, 3] : [375_000, 4, 5];
    const county = await openCountyServer(households, 18_321);
    try {
      const [raw, kept] = [rawPages(county, COUNTY.code), rawPages(county, COUNTY.code, true)];
      const pages: Page[] = [
        { what: `list at ${households} households`, asks: county.lists, raw: raw.list, kept: kept.list },
        { what: "record", asks: county.records, raw: raw.record, kept: kept.record },
      ];
      const rows: Row[] = [];
      for (const page of pages) rows.push(...(await measure(county, page, seconds, rounds)));
      return rows;
    } finally {
      await county.close();
    }
  },
};

async function measure({ served, cookie }: CountyServer, page: Page, seconds: number, rounds: number): Promise<Row[]> {
  const { what, asks } = page;
  const ask = (clients: number, everyMs?: number) =>
    askWith({ origin: served.address, cookie, asks, clients, seconds, ...(everyMs && { everyMs }) });
  await ask(CLIENTS); // every connection has its statements, every function its machine code
  // raw, page, raw, page …: both meet the same weather, and the ratio is taken pair by pair
  const pairs: { told: Told; limit: Limit }[] = [];
  for (let round = 0; round < rounds; round++) {
    const limit = await rawRate(served.url, CLIENTS, seconds, page.raw);
    pairs.push({ limit, told: await ask(CLIENTS) });
  }
  const mid = (of: (pair: (typeof pairs)[number]) => number): number => median(pairs.map(of));
  const prepared = await rawRate(served.url, CLIENTS, seconds, page.kept);
  const people = await ask(CLIENTS, PAUSE_MS);
  const alone = await ask(1);
  const ratio = mid(({ told, limit }) => told.perSecond / limit.perSecond);
  const errors = pairs.reduce((sum, { told }) => sum + told.errors, alone.errors + people.errors);
  const answers = pairs.reduce((sum, { told }) => sum + told.answers, 0);
  const share = mid(({ told }) => (told.cpuMs * told.perSecond) / 10);
  const wait = (told: string, p95: number, p50: number): Row => ({
    what: `${what}: p95 of ${told} (p50 ${p50.toFixed(1)} ms)`,
    figure: `${p95.toFixed(1)} ms`,
    baseline: "–",
    ratio: null,
    bar: "≤ 50 ms",
    holds: errors === 0 && p95 <= 50,
  });
  return [
    {
      what: `${what}: pages a second (${answers} answers, ${errors} errors; the clients took ${share.toFixed(0)} % of a processor)`,
      figure: mid(({ told }) => told.perSecond).toFixed(0),
      baseline: `raw SQL ${mid(({ limit }) => limit.perSecond).toFixed(0)}/s, kept prepared ${prepared.perSecond.toFixed(0)}/s`,
      ratio,
      bar: "≥ 1/3.5",
      holds: errors === 0 && ratio >= 1 / 3.5,
    },
    wait(`${CLIENTS} people, a page a second each`, people.p95, people.p50),
    wait("one client", alone.p95, alone.p50),
    {
      what: `${what}: p95 of ${CLIENTS} clients that never pause (p50 ${mid(({ told }) => told.p50).toFixed(1)} ms)`,
      figure: `${mid(({ told }) => told.p95).toFixed(1)} ms`,
      baseline: `raw SQL ${mid(({ limit }) => limit.p95).toFixed(1)} ms (p50 ${mid(({ limit }) => limit.p50).toFixed(1)} ms)`,
      ratio: mid(({ told, limit }) => told.p95 / limit.p95),
      bar: "–",
      holds: true,
    },
  ];
}
