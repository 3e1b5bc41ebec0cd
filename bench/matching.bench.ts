import { scorePlan } from "../src/modules/stationing/domain/matching/score.ts";
import { countyOfTeams, type Size } from "../src/modules/stationing/fixtures/county-of-teams.ts";
import { runMatching } from "../src/modules/stationing/server/matching/run-matching.ts";
import { type Bench, processorSince, type Row } from "./bench.ts";

/** Seconds a matching may take in its worker, and the gap it must show unless the time ran out. */
const SECONDS = 60;
const GAP = 0.01;

const SIZES: readonly { name: string; size: Size }[] = [
  { name: "all from groups of three", size: { villages: 89, groups: 89, singles: 0 } },
  { name: "75 groups, 42 single", size: { villages: 89, groups: 75, singles: 42 } },
  { name: "no groups", size: { villages: 89, groups: 0, singles: 267 } },
];

async function measure(name: string, size: Size, seed: number): Promise<Row> {
  const problem = countyOfTeams(size, seed);
  const cpu = process.cpuUsage();
  const found = await runMatching({ problem, seconds: SECONDS - 5 });
  const seconds = processorSince(cpu) / 1000;
  const score = scorePlan(problem, found.teams);
  const full = Object.values(found.teams).every((team) => team.length === problem.teamSize);
  const right = full && score.broken.length === 0 && found.cost < found.greedy && (found.gap <= GAP || found.stopped);
  return {
    what: `${problem.villages.length} villages × ${problem.cadres.length} cadres, ${name}, seed ${seed}`,
    figure: `optimum ${found.cost}, bound ${found.bound}, gap ${(found.gap * 100).toFixed(2)} %, ${seconds.toFixed(1)} s of processor`,
    baseline: `greedy ${found.greedy}; ${found.columns} columns, ${found.rows} rows, ${found.rounds} rounds`,
    ratio: seconds / SECONDS,
    bar: `teams full, nobody home, gap ≤ ${GAP * 100} % or time reached, ≤ ${SECONDS} s, below greedy`,
    holds: right && seconds <= SECONDS,
  };
}

/** Matching at the size of seed 004: optimum, bound, gap, and the greedy baseline beside them. */
export const bench: Bench = {
  name: "matching",
  about: "267 cadres to 89 villages: optimum, bound, gap, and greedy beside them",
  run: async (small) => {
    const rows: Row[] = [];
    for (const { name, size } of small ? SIZES.slice(1, 2) : SIZES)
      for (const seed of small ? [7] : [7, 8]) rows.push(await measure(name, size, seed));
    return rows;
  },
};
