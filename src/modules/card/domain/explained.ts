import type { Finding } from "#kernel/finding.ts";

/** What was written at the check about a warning that holds all the same (dossier Appendix B: warn and note; real life has exceptions). */
export type Explanation = { rule: string; field: string; note: string };

const isOf = (finding: Finding) => (one: Explanation) => one.rule === finding.rule && one.field === finding.field;

/** The explanation of a finding, the last that was written; null when there is none. */
export const explanationOf = (finding: Finding, written: readonly Explanation[]): string | null =>
  (finding.severity === "warn" && written.findLast(isOf(finding))?.note.trim()) || null;

/** Warnings of which nobody has said yet why they stand. */
export const unexplained = (findings: readonly Finding[], written: readonly Explanation[]): Finding[] =>
  findings.filter((one) => one.severity === "warn" && explanationOf(one, written) === null);
