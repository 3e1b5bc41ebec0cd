import type { MatchTeams } from "../../contract.ts";

/** What a move of cards leads to: somebody goes to a village, in exchange with somebody there, or is not sent. */
export function moved(teams: MatchTeams, cadreId: string, to: string | null, inExchangeFor: string | null): MatchTeams {
  const from = Object.keys(teams).find((place) => teams[place]?.includes(cadreId)) ?? null;
  const swap = (place: string, team: readonly string[]): readonly string[] => {
    if (place === from && place === to) return team;
    if (place === from)
      return team.flatMap((one) => (one === cadreId ? (inExchangeFor === null ? [] : [inExchangeFor]) : [one]));
    if (place === to)
      return inExchangeFor === null ? [...team, cadreId] : team.map((one) => (one === inExchangeFor ? cadreId : one));
    return team;
  };
  const next = Object.fromEntries(Object.entries(teams).map(([place, team]) => [place, swap(place, team)]));
  if (to !== null && next[to] === undefined) next[to] = [cadreId];
  return next;
}

/** Puts somebody first in the team: the first party member of the order is first secretary. */
export const putFirst = (teams: MatchTeams, place: string, cadreId: string): MatchTeams => ({
  ...teams,
  [place]: [cadreId, ...(teams[place] ?? []).filter((one) => one !== cadreId)],
});
