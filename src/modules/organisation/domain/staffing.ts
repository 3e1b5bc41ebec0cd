import type { Finding } from "#kernel/finding.ts";

/** What every township's assistance office must have (seed 002, X6): one leader in charge, one full-time officer, two in a heavy township. */
const STAFFING_NORM = { leaders: 1, fullTime: 1, fullTimeHeavy: 2 } as const;

export type TownshipOffice = {
  heavy: boolean;
  leader: string | null;
  fullTime: number;
  premises: boolean | null;
  funds: boolean | null;
};

export type FourHaves = { office: boolean; staff: boolean; premises: boolean; funds: boolean };

export const fullTimeNeeded = (office: { heavy: boolean }): number =>
  office.heavy ? STAFFING_NORM.fullTimeHeavy : STAFFING_NORM.fullTime;

/** 有机构、有人员、有场所、有经费. */
export const fourHaves = (office: TownshipOffice | null): FourHaves => ({
  office: office !== null,
  staff: office !== null && office.leader !== null && office.fullTime >= fullTimeNeeded(office),
  premises: office?.premises === true,
  funds: office?.funds === true,
});

/** What a township's office lacks. */
export function checkStaffing(office: TownshipOffice | null): Finding[] {
  const lacks = (rule: string, field: string, facts: Finding["facts"] = {}): Finding => ({
    rule: `staffing.${rule}`,
    severity: "warn",
    field,
    facts,
  });
  if (office === null) return [lacks("no-office", "office")];
  const found: Finding[] = [];
  const need = fullTimeNeeded(office);
  if (office.leader === null) found.push(lacks("no-leader", "leader"));
  if (office.fullTime < need) found.push(lacks("too-few", "fullTime", { have: office.fullTime, need }));
  if (office.premises !== true) found.push(lacks("no-premises", "premises"));
  if (office.funds !== true) found.push(lacks("no-funds", "funds"));
  return found;
}
