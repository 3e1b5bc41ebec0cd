import { groupsOf, type MatchCadre, type MatchProblem, mayGo, type Teams } from "./problem.ts";
import { villageCost } from "./score.ts";

/** What an office would do with a list and a pencil: village after village, the best still free group or person. The baseline. */
export function greedy(problem: MatchProblem): Teams {
  const free = new Set(problem.cadres);
  const groups = [...groupsOf(problem.cadres).values()].filter((one) => one.length <= problem.teamSize);
  const teams: Record<string, string[]> = {};
  for (const village of problem.villages) {
    let members: MatchCadre[] = [];
    const whole = groups
      .filter((group) => group.every((one) => free.has(one) && mayGo(one, village.place)))
      .map((group) => ({ group, cost: villageCost(problem, village, group) }))
      .sort((a, b) => a.cost - b.cost)[0];
    if (whole) members = [...whole.group];
    for (const one of members) free.delete(one);
    while (members.length < problem.teamSize) {
      const bound = new Set(groups.filter((group) => group.every((one) => free.has(one))).flat());
      const best = [...free]
        .filter((one) => mayGo(one, village.place))
        .map((one) => ({
          one,
          cost: villageCost(problem, village, [...members, one]) + (bound.has(one) ? problem.weights.split : 0),
        }))
        .sort((a, b) => a.cost - b.cost)[0];
      if (!best) break;
      members.push(best.one);
      free.delete(best.one);
    }
    teams[village.place] = members.map((one) => one.id);
  }
  return teams;
}
