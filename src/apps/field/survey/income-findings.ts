import type { Finding } from "#kernel/finding.ts";
import type { IncomeLine } from "#modules/registry/contract.ts";

const OF_INCOME = ["incomePerHead", "year.income"];
const isIncome = ({ field }: Finding): boolean => OF_INCOME.includes(field) || field.startsWith("year.income.");

/** What the rules say of the income account: beside the line it is about, or of the account as a whole. */
export function incomeFindings(
  findings: readonly Finding[],
  lines: readonly IncomeLine[],
): { ofLine: Map<string, Finding[]>; ofAccount: Finding[] } {
  const ofLine = new Map<string, Finding[]>();
  const ofAccount: Finding[] = [];
  for (const finding of findings.filter(isIncome)) {
    const [, , which = ""] = finding.field.split(".");
    const line = /^\d+$/.test(which) ? lines[Number(which)] : lines.find((one) => one.item === which);
    if (line) ofLine.set(line.id, [...(ofLine.get(line.id) ?? []), finding]);
    else ofAccount.push(finding);
  }
  return { ofLine, ofAccount };
}
