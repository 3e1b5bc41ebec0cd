import { classify } from "./classes.ts";
import { greedy } from "./greedy.ts";
import { improve } from "./improve.ts";
import { buildModel } from "./model.ts";
import { type MatchCadre, type MatchProblem, mayGo, type Teams } from "./problem.ts";
import { scorePlan } from "./score.ts";
import { type Answer, unfold } from "./unfold.ts";

/** Solves one program in LP text within a time; `bound` is the best bound it proved. `null`: no solution in that time. */
export type Solver = (text: string, seconds: number) => { answer: Answer; bound: number; optimal: boolean } | null;

export type Matched = {
  teams: Teams;
  cost: number;
  /** No plan whatever can cost less than this. */
  bound: number;
  /** (cost − bound) ÷ cost; 0 when the plan is proven best. */
  gap: number;
  greedy: number;
  /** The time ran out before the gap closed. */
  stopped: boolean;
  columns: number;
  rows: number;
  rounds: number;
};

const GOOD_ENOUGH = 0.01;
/** A solver counts in floating point; weights have at most a few decimals. */
const rounded = (value: number): number => Math.round(value * 1e4) / 1e4;

export const gapOf = (cost: number, bound: number): number => (cost <= bound + 1e-6 ? 0 : (cost - bound) / cost);

/** First secretaries first in their team: those who may be one and lead, then by name of id, so that the same plan looks the same. */
const inOrder = (members: readonly MatchCadre[]): string[] =>
  [...members]
    .sort(
      (a, b) =>
        Number(b.party && b.leads) - Number(a.party && a.leads) ||
        Number(b.party) - Number(a.party) ||
        (a.id < b.id ? -1 : 1),
    )
    .map((one) => one.id);

/** Takes out those who would still be sent home: their seat stays open and is told, nobody is sent where nobody may. */
const asTeams = (plan: ReadonlyMap<string, readonly MatchCadre[]>): Teams =>
  Object.fromEntries([...plan].map(([place, members]) => [place, inOrder(members.filter((one) => mayGo(one, place)))]));

/**
 * Matches cadres with villages: classes → program → people, then swaps. Where somebody's home kept the plan from reaching the bound, those
 * villages are looked at one by one in another round. `left()` says how many seconds remain; `keep` hears the best plan so far
 * before each round, so that whoever must stop the thinking still has it.
 */
export function match(
  problem: MatchProblem,
  solver: Solver,
  left: () => number,
  tell: (round: number) => void = () => {},
  keep: (best: Matched) => void = () => {},
): Matched {
  const pencil = greedy(problem);
  const baseline = scorePlan(problem, pencil).cost;
  let best: { teams: Teams; cost: number } = { teams: pencil, cost: baseline };
  let bound = 0;
  let size = { columns: 0, rows: 0 };
  let stopped = false;
  let rounds = 0;
  const singled = new Set<string>();
  while (gapOf(best.cost, bound) > 0 && rounds < 5) {
    keep({ ...best, bound, gap: gapOf(best.cost, bound), greedy: baseline, stopped: true, ...size, rounds });
    rounds += 1;
    tell(rounds);
    const classes = classify(problem, singled);
    const model = buildModel(problem, classes);
    size = { columns: model.columns, rows: model.rows };
    const solved = left() > 0.5 ? solver(model.text, left()) : null;
    if (!solved) {
      stopped = true;
      break;
    }
    bound = Math.max(bound, rounded(solved.bound + model.constant));
    stopped = !solved.optimal;
    const teams = asTeams(improve(problem, unfold(problem, classes, solved.answer)));
    const { cost, villages } = scorePlan(problem, teams);
    if (cost < best.cost) best = { teams, cost };
    if (gapOf(best.cost, bound) <= GOOD_ENOUGH && solved.optimal && rounds > 1) break;
    const homes = villages.filter((one) => problem.cadres.some((cadre) => !mayGo(cadre, one.place)));
    const fresh = (rows: typeof villages): string[] => rows.map((one) => one.place).filter((one) => !singled.has(one));
    const dear = fresh(homes.filter((one) => one.cost > 0));
    const more = dear.length > 0 ? dear : fresh(homes);
    if (more.length === 0) break;
    for (const place of more) singled.add(place);
  }
  const gap = gapOf(best.cost, bound);
  return { ...best, bound, gap, greedy: baseline, stopped: stopped && gap > 0, ...size, rounds };
}
