import { costOf, groupsOf, type MatchCadre, type MatchProblem, type MatchVillage } from "./problem.ts";

/** People no rule can tell apart, villages no rule can tell apart, and groups made of such people. */
export type CadreClass = { key: string; like: MatchCadre; members: MatchCadre[] };
export type VillageClass = { key: string; like: MatchVillage; villages: MatchVillage[] };
export type BundleClass = { key: string; size: number; like: MatchCadre[]; groups: MatchCadre[][] };
export type Classes = {
  /** Villages looked at one by one, because somebody's home stood in the way of treating them alike. */
  singled: ReadonlySet<string>;
  villages: VillageClass[];
  bundles: BundleClass[];
  cadres: CadreClass[];
  /** Class of each person, and how many of it belong to no bundle. */
  classOf: ReadonlyMap<string, string>;
  singles: ReadonlyMap<string, number>;
};

/**
 * Sorts the problem into classes. Costs depend on classes alone, so a plan for classes costs exactly what the plans for people made
 * from it cost. Homes are left out here (a home forbids one village among many) unless the village is singled out.
 */
export function classify(problem: MatchProblem, singled: ReadonlySet<string> = new Set()): Classes {
  const wishes = [...new Set(problem.cadres.flatMap((one) => (one.wish === null ? [] : [one.wish])))].sort();
  const homeKey = (cadre: MatchCadre): string =>
    cadre.home === null ? "" : [...singled].filter((place) => place.startsWith(cadre.home ?? "")).join(" ");
  const cadreKey = (one: MatchCadre): string =>
    [[...one.specialities].sort(), [...one.strengths].sort(), one.party, one.leads, one.wish, homeKey(one)].join("|");
  const villageKey = (one: MatchVillage): string =>
    [
      one.types,
      [...one.needs].sort(),
      wishes.filter((wish) => one.place.startsWith(wish)),
      singled.has(one.place) ? one.place : "",
    ].join("|");

  const villages = [...Map.groupBy(problem.villages, villageKey)].flatMap(([key, same]) => {
    const like = same[0];
    return like ? [{ key, like, villages: same }] : [];
  });
  const classOf = new Map(problem.cadres.map((one) => [one.id, cadreKey(one)]));
  const groups = [...groupsOf(problem.cadres).values()].filter((members) => members.length <= problem.teamSize);
  const bound = new Set(groups.flat().map((one) => one.id));
  const bundleKey = (members: readonly MatchCadre[]): string => members.map(cadreKey).sort().join("&");
  const bundles = [...Map.groupBy(groups, bundleKey)].flatMap(([key, same]) => {
    const like = same[0];
    return like ? [{ key, size: like.length, like, groups: same }] : [];
  });
  const cadres = [...Map.groupBy(problem.cadres, cadreKey)].flatMap(([key, members]) => {
    const like = members[0];
    return like ? [{ key, like, members }] : [];
  });
  const singles = new Map(cadres.map((one) => [one.key, one.members.filter((cadre) => !bound.has(cadre.id)).length]));
  return { singled, villages, bundles, cadres, classOf, singles };
}

/** What a whole bundle costs in a village of a class, without what the team as a team may lack. */
export const bundleCost = (problem: MatchProblem, bundle: BundleClass, village: VillageClass): number =>
  bundle.like.reduce((sum, one) => sum + costOf(problem, one, village.like), 0);
