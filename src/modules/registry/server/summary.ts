import type { Finding } from "#kernel/finding.ts";
import { completeness } from "../domain/completeness.ts";
import { findHead, type Household, livingMembers } from "../domain/household.ts";
import { netPerHead } from "../domain/income/worksheet.ts";
import { nameKeys, type Row, type RowContext } from "./rows.ts";

/** What lists show of a household with its latest year, computed from it and its findings. */
export function summaryRow(household: Household, findings: readonly Finding[], { countyCode, now }: RowContext): Row {
  const size = livingMembers(household).length;
  const head = findHead(household) ?? livingMembers(household)[0] ?? household.members[0];
  const { income } = household.year;
  return {
    county_code: countyCode,
    id: household.id,
    place: household.place,
    status: household.status,
    natural_village: household.naturalVillage,
    national_no: household.nationalNo,
    head_name: head?.name ?? null,
    head_pinyin: nameKeys(head?.name ?? "").pinyin,
    size,
    household_type: household.householdType,
    cause: household.cause,
    poverty_status: household.povertyStatus,
    exit_year: household.exitYear,
    year: household.year.year,
    net_per_head: income.length === 0 ? null : netPerHead(income, size),
    block_count: findings.filter((one) => one.severity === "block").length,
    warn_count: findings.filter((one) => one.severity === "warn").length,
    rules: [...new Set(findings.map((one) => one.rule))].sort(),
    completeness: completeness(household, findings).score,
    changed_at: now,
  };
}
