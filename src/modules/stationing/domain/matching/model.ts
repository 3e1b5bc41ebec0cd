import { bundleCost, type Classes } from "./classes.ts";
import { costOf, groupsOf, type MatchProblem, mayGo } from "./problem.ts";

/** Names of columns: `w_b_k` whole bundles of class b in villages of class k, `u_i_k` single people, `s_b` bundles given up. */
export type Model = { text: string; columns: number; rows: number; constant: number };

const plus = (terms: readonly string[]): string => {
  const lines: string[] = [];
  for (let i = 0; i < terms.length; i += 12) lines.push(terms.slice(i, i + 12).join(" + "));
  return lines.length === 0 ? "0 none" : lines.join("\n + ");
};

/**
 * The matching as a mixed-integer program in LP text, over classes instead of people. Everything that a plan for people must obey is
 * obeyed here except homes of villages not singled out, so its optimum is never above the true one: it is the bound the page shows.
 */
export function buildModel(problem: MatchProblem, classes: Classes): Model {
  const { weights, teamSize } = problem;
  const { villages, bundles, cadres } = classes;
  const cost: string[] = [];
  const bounds: string[] = [];
  const integers: string[] = [];
  const rows: string[] = [];
  const add = (name: string, price: number, most: number): void => {
    if (price !== 0) cost.push(`${price} ${name}`);
    bounds.push(` 0 <= ${name} <= ${most}`);
    integers.push(name);
  };
  const supply: string[][] = bundles.map(() => []);
  const people: string[][] = cadres.map(() => []);

  villages.forEach((village, k) => {
    const n = village.villages.length;
    const slots: string[] = [];
    const teams: string[] = [];
    const secretaries: string[] = [];
    const leaders: string[] = [];
    bundles.forEach((bundle, b) => {
      if (classes.singled.has(village.like.place) && !bundle.like.every((one) => mayGo(one, village.like.place)))
        return;
      const full = bundle.size === teamSize;
      const party = bundle.like.some((one) => one.party);
      const leads = bundle.like.some((one) => one.leads);
      const lacks = full ? (party ? 0 : weights.noFirstSecretary) + (leads ? 0 : weights.noLeader) : 0;
      const name = `w_${b}_${k}`;
      add(name, bundleCost(problem, bundle, village) + lacks, Math.min(n, bundle.groups.length));
      supply[b]?.push(name);
      slots.push(`${bundle.size} ${name}`);
      teams.push(name);
      if (full || party) secretaries.push(name);
      if (full || leads) leaders.push(name);
    });
    cadres.forEach((cadre, i) => {
      if (classes.singled.has(village.like.place) && !mayGo(cadre.like, village.like.place)) return;
      const name = `u_${i}_${k}`;
      add(name, costOf(problem, cadre.like, village.like), Math.min(n * teamSize, cadre.members.length));
      people[i]?.push(name);
      slots.push(name);
      if (cadre.like.party) secretaries.push(name);
      if (cadre.like.leads) leaders.push(name);
    });
    add(`f_${k}`, weights.missing, n * teamSize);
    add(`p_${k}`, weights.noFirstSecretary, n);
    add(`l_${k}`, weights.noLeader, n);
    rows.push(` slots_${k}: ${plus([...slots, `f_${k}`])} = ${n * teamSize}`);
    if (teams.length > 0) rows.push(` teams_${k}: ${plus(teams)} <= ${n}`);
    rows.push(` secretary_${k}: ${plus([...secretaries, `p_${k}`])} >= ${n}`);
    rows.push(` leader_${k}: ${plus([...leaders, `l_${k}`])} >= ${n}`);
  });
  bundles.forEach((bundle, b) => {
    add(`s_${b}`, weights.split, bundle.groups.length);
    rows.push(` bundle_${b}: ${plus([...(supply[b] ?? []), `s_${b}`])} <= ${bundle.groups.length}`);
  });
  cadres.forEach((cadre, i) => {
    const given = bundles.flatMap((bundle, b) => {
      const many = bundle.like.filter((one) => classes.classOf.get(one.id) === cadre.key).length;
      return many > 0 ? [`${many} s_${b}`] : [];
    });
    const here = people[i] ?? [];
    if (here.length === 0) return;
    const less = given.length > 0 ? ` - ${given.join(" - ")}` : "";
    rows.push(` people_${i}: ${plus(here)}${less} <= ${classes.singles.get(cadre.key) ?? 0}`);
  });
  const text = [
    "Minimize",
    ` cost: ${plus(cost)}`,
    "Subject To",
    ...rows,
    "Bounds",
    ...bounds,
    "General",
    ...integers.map((one) => ` ${one}`),
    "End",
  ].join("\n");
  return { text, columns: integers.length, rows: rows.length, constant: tooLarge(problem) };
}

/** Groups larger than a team cannot stay together whatever is done; what that costs when all of them must be sent is no one's choice. */
function tooLarge(problem: MatchProblem): number {
  const seats = problem.villages.length * problem.teamSize;
  if (problem.cadres.length > seats) return 0;
  const large = [...groupsOf(problem.cadres).values()].filter((members) => members.length > problem.teamSize);
  return large.length * problem.weights.split;
}
