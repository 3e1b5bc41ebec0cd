import {
  costOf,
  fitOf,
  groupsOf,
  type MatchCadre,
  type MatchProblem,
  type MatchVillage,
  mayGo,
  type Teams,
} from "./problem.ts";

/** One reason why a village's team costs something, or fits: a code for the sentence, and who it is about. */
export type Reason = { code: ReasonCode; cadreId: string | null; cost: number };
export const REASONS = [
  "fits",
  "second-type",
  "mismatch",
  "unit-strong",
  "unit-not-strong",
  "wish-met",
  "wish-unmet",
  "together",
  "split",
  "missing",
  "too-many",
  "no-first-secretary",
  "no-leader",
  "home",
] as const;
export type ReasonCode = (typeof REASONS)[number];

export type VillageScore = { place: string; cost: number; firstSecretary: string | null; reasons: Reason[] };
export type Score = {
  cost: number;
  villages: VillageScore[];
  /** Everybody sent, no one home, no one twice: what must be true before a plan can be confirmed. */
  broken: { code: "home" | "twice" | "unknown"; cadreId: string; place: string }[];
  /** How many of each unmet wish. */
  unmet: Partial<Record<ReasonCode, number>>;
  left: string[];
};

const UNMET: readonly ReasonCode[] = [
  "second-type",
  "mismatch",
  "unit-not-strong",
  "wish-unmet",
  "split",
  "missing",
  "too-many",
  "no-first-secretary",
  "no-leader",
  "home",
];

/** The first secretary of a team: the first party member in its order. */
export const firstSecretaryOf = (members: readonly MatchCadre[]): MatchCadre | undefined =>
  members.find((one) => one.party);

/** What a team lacks as a team. */
export function teamReasons(problem: MatchProblem, members: readonly MatchCadre[]): Reason[] {
  const { weights, teamSize } = problem;
  const off = Math.abs(teamSize - members.length);
  const size: Reason[] =
    off === 0
      ? []
      : [{ code: members.length < teamSize ? "missing" : "too-many", cadreId: null, cost: off * weights.missing }];
  if (!members.some((one) => one.party))
    size.push({ code: "no-first-secretary", cadreId: null, cost: weights.noFirstSecretary });
  if (!members.some((one) => one.leads)) size.push({ code: "no-leader", cadreId: null, cost: weights.noLeader });
  return size;
}

function memberReasons(problem: MatchProblem, cadre: MatchCadre, village: MatchVillage): Reason[] {
  const { weights } = problem;
  const about = (code: ReasonCode, cost: number): Reason => ({ code, cadreId: cadre.id, cost });
  const reasons: Reason[] = [];
  const fit = fitOf(problem, cadre, village);
  if (fit === "fits") reasons.push(about("fits", 0));
  if (fit === "second") reasons.push(about("second-type", weights.secondType));
  if (fit === "mismatch") reasons.push(about("mismatch", weights.mismatch));
  if (village.types.length > 0) {
    const strong = cadre.strengths.some((one) => village.types.includes(one));
    reasons.push(strong ? about("unit-strong", 0) : about("unit-not-strong", weights.unitNotStrong));
  }
  if (cadre.wish !== null)
    reasons.push(village.place.startsWith(cadre.wish) ? about("wish-met", 0) : about("wish-unmet", weights.wish));
  if (!mayGo(cadre, village.place)) reasons.push(about("home", 0));
  return reasons;
}

/**
 * What a plan costs and why, village by village. The same function scores what the solver proposes, what people move by hand
 * on the screen, and what the server confirms.
 */
export function scorePlan(problem: MatchProblem, teams: Teams): Score {
  const byId = new Map(problem.cadres.map((one) => [one.id, one]));
  const at = new Map<string, string>();
  const broken: Score["broken"] = [];
  const villages = problem.villages.map((village): VillageScore => {
    const members: MatchCadre[] = [];
    for (const id of teams[village.place] ?? []) {
      const cadre = byId.get(id);
      if (!cadre) broken.push({ code: "unknown", cadreId: id, place: village.place });
      else if (at.has(id)) broken.push({ code: "twice", cadreId: id, place: village.place });
      else {
        at.set(id, village.place);
        members.push(cadre);
        if (!mayGo(cadre, village.place)) broken.push({ code: "home", cadreId: id, place: village.place });
      }
    }
    const reasons = [
      ...teamReasons(problem, members),
      ...members.flatMap((one) => memberReasons(problem, one, village)),
    ];
    const cost = reasons.reduce((sum, one) => sum + one.cost, 0);
    return { place: village.place, cost, firstSecretary: firstSecretaryOf(members)?.id ?? null, reasons };
  });
  addGroups(problem, at, villages);
  const unmet: Score["unmet"] = {};
  for (const { reasons } of villages)
    for (const { code } of reasons) if (UNMET.includes(code)) unmet[code] = (unmet[code] ?? 0) + 1;
  return {
    cost: villages.reduce((sum, one) => sum + one.cost, 0),
    villages,
    broken,
    unmet,
    left: problem.cadres.filter((one) => !at.has(one.id)).map((one) => one.id),
  };
}

/** Groups that wished to stay together: said with the village of the first member who was sent, and paid there once. */
function addGroups(problem: MatchProblem, at: ReadonlyMap<string, string>, villages: VillageScore[]): void {
  const rows = new Map(villages.map((one) => [one.place, one]));
  for (const members of groupsOf(problem.cadres).values()) {
    const first = members.find((one) => at.has(one.id));
    const row = first && rows.get(at.get(first.id) ?? "");
    if (!first || !row) continue;
    const together = members.every((one) => at.get(one.id) === row.place);
    const cost = together ? 0 : problem.weights.split;
    row.reasons.push({ code: together ? "together" : "split", cadreId: first.id, cost });
    row.cost += cost;
  }
}

/** What a team costs in a village: people and team, without the wishes of groups. */
export const villageCost = (problem: MatchProblem, village: MatchVillage, members: readonly MatchCadre[]): number =>
  members.reduce((sum, one) => sum + costOf(problem, one, village), 0) +
  teamReasons(problem, members).reduce((sum, one) => sum + one.cost, 0);
