import { addDays, type Day, daysBetween } from "#kernel/day.ts";
import type { Evidence } from "#kernel/evidence.ts";
import type { Instant } from "#kernel/instant.ts";
import { eachOwed, file, type Ground, type Holder } from "#modules/duties/contract.ts";
import { DEFAULT_COMPOSITION, holidaysOf, rulesOn } from "#packs/index.ts";
import { type Bench, median, processorSince, type Row } from "./bench.ts";
import { fromDatabase } from "./duties-database.ts";

const BAR_MS = 2_000;
const FLAT = 1.3;
const FROM = "2026-10-01" as Day;
const TO = "2026-10-31" as Day;

const noOf = (i: number): string => `0198c5a0-0000-7000-8000-${String(i).padStart(12, "0")}`;
const villageOf = (i: number): string =>
  `9901012${String(Math.floor(i / 600)).padStart(2, "0")}${String(201 + (Math.floor(i / 3) % 200))}`;

/** The records of some months before the end of October: sign-ins on most days and a report each Thursday, in order of days; a person's id and village are one text for all of theirs, as a source reads them. */
function records(cadres: number, months: number): Evidence[] {
  const found: Evidence[] = [];
  const first = addDays(TO, -30 * months);
  const people = Array.from({ length: cadres }, (_, i) => [noOf(i), villageOf(i)] as const);
  for (let n = 0; n <= daysBetween(first, TO); n += 1) {
    const day = addDays(first, n);
    for (const [i, [cadreId, place]] of people.entries()) {
      const kind = n % 7 === 4 ? "weekly-report" : "sign-in";
      if ((i + n) % 6 !== 0)
        found.push({
          kind,
          cadreId: cadreId as never,
          place: place as never,
          day,
          at: `${day}T02:00:00.000Z` as Instant,
          ref: "",
        });
    }
  }
  return found;
}

/** What a source does with an index on days: finds the first record of the span, and takes them to the last. */
function between(all: readonly Evidence[], from: Day, to: Day): Evidence[] {
  const at = (day: string): number => {
    let [low, high] = [0, all.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((all[middle]?.day ?? "") < day) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  return all.slice(at(from), at(addDays(to, 1)));
}

function ground(cadres: number): Ground {
  const posts = ["first-secretary", "team-leader", "team-member"];
  const holders = Array.from(
    { length: cadres },
    (_, i): Holder => ({
      cadreId: noOf(i),
      name: `干部${i}`,
      post: posts[i % 3] ?? "team-member",
      territory: villageOf(i),
      since: "2026-01-01" as Day,
      until: null,
    }),
  );
  const places = [...new Set(holders.map((one) => one.territory))].map((code) => ({ code, level: "village" as const }));
  return { holders, places, pairings: [] };
}

/** Every duty of the packs for everybody in a month, counted by state. Processor time, so that a busy machine does not tell another story. */
function measure(all: readonly Evidence[], people: Ground, owedBefore: number[]): number {
  const rules = rulesOn([], DEFAULT_COMPOSITION, TO);
  const duties = (["duties.resident", "duties.resident-year", "duties.party", "duties.fixed-days"] as const).flatMap(
    (id) => rules[id].value,
  );
  const before = process.cpuUsage();
  const counts = new Map<string, number>();
  let owed = 0;
  const filed = file(between(all, FROM, TO));
  eachOwed(
    {
      duties,
      ground: people,
      filed,
      from: FROM,
      to: TO,
      now: "2026-11-01T01:00:00.000Z" as Instant,
      holidays: holidaysOf(rules),
    },
    (one) => {
      const key = `${one.duty.key} ${one.standing.state}`;
      counts.set(key, (counts.get(key) ?? 0) + 1);
      owed += 1;
    },
  );
  const used = processorSince(before);
  owedBefore.push(owed);
  return used;
}

/** 30,000 cadres' duties for a month, from records in order of days; then with records of earlier months behind them. */
export const bench: Bench = {
  name: "duties",
  about: "30,000 cadres' duties for a month ≤ 2 s, and flat when records grow outside the month",
  run: async (small) => {
    const cadres = small ? 3_000 : 30_000;
    const people = ground(cadres);
    const rows: Row[] = [];
    let first = 0;
    for (const months of [1, 2, 4]) {
      const all = records(cadres, months);
      const owed: number[] = [];
      const ms = median([measure(all, people, owed), measure(all, people, owed), measure(all, people, owed)]);
      if (months === 1) first = ms;
      rows.push({
        what: `${cadres.toLocaleString("en")} cadres, ${all.length.toLocaleString("en")} records of ${months} month(s)`,
        figure: `${ms.toFixed(0)} ms of processor for ${(owed[0] ?? 0).toLocaleString("en")} owed`,
        baseline: months === 1 ? `${BAR_MS} ms` : `${first.toFixed(0)} ms with one month`,
        ratio: months === 1 ? BAR_MS / ms : ms / first,
        bar: months === 1 ? `≤ ${BAR_MS} ms` : `≤ ${FLAT} × one month`,
        holds: months === 1 ? small || ms <= BAR_MS : ms <= first * FLAT,
      });
    }
    rows.push(...(await fromDatabase(cadres, { from: FROM, to: TO, evaluate: (found) => measure(found, people, []) })));
    return rows;
  },
};
