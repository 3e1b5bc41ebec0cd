import { measuredPages, openLighthouse } from "../e2e/support/lighthouse.ts";
import { openSample } from "../e2e/support/sample.ts";
import { buildOffice } from "../src/apps/cli/build-office.ts";
import { type Bench, median, type Row, timed } from "./bench.ts";

const QUIET_MS = 150;

/** Work of a known size: what an idle machine of our time does in about 100 ms. */
async function calibration(): Promise<number> {
  const once = () =>
    timed(async () => {
      let sum = 0;
      for (let i = 0; i < 60_000_000; i++) sum = (sum + i * 31) | 0;
      if (sum === 1) throw new Error("never");
    });
  return median([await once(), await once(), await once(), await once(), await once()]);
}

/** Performance points by Lighthouse (phone with slow 4G for the portal, desk for the office). */
export const bench: Bench = {
  name: "lighthouse",
  about: "Lighthouse performance: portal and phone ≥ 95, office home and register ≥ 90",
  run: async (small) => {
    await buildOffice(() => console.log("building the pages"));
    const sample = await openSample();
    const tool = await openLighthouse();
    const rows: Row[] = [];
    try {
      for (const page of await measuredPages(sample.address)) {
        const points: number[] = [];
        let lost: string[] = [];
        const busy = await calibration();
        for (let round = 0; round < (small ? 1 : 5); round++) {
          const { performance: found } = await tool.score(page, ["performance"]);
          points.push(found?.points ?? 0);
          lost = found?.lost ?? [];
        }
        const figure = median(points);
        rows.push({
          what: page.name,
          figure: `${figure} (${lost.join(", ")})`,
          baseline: `${page.bar} points; calibration ${busy.toFixed(0)} ms, idle ≤ ${QUIET_MS}`,
          ratio: figure / page.bar,
          bar: `≥ ${page.bar}`,
          holds: figure >= page.bar,
        });
      }
    } finally {
      await tool.close();
      await sample.close();
    }
    return rows;
  },
};
