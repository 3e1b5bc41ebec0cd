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
  const known = bySubject(campaign.marks);
  const made = bySubject(unsent.filter((mark) => mark.campaignId === campaign.id));
  return all.map((one) => {
    const here = made.get(one.id);
    const mark = here ?? known.get(one.id);
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

/** The latest mark of each; a village's hundreds are drawn anew at every touch. */
const bySubject = <Mark extends { subject: string }>(marks: readonly Mark[]): ReadonlyMap<string, Mark> =>
  new Map(marks.map((mark) => [mark.subject, mark]));

/** A mark's address: the campaign and whom it reaches, in one word. */
export const markPlace = (campaignId: string, subject: string): string => `mark/${campaignId}~${subject}`;
