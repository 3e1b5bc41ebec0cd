import type { Day } from "#kernel/day.ts";
import type { Refusal } from "#kernel/refusal.ts";
import { no } from "./refusals.ts";

/** Kinds of campaign an office starts; a county may tell of another. */
export const CAMPAIGN_KINDS = ["winter", "poverty-relief-day", "charity-day", "inspection", "other"] as const;

type Campaign = { state: string; startsOn: Day; checklist: readonly { key: string }[] };

/** Why a household or village cannot be marked as reached. */
export function whyNotMark(campaign: Campaign, items: readonly string[], today: Day): Refusal | null {
  if (campaign.state !== "running") return no.campaignOver({});
  if (today < campaign.startsOn) return no.campaignNotYet({ since: campaign.startsOn });
  const unknown = items.find((item) => !campaign.checklist.some((one) => one.key === item));
  return unknown === undefined ? null : no.campaignItem({ item: unknown });
}

/** A village or household is done when every point of the checklist was seen to. */
export const isComplete = (checklist: readonly { key: string }[], items: readonly string[]): boolean =>
  checklist.every((one) => items.includes(one.key));
