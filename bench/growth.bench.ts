import { type Bench, median, type Row } from "./bench.ts";
import { askWith } from "./clients.ts";
import { type CountyServer, openCountyServer } from "./county-server.ts";

const FLAT = 0.1;

/**
 * How pages grow with the register: p50 of one client at each size, size by size in turn so that all meet the same weather, and the
 * exponent from the smallest to the largest. `BENCH_SIZES=10000,100000` asks for other sizes.
 */
export const bench: Bench = {
  name: "growth",
  about: "list and record pages at 10,000, 100,000 and 1,000,000 households",
  run: async (small) => {
    const sizes = (process.env.BENCH_SIZES ?? (small ? "2000,20000" : "10000,100000,1000000")).split(",").map(Number);
    const [seconds, rounds] = small ? [1, 3] : [2, 7];
    const counties: CountyServer[] = [];
    try {
      for (const [i, size] of sizes.entries()) counties.push(await openCountyServer(size, 18_331 + i));
      return [await growth("list", counties, sizes), await growth("record", counties, sizes)];
    } finally {
      for (const county of counties) await county.close();
    }

    async function growth(what: "list" | "record", all: CountyServer[], of: number[]): Promise<Row> {
      const times = of.map((): number[] => []);
      let errors = 0;
      for (let round = 0; round <= rounds; round++)
        for (const [i, { served, cookie, lists, records }] of all.entries()) {
          const asks = what === "list" ? lists : records;
          const told = await askWith({ origin: served.address, cookie, asks, clients: 1, seconds });
          errors += told.errors;
          if (round > 0) times[i]?.push(told.p50);
        }
      const mid = times.map(median);
      const [first = 0, last = 0] = [mid[0], mid.at(-1)];
      const exponent = Math.log(last / first) / Math.log((of.at(-1) ?? 1) / (of[0] ?? 1));
      return {
        what: `${what}: p50 of one client, ${of.join(" → ")} households`,
        figure: mid.map((one) => `${one.toFixed(2)} ms`).join(" → "),
        baseline: `exponent ${exponent.toFixed(3)}, ${errors} errors`,
        ratio: last / first,
        bar: `exponent ≤ ${FLAT}`,
        holds: errors === 0 && exponent <= FLAT,
      };
    }
  },
};
