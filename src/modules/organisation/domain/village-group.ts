import { isHead } from "./groups.ts";

/** One member of a village's responsibility group with the posts held over the village. */
export type VillageGroupMember = { cadreId: string; role: string; posts: readonly string[] };

/** What a village's responsibility group lacks (seed 001, Y20: a group in each village, two officers inside it). */
export const VILLAGE_GROUP_GAPS = [
  "no-group",
  "no-head",
  "no-members",
  "no-archive-keeper",
  "no-policy-guide",
] as const;
export type VillageGroupGap = (typeof VILLAGE_GROUP_GAPS)[number];

/** `officers` are the posts that must sit inside the group; the policy pack says so. */
export function villageGroupGaps(
  members: readonly VillageGroupMember[] | null,
  officersInside: boolean,
): VillageGroupGap[] {
  if (members === null) return ["no-group"];
  const gaps: VillageGroupGap[] = [];
  if (!members.some((one) => isHead(one.role))) gaps.push("no-head");
  if (members.every((one) => isHead(one.role))) gaps.push("no-members");
  const inside = (post: string): boolean => members.some((one) => one.posts.includes(post));
  if (officersInside && !inside("archive-keeper")) gaps.push("no-archive-keeper");
  if (officersInside && !inside("policy-guide")) gaps.push("no-policy-guide");
  return gaps;
}
