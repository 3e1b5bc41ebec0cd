/** A village that is to get a team: its types (first the main one), and the specialities it asked for itself. */
export type MatchVillage = { place: string; types: readonly string[]; needs: readonly string[] };

/** Somebody who may be sent. `group`: colleagues of one sending unit who wish to stay together. `home`: the ground where nobody sends them. */
export type MatchCadre = {
  id: string;
  specialities: readonly string[];
  /** Village types the sending unit is strong at. */
  strengths: readonly string[];
  party: boolean;
  leads: boolean;
  home: string | null;
  group: string | null;
  /** A territory the person or unit asked for. */
  wish: string | null;
};

/** What each unmet wish costs; the pack says so. Being sent home has no price: it is never done. */
export type MatchWeights = {
  missing: number;
  noFirstSecretary: number;
  noLeader: number;
  mismatch: number;
  secondType: number;
  unitNotStrong: number;
  split: number;
  wish: number;
};

export type MatchProblem = {
  villages: readonly MatchVillage[];
  cadres: readonly MatchCadre[];
  teamSize: number;
  /** Village type → specialities that go there (S3). */
  table: Readonly<Record<string, readonly string[]>>;
  weights: MatchWeights;
};

/** Village → the people sent there. Who is named nowhere is not sent. */
export type Teams = Readonly<Record<string, readonly string[]>>;

/** May this person be sent to this village? Never to the own village (hard). */
export const mayGo = (cadre: MatchCadre, place: string): boolean =>
  cadre.home === null || !place.startsWith(cadre.home);

const meets = (some: readonly string[], others: readonly string[]): boolean => some.some((one) => others.includes(one));

/** How a person's specialities fit a village: what it asked for, else its main type, else another of its types. */
export function fitOf(problem: MatchProblem, cadre: MatchCadre, village: MatchVillage): "fits" | "second" | "mismatch" {
  const [main, ...others] = village.types;
  const of = (type: string | undefined): readonly string[] => (type === undefined ? [] : (problem.table[type] ?? []));
  const first = village.needs.length > 0 ? village.needs : of(main);
  if (first.length === 0 || meets(cadre.specialities, first)) return "fits";
  const second = village.needs.length > 0 ? village.types.flatMap(of) : others.flatMap(of);
  return meets(cadre.specialities, second) ? "second" : "mismatch";
}

/** What it costs to send this person to this village, whoever goes along. */
export function costOf(problem: MatchProblem, cadre: MatchCadre, village: MatchVillage): number {
  const { weights } = problem;
  const fit = { fits: 0, second: weights.secondType, mismatch: weights.mismatch }[fitOf(problem, cadre, village)];
  const strong = village.types.length === 0 || meets(cadre.strengths, village.types);
  const wished = cadre.wish === null || village.place.startsWith(cadre.wish);
  return fit + (strong ? 0 : weights.unitNotStrong) + (wished ? 0 : weights.wish);
}

/** Colleagues who wish to stay together: two or more, by group. */
export function groupsOf(cadres: readonly MatchCadre[]): Map<string, MatchCadre[]> {
  const found = new Map<string, MatchCadre[]>();
  for (const one of cadres) if (one.group !== null) found.set(one.group, [...(found.get(one.group) ?? []), one]);
  for (const [group, members] of found) if (members.length < 2) found.delete(group);
  return found;
}
