import type { Refusal } from "#kernel/refusal.ts";
import type { MeetingRule } from "#packs/schemas/governance.ts";
import { no } from "./refusals.ts";

/** What was counted at a meeting. Who may come, who came, and how they voted. */
export type Counts = { entitled: number; attended: number; for: number; against: number; abstained: number };

/** The fewest that must be there: the share of those entitled, rounded up. */
export const quorumOf = (entitled: number, { quorum }: MeetingRule): number =>
  Math.ceil((entitled * quorum.of) / quorum.in);

/** The fewest votes for it: more than half of those the rule counts, exactly half is not enough. */
export const votesNeeded = ({ entitled, attended }: Pick<Counts, "entitled" | "attended">, rule: MeetingRule): number =>
  Math.floor((rule.moreThanHalfOf === "entitled" ? entitled : attended) / 2) + 1;

/** Why these counts are no meeting that decides: they do not add up, or too few came. */
export function whyNotMeeting(counts: Counts, rule: MeetingRule): Refusal | null {
  const { entitled, attended, for: yes, against, abstained } = counts;
  if (entitled < 1 || attended < 1 || attended > entitled) return no.countsWrong({ attended, entitled });
  const votes = yes + against + abstained;
  if (votes !== attended) return no.votesWrong({ votes, attended });
  const needed = quorumOf(entitled, rule);
  return attended < needed ? no.noQuorum({ attended, needed }) : null;
}

/** Did a meeting that counts agree? */
export const agreed = (counts: Counts, rule: MeetingRule): boolean => counts.for >= votesNeeded(counts, rule);
