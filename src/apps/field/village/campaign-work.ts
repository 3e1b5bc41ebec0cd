import { isComplete, type MyCampaign } from "#modules/duties/contract.ts";
import type { Carried } from "#modules/sync/contract.ts";
import { headOf } from "../households/head-of.ts";

/** One to be reached by a campaign: a household of mine, or the village itself. */
export type Subject = {
  id: string;
  name: string;
  about: string;
  items: readonly string[];
  note: string;
  done: boolean;
  /** Marked on this phone, and the server has not said so yet. */
  waits: boolean;
};
export type UnsentMark = { campaignId: string; subject: string; items: readonly string[]; note: string };

/** Everybody a campaign has to reach in my villages, with what was seen to: on the server, or on this phone since. */
export function subjectsOf(
  campaign: MyCampaign,
  households: readonly Carried[],
  unsent: readonly UnsentMark[],
): Subject[] {
  const codes = new Set(campaign.villages.map((one) => one.code));
  const all =
    campaign.over === "village"
      ? campaign.villages.map((one) => ({ id: one.code, name: one.name, about: "" }))
      : households
          .filter(({ household }) => codes.has(household.place))
          .map(({ household }) => ({
            id: household.id as string,
            name: headOf(household)?.name ?? "",
            about: household.naturalVillage ?? "",
          }));
  return all.map((one) => {
    const here = unsent.findLast((mark) => mark.campaignId === campaign.id && mark.subject === one.id);
    const mark = here ?? campaign.marks.find((known) => known.subject === one.id);
    const items = mark?.items ?? [];
    return {
      ...one,
      items,
      note: mark?.note ?? "",
      done: isComplete(campaign.checklist, items),
      waits: here !== undefined,
    };
  });
}

/** A mark's address: the campaign and whom it reaches, in one word. */
export const markPlace = (campaignId: string, subject: string): string => `mark/${campaignId}~${subject}`;
