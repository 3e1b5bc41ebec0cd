import type { Refusal } from "#kernel/refusal.ts";
import { no } from "../refusals.ts";
import type { Teams } from "./problem.ts";
import type { Score } from "./score.ts";

/** Villages of a plan that get no first secretary: nobody in their team is a party member, or nobody is sent. */
export const villagesWithoutFirst = ({ villages }: Score): string[] =>
  villages.filter((one) => one.firstSecretary === null).map((one) => one.place);

/**
 * Why a plan cannot be confirmed: somebody sent home, twice or unknown, a team too large, nobody sent. A village without a first
 * secretary is refused too, until somebody who has seen which they are takes the plan with its gaps.
 */
export function whyNotConfirm(score: Score, teams: Teams, withGaps: boolean): Refusal | null {
  if (score.broken.length > 0) return no.planBroken({ count: score.broken.length });
  const large = score.unmet["too-many"] ?? 0;
  if (large > 0) return no.planTooMany({ count: large });
  if (Object.values(teams).every((team) => team.length === 0)) return no.planEmpty({});
  const gaps = villagesWithoutFirst(score).length;
  return gaps > 0 && !withGaps ? no.planGaps({ count: gaps }) : null;
}
