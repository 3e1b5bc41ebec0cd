import type { Classes } from "./classes.ts";
import { type MatchCadre, type MatchProblem, mayGo } from "./problem.ts";

/** What the solver said: column name → whole number. */
export type Answer = ReadonlyMap<string, number>;
type Seats = { place: string; classKey: string; members: MatchCadre[] };

const flag = (one: MatchCadre): number => (one.party && one.leads ? 0 : one.party ? 1 : one.leads ? 2 : 3);

/** Puts people into the villages of a plan made for classes. Which people of a class go where costs the same; homes are minded afterwards. */
export function unfold(problem: MatchProblem, classes: Classes, answer: Answer): Map<string, MatchCadre[]> {
  const left = classes.bundles.map((one) => [...one.groups]);
  const teams: Seats[] = [];
  const placed = new Set<string>();
  classes.villages.forEach((village, k) => {
    const open = village.villages.map((one) => ({
      place: one.place,
      classKey: village.key,
      members: [] as MatchCadre[],
    }));
    teams.push(...open);
    let next = 0;
    const whole = classes.bundles.flatMap((_, b) => Array(answer.get(`w_${b}_${k}`) ?? 0).fill(b) as number[]);
    whole.sort((a, b) => (classes.bundles[b]?.size ?? 0) - (classes.bundles[a]?.size ?? 0));
    for (const b of whole) {
      const free = left[b] ?? [];
      const seats = open[next];
      if (!seats) break;
      const fit = free.findIndex((members) => members.every((one) => mayGo(one, seats.place)));
      const [group] = free.splice(Math.max(0, fit), 1);
      if (!group) continue;
      for (const one of group) placed.add(one.id);
      seats.members.push(...group);
      next += 1;
    }
  });
  const pool = new Map(classes.cadres.map((one) => [one.key, [] as MatchCadre[]]));
  const whole = new Set(
    classes.bundles.flatMap((one, b) => one.groups.filter((group) => left[b]?.includes(group))).flat(),
  );
  // People of bundles nobody placed whole may be sent singly; those who are single come first.
  for (const cadre of [...problem.cadres].sort((a, b) => Number(whole.has(a)) - Number(whole.has(b))))
    if (!placed.has(cadre.id)) pool.get(classes.classOf.get(cadre.id) ?? "")?.push(cadre);
  classes.villages.forEach((village, k) => {
    const people: MatchCadre[] = [];
    classes.cadres.forEach((cadre, i) => {
      people.push(...(pool.get(cadre.key) ?? []).splice(0, answer.get(`u_${i}_${k}`) ?? 0));
    });
    seat(
      problem,
      teams.filter((one) => one.classKey === village.key),
      people,
    );
  });
  return new Map(teams.map((one) => [one.place, one.members]));
}

/** Single people take the open seats so that each team gets a first secretary and a leader as far as they reach. */
function seat(problem: MatchProblem, teams: readonly Seats[], people: MatchCadre[]): void {
  people.sort((a, b) => flag(a) - flag(b));
  const open = (one: Seats): boolean => one.members.length < problem.teamSize;
  const take = (team: Seats, wanted: (one: MatchCadre) => boolean): void => {
    const may = people.findIndex((one) => wanted(one) && mayGo(one, team.place));
    const [one] = people.splice(may >= 0 ? may : people.findIndex(wanted), may >= 0 || people.some(wanted) ? 1 : 0);
    if (one) team.members.push(one);
  };
  const lacks = (team: Seats, what: "party" | "leads"): boolean => !team.members.some((one) => one[what]);
  for (const team of teams)
    if (open(team) && lacks(team, "party") && lacks(team, "leads")) take(team, (one) => one.party && one.leads);
  for (const team of teams) if (open(team) && lacks(team, "party")) take(team, (one) => one.party);
  for (const team of teams) if (open(team) && lacks(team, "leads")) take(team, (one) => one.leads);
  for (const team of teams) while (open(team) && people.length > 0) take(team, () => true);
}
