import type { Finding, Severity } from "#kernel/finding.ts";

/** A finding at the cell it came from: row from 1, column from 0 (null = the row as a whole). `rule` found it; `kind` is its name for the clerk. */
export type Problem = {
  row: number;
  column: number | null;
  kind: string;
  rule: string;
  severity: Severity;
  field: string;
  facts: Finding["facts"];
};

/** The same fault on a person and on the household bears one name for the clerk. */
const KINDS: Readonly<Record<string, string>> = { "household-phone-length": "phone-length" };

export const kindOf = (rule: string): string => KINDS[rule] ?? rule;

export const blocks = (problems: readonly Problem[]): boolean => problems.some((one) => one.severity === "block");

/** What the rules found, without what only the reader of the cells saw. */
export const ruledFindings = (
  problems: readonly Problem[],
  read: readonly { rule: string; field: string }[],
): Finding[] =>
  problems
    .filter((one) => !read.some(({ rule, field }) => rule === one.rule && field === one.field))
    .map(({ rule, severity, field, facts }) => ({ rule, severity, field, facts }));
