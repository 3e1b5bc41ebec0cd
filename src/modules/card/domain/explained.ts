import { canonical } from "#kernel/canonical.ts";
import type { Finding } from "#kernel/finding.ts";
import type { WarningNote } from "./asked.ts";
import type { Household } from "./registry.ts";

/** What a warning was about: the facts as they were found, in one year, of one person or of the household as a whole. */
type About = { rule: string; field: string; personId: string | null; year: number; facts: Finding["facts"] };

/** What was written at the check about a warning that holds all the same (dossier Appendix B: warn and note; real life has exceptions). */
export type Explanation = About & { note: string };

type Of = Pick<Household, "members" | "year">;

const OF_MEMBER = /^members\.(\d+)\./;

/** A person is named by id: the place in the list is another when somebody before them comes or goes. */
function aboutOf({ rule, field, facts }: Finding, { members, year }: Of): About {
  const [start = "", index = ""] = OF_MEMBER.exec(field) ?? [];
  const personId = members[index === "" ? -1 : Number(index)]?.id ?? null;
  return { rule, field: personId ? field.slice(start.length) : field, personId, year: year.year, facts };
}

/** A label said in both languages counts as what is stored of it. */
const stored = (facts: Finding["facts"]) =>
  Object.fromEntries(Object.entries(facts).map(([key, one]) => [key, typeof one === "object" ? one.zh : one]));

/** Equal only when rule, fact, person and year are: what changed is explained anew. */
const keyOf = ({ rule, field, personId, year, facts }: About): string =>
  canonical({ rule, field, personId, year, facts: facts && stored(facts) });

/** The notes of a check, each with what it is about; one on a warning that is no longer there explains nothing. */
export const explanationsFor = (
  notes: readonly WarningNote[],
  findings: readonly Finding[],
  household: Of,
): Explanation[] =>
  notes.flatMap(({ rule, field, note }) =>
    findings
      .filter((one) => one.severity === "warn" && one.rule === rule && one.field === field)
      .map((one) => ({ ...aboutOf(one, household), note })),
  );

/** The explanation of a finding, the last that was written; null when there is none. */
export function explanationOf(finding: Finding, household: Of, written: readonly Explanation[]): string | null {
  if (finding.severity !== "warn") return null;
  const key = keyOf(aboutOf(finding, household));
  return written.findLast((one) => keyOf(one) === key)?.note.trim() || null;
}

/** Warnings of which nobody has said yet why they stand. */
export const unexplained = (findings: readonly Finding[], household: Of, written: readonly Explanation[]): Finding[] =>
  findings.filter((one) => one.severity === "warn" && explanationOf(one, household, written) === null);
