import { groupsOf, type MatchCadre, type MatchProblem, type MatchVillage, mayGo } from "./problem.ts";
import { villageCost } from "./score.ts";

/** Price of somebody sent home while a plan is being mended: above everything else together. */
const HOME = 1e7;

type Plan = Map<string, MatchCadre[]>;

/**
 * Swaps people, and whole teams, between villages as long as that makes a plan cheaper, and always out of their own village.
 * Never makes it dearer; the number of rounds is bounded.
 */
export function improve(problem: MatchProblem, plan: Plan, rounds = 12): Plan {
  const villages = new Map(problem.villages.map((one) => [one.place, one]));
  const groups = groupsOf(problem.cadres);
  const at = new Map<string, string>();
  for (const [place, members] of plan) for (const one of members) at.set(one.id, place);
  const cost = (place: string): number => {
    const village = villages.get(place) as MatchVillage;
    const members = plan.get(place) ?? [];
    const home = members.filter((one) => !mayGo(one, place)).length * HOME;
    return villageCost(problem, village, members) + home;
  };
  const split = (names: ReadonlySet<string>): number => {
    let many = 0;
    for (const name of names) {
      const members = groups.get(name);
      const first = members?.find((one) => at.has(one.id));
      if (members && first && !members.every((one) => at.get(one.id) === at.get(first.id))) many += 1;
    }
    return many * problem.weights.split;
  };
  const put = (place: string, members: MatchCadre[]): void => {
    plan.set(place, members);
    for (const one of members) at.set(one.id, place);
  };
  const places = [...plan.keys()];
  const costs = new Map(places.map((place) => [place, cost(place)]));
  const attempt = (a: string, b: string, there: MatchCadre[], here: MatchCadre[]): boolean => {
    const [before, after] = [plan.get(a) ?? [], plan.get(b) ?? []];
    const touched = new Set([...before, ...after].flatMap((one) => (one.group === null ? [] : [one.group])));
    const was = (costs.get(a) ?? 0) + (costs.get(b) ?? 0) + split(touched);
    put(a, here);
    put(b, there);
    const is = [cost(a), cost(b)];
    if ((is[0] ?? 0) + (is[1] ?? 0) + split(touched) < was - 1e-9) {
      costs.set(a, is[0] ?? 0);
      costs.set(b, is[1] ?? 0);
      return true;
    }
    put(a, before);
    put(b, after);
    return false;
  };
  for (let round = 0; round < rounds; round += 1) {
    let better = false;
    for (let i = 0; i < places.length; i += 1)
      for (let j = i + 1; j < places.length; j += 1) {
        const [a, b] = [places[i] ?? "", places[j] ?? ""];
        // Two villages in which everything fits have nothing to gain from each other.
        if ((costs.get(a) ?? 0) + (costs.get(b) ?? 0) === 0 && round > 0) continue;
        better = attempt(a, b, plan.get(a) ?? [], plan.get(b) ?? []) || better;
        for (let x = 0; x < (plan.get(a)?.length ?? 0); x += 1)
          for (let y = 0; y < (plan.get(b)?.length ?? 0); y += 1) {
            const [here, there] = [[...(plan.get(a) ?? [])], [...(plan.get(b) ?? [])]];
            const [one, other] = [here[x], there[y]];
            if (!one || !other) continue;
            here[x] = other;
            there[y] = one;
            better = attempt(a, b, there, here) || better;
          }
      }
    if (!better) break;
  }
  return plan;
}
