import type { Finding } from "#kernel/finding.ts";
import type { Instant } from "#kernel/instant.ts";
import { completenessScore } from "../domain/completeness.ts";
import { findHead, type Household, livingMembers } from "../domain/household.ts";
import { netPerHead } from "../domain/income/worksheet.ts";
import { type Filled, nameKeys, type Row, type RowContext, rowOf } from "./rows.ts";

/** A household's summary before it is a row. */
export type OfSummary = ReturnType<typeof summarise>;

/** What lists show of a household with its latest year, computed from it and its findings. */
export function summarise(
  household: Household,
  findings: readonly Finding[],
  context: { countyCode: string; now: Instant | null },
) {
  const size = livingMembers(household).length;
  const head = findHead(household) ?? livingMembers(household)[0] ?? household.members[0];
  return { household, findings, context, size, head };
}

function countOf(findings: readonly Finding[], severity: Finding["severity"]): number {
  let count = 0;
  for (const one of findings) if (one.severity === severity) count += 1;
  return count;
}

export const SUMMARY: Filled<OfSummary> = {
  county_code: ({ context }) => context.countyCode,
  id: ({ household }) => household.id,
  place: ({ household }) => household.place,
  status: ({ household }) => household.status,
  natural_village: ({ household }) => household.naturalVillage,
  national_no: ({ household }) => household.nationalNo,
  head_name: ({ head }) => head?.name ?? null,
  head_pinyin: ({ head }) => nameKeys(head?.name ?? "").pinyin,
  size: ({ size }) => size,
  household_type: ({ household }) => household.householdType,
  cause: ({ household }) => household.cause,
  poverty_status: ({ household }) => household.povertyStatus,
  exit_year: ({ household }) => household.exitYear,
  year: ({ household }) => household.year.year,
  net_per_head: ({ household, size }) =>
    household.year.income.length === 0 ? null : netPerHead(household.year.income, size),
  block_count: ({ findings }) => countOf(findings, "block"),
  warn_count: ({ findings }) => countOf(findings, "warn"),
  rules: ({ findings }) => (findings.length === 0 ? [] : [...new Set(findings.map((one) => one.rule))].sort()),
  completeness: ({ household, findings }) => completenessScore(household, findings),
  changed_at: ({ context }) => context.now,
};

export const summaryRow = (household: Household, findings: readonly Finding[], context: RowContext): Row =>
  rowOf(SUMMARY, summarise(household, findings, context));
