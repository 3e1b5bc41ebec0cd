/** What a village's coverage lacks (S1, S4, X7): one first secretary, a full team, a sending unit whose head answers. */
export const COVERAGE_GAPS = [
  "no-first-secretary",
  "several-first-secretaries",
  "team-not-full",
  "no-sending-unit",
  "no-unit-head",
  "not-arrived",
] as const;
export type CoverageGap = (typeof COVERAGE_GAPS)[number];

export type Posted = { post: string; unitId: string; arrived: boolean };

/** `heads`: sending units with a head, in office over the village or as the unit's leader. */
export function coverageGaps(team: readonly Posted[], heads: ReadonlySet<string>, teamSize: number): CoverageGap[] {
  const gaps: CoverageGap[] = [];
  const first = team.filter((one) => one.post === "first-secretary");
  if (first.length === 0) gaps.push("no-first-secretary");
  if (first.length > 1) gaps.push("several-first-secretaries");
  if (team.length < teamSize) gaps.push("team-not-full");
  if (team.length === 0) gaps.push("no-sending-unit");
  else if (!team.some((one) => heads.has(one.unitId))) gaps.push("no-unit-head");
  if (team.some((one) => !one.arrived)) gaps.push("not-arrived");
  return gaps;
}
