import type { Finding } from "#kernel/finding.ts";
import type { RuleValue } from "#packs/index.ts";

/** What every township's assistance office must have: rule `team.township-office` (seed 002, X6). */
export type StaffingNorm = RuleValue<"team.township-office">;

export type TownshipOffice = {
  heavy: boolean;
  leader: string | null;
  fullTime: number;
  premises: boolean | null;
  funds: boolean | null;
};

export type FourHaves = { office: boolean; staff: boolean; premises: boolean; funds: boolean };

export const fullTimeNeeded = (norm: StaffingNorm, office: { heavy: boolean }): number =>
  office.heavy ? norm.fullTimeHeavy : norm.fullTime;

const isLed = (norm: StaffingNorm, { leader }: TownshipOffice): boolean => norm.leaders === 0 || leader !== null;

/** 有机构、有人员、有场所、有经费. */
export const fourHaves = (norm: StaffingNorm, office: TownshipOffice | null): FourHaves => ({
  office: office !== null,
  staff: office !== null && isLed(norm, office) && office.fullTime >= fullTimeNeeded(norm, office),
  premises: office?.premises === true,
  funds: office?.funds === true,
});

/** What a township's office lacks. */
export function checkStaffing(norm: StaffingNorm, office: TownshipOffice | null): Finding[] {
  const lacks = (rule: string, field: string, facts: Finding["facts"] = {}): Finding => ({
    rule: `staffing.${rule}`,
    severity: "warn",
    field,
    facts,
  });
  if (office === null) return [lacks("no-office", "office")];
  const found: Finding[] = [];
  const need = fullTimeNeeded(norm, office);
  if (!isLed(norm, office)) found.push(lacks("no-leader", "leader"));
  if (office.fullTime < need) found.push(lacks("too-few", "fullTime", { have: office.fullTime, need }));
  if (office.premises !== true) found.push(lacks("no-premises", "premises"));
  if (office.funds !== true) found.push(lacks("no-funds", "funds"));
  return found;
}
