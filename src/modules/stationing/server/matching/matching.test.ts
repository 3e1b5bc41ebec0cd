import { beforeAll, describe, expect, it } from "vitest";
import { type MatchCadre, type MatchProblem, mayGo, type Teams } from "../../domain/matching/problem.ts";
import { scorePlan } from "../../domain/matching/score.ts";
import { match, type Solver } from "../../domain/matching/solve.ts";
import { countyOfTeams } from "../../fixtures/county-of-teams.ts";
import { openSolver } from "./highs-solver.ts";
import { runMatching } from "./run-matching.ts";

let solver: Solver;
beforeAll(async () => {
  solver = await openSolver();
});
const solve = (problem: MatchProblem) => match(problem, solver, () => 30);

/** The cheapest plan there is, by trying every one: what each village gets, the rest stays home. */
function byHand(problem: MatchProblem): number {
  let best = Number.POSITIVE_INFINITY;
  const teams: Record<string, string[]> = Object.fromEntries(problem.villages.map((one) => [one.place, []]));
  const place = (i: number): void => {
    const cadre: MatchCadre | undefined = problem.cadres[i];
    if (!cadre) {
      best = Math.min(best, scorePlan(problem, teams).cost);
      return;
    }
    for (const village of problem.villages) {
      const team = teams[village.place] ?? [];
      if (team.length >= problem.teamSize || !mayGo(cadre, village.place)) continue;
      team.push(cadre.id);
      place(i + 1);
      team.pop();
    }
    place(i + 1);
  };
  place(0);
  return best;
}

describe("matching against every plan there is", () => {
  it.each(Array.from({ length: 40 }, (_, seed) => seed))(
    "small county %i: never below the bound, never above what trying all finds",
    (seed) => {
      const shape = [
        { villages: 2, groups: 1, singles: 4 },
        { villages: 2, groups: 2, singles: 1 },
        { villages: 3, groups: 2, singles: 2, teamSize: 2 },
        { villages: 2, groups: 0, singles: 6 },
      ][seed % 4];
      const problem = countyOfTeams(shape ?? { villages: 2, groups: 1, singles: 3 }, seed);
      const best = byHand(problem);
      const found = solve(problem);
      expect(found.bound).toBeLessThanOrEqual(best + 1e-6);
      expect(found.cost).toBeGreaterThanOrEqual(best - 1e-6);
      expect(found.cost).toBe(best);
      expect(scorePlan(problem, found.teams).cost).toBe(found.cost);
    },
  );
});

describe("what a plan never does", () => {
  it.each([1, 2, 3])("sends nobody home, nobody twice, and fills every team (county %i)", (seed) => {
    const problem = countyOfTeams({ villages: 20, groups: 12, singles: 24 }, seed);
    const { teams, gap, cost, greedy } = solve(problem);
    const score = scorePlan(problem, teams);
    expect(score.broken).toEqual([]);
    expect(score.left).toEqual([]);
    expect(score.villages.every((one) => one.firstSecretary !== null)).toBe(true);
    expect(Object.values(teams).every((team) => team.length === 3)).toBe(true);
    expect(gap).toBeLessThanOrEqual(0.01);
    expect(cost).toBeLessThanOrEqual(greedy);
  });

  it("leaves a seat open when the only one left would be sent to the own village", () => {
    const problem = countyOfTeams({ villages: 1, groups: 0, singles: 3 }, 5);
    const [village] = problem.villages;
    const cadres = problem.cadres.map((one, i) => ({ ...one, home: i === 0 ? (village?.place ?? null) : null }));
    const found = solve({ ...problem, cadres });
    expect(Object.values(found.teams).flat()).not.toContain("c0000");
    expect(scorePlan({ ...problem, cadres }, found.teams).unmet.missing).toBe(1);
  });

  it("prefers a party member in every team to any speciality", () => {
    const problem = countyOfTeams({ villages: 4, groups: 0, singles: 12 }, 9);
    const cadres = problem.cadres.map((one, i) => ({
      ...one,
      home: null,
      party: i < 4,
      specialities: i < 4 ? [] : one.specialities,
    }));
    const score = scorePlan({ ...problem, cadres }, solve({ ...problem, cadres }).teams);
    expect(score.villages.map((one) => one.firstSecretary).every((one) => one !== null && one < "c0004")).toBe(true);
  });
});

describe("scoring by hand", () => {
  const problem = countyOfTeams({ villages: 6, groups: 4, singles: 6 }, 3);
  it("says the same whoever asks, and says who is sent home or twice", () => {
    const [a, b] = problem.villages;
    const someone = problem.cadres.find((one) => one.home !== null);
    if (!a || !b || !someone?.home) throw new Error("the county lacks what this needs");
    const teams: Teams = {
      [someone.home]: [someone.id],
      [(a.place === someone.home ? b : a).place]: [someone.id, "nobody"],
    };
    const codes = scorePlan(problem, teams).broken.map((one) => one.code);
    expect(new Set(codes)).toEqual(new Set(["home", "twice", "unknown"]));
  });
});

it("runs in a thread of its own, and ends when told", async () => {
  const problem = countyOfTeams({ villages: 6, groups: 4, singles: 6 }, 4);
  const found = await runMatching({ problem, seconds: 20 });
  expect(found.gap).toBeLessThanOrEqual(0.01);
  const stop = new AbortController();
  const large = runMatching(
    { problem: countyOfTeams({ villages: 60, groups: 50, singles: 30 }, 4), seconds: 60 },
    stop.signal,
  );
  setTimeout(() => stop.abort(new Error("cancelled")), 300);
  await expect(large).rejects.toThrow("cancelled");
});
