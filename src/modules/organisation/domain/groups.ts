import type { Day } from "#kernel/day.ts";
import type { Refusal } from "#kernel/refusal.ts";
import { levelOf, type Territory } from "#kernel/territory.ts";
import { organisationRefusals as no } from "./refusals.ts";
import type { Span } from "./span.ts";

/** leading: 领导小组 · command: 指挥部 · village: 村级责任组 (seed Y20). */
export const GROUP_KINDS = ["leading", "command", "village"] as const;
export type GroupKind = (typeof GROUP_KINDS)[number];

/** office: 办公室 · group: 工作组 · executive: 执行小组, one for each village (seed G7). */
export const SUB_GROUP_KINDS = ["office", "group", "executive"] as const;
export type SubGroupKind = (typeof SUB_GROUP_KINDS)[number];

/** Two heads are allowed: party and government (seed B7); a 第一组长 stands above them (X2). */
export const MEMBER_ROLES = ["first-head", "head", "deputy", "member", "liaison"] as const;
export type MemberRole = (typeof MEMBER_ROLES)[number];
export const isHead = (role: string): boolean => role === "first-head" || role === "head";

/**
 * 一办七组 (seed Y4). The account says that there are one office and seven groups; which, it does not say:
 * these are a proposal the county is meant to change.
 */
export const ONE_OFFICE_SEVEN_GROUPS: readonly { kind: SubGroupKind; name: string; duties: string }[] = [
  { kind: "office", name: "领导小组办公室", duties: "负责日常事务，汇总进展，督促落实领导小组决定。" },
  { kind: "group", name: "综合协调组", duties: "拟定计划和文稿，组织会议，协调部门和乡镇。" },
  { kind: "group", name: "识别退出组", duties: "指导对象识别、动态调整和退出，核查错评、漏评、错退。" },
  { kind: "group", name: "产业就业组", duties: "指导村级产业和务工就业，落实增收举措。" },
  { kind: "group", name: "政策落实组", duties: "核对教育、医疗、住房、饮水和兜底政策到户情况。" },
  { kind: "group", name: "资金项目组", duties: "管好项目库和资金，跟踪建设、验收和收益分配。" },
  { kind: "group", name: "档卡资料组", duties: "统一档卡标准，指导核对、签字和归档。" },
  { kind: "group", name: "督查巡查组", duties: "按期督查、回头看，通报问题，跟踪整改到位。" },
];

export type GroupFacts = Span & { id: string; name: string; kind: GroupKind; territory: Territory };

/** Why a leading group cannot be set up, or null. A village has one responsibility group. */
export function whyNotCreateGroup(
  asked: { name: string; kind: GroupKind; territory: Territory },
  standing: readonly GroupFacts[],
): Refusal | null {
  if ((asked.kind === "village") !== (levelOf(asked.territory) === "village")) return no.groupWrongLevel({});
  const here = standing.filter((one) => one.until === null && one.territory === asked.territory);
  const there = asked.kind === "village" && here.find((one) => one.kind === "village");
  if (there) return no.villageGroupThere({ name: there.name });
  return here.some((one) => one.name === asked.name) ? no.groupNameTaken({ name: asked.name }) : null;
}

export const whyNotChangeGroup = (group: { name: string; until: string | null } | undefined): Refusal | null =>
  !group ? no.groupNotFound({}) : group.until ? no.groupEnded({ name: group.name, until: group.until }) : null;

/**
 * Why a leading group cannot be dissolved on a day, or null. Its office and groups end with it; seats that are still held end
 * with it only when that is said, so that nobody loses a seat unnoticed.
 */
export function whyNotEndGroup(
  group: GroupFacts | undefined,
  asked: { on: Day; today: Day; sitting: number; membersToo: boolean },
): Refusal | null {
  const not = whyNotChangeGroup(group);
  if (not || !group) return not;
  if (asked.on < group.since) return no.endsBeforeItBegan({ since: group.since });
  if (asked.on > asked.today) return no.endsAfterToday({ today: asked.today });
  if (asked.sitting > 0 && !asked.membersToo) return no.groupHasMembers({ name: group.name, members: asked.sitting });
  return null;
}
