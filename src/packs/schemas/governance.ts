import { z } from "zod";
import { Item, Key, listOf, shape, Text } from "./text.ts";

/** How the village decides: its name, step 0 if there is one, and whether the township looks first. */
export const Procedure = Text.extend({
  key: Key,
  clear: Text.extend({ lines: listOf(Item) }).nullable(),
  precheck: z.boolean(),
});
export type Procedure = z.infer<typeof Procedure>;

/** A part of the whole, exactly: 2 of 3. */
const Share = z
  .object({ of: z.int().min(1).max(100), in: z.int().min(1).max(100) })
  .refine((share) => share.of <= share.in, "a share is at most the whole");

/** When a meeting counts, and when it has agreed. `attended`: more than half of those there; `entitled`: of all who may come. */
export const MeetingRule = z.object({ quorum: Share, moreThanHalfOf: z.enum(["attended", "entitled"]) });
export type MeetingRule = z.infer<typeof MeetingRule>;

const Role = Item;
/** A body of the village. `least`: fewer people than this is a gap; `years`: its term. */
export const BodyRule = Item.extend({
  least: z.int().min(1).max(500),
  years: z.int().min(1).max(10),
  roles: listOf(Role),
});
export type BodyRule = z.infer<typeof BodyRule>;

const days = z.int().min(1).max(365);

export const governanceRules = {
  "governance.procedure": shape("村级民主决策的程序", "How a village decides", Procedure),
  "governance.meetings": shape(
    "各次会议到会多少有效、多少票通过",
    "Who must be there, and how many must agree, at each meeting",
    z.object({ propose: MeetingRule, discuss: MeetingRule, review: MeetingRule, resolve: MeetingRule }),
  ),
  "governance.matters": shape(
    "须按程序决策的事项",
    "Matters that go this way",
    listOf(Item.extend({ charter: z.boolean().optional() })),
  ),
  "governance.objection": shape(
    "决议公开期间有异议时",
    "When somebody objects to a posted resolution",
    z.enum(["any-returns", "upheld-returns"]),
  ),
  "governance.bodies": shape("村级组织", "Bodies of a village", listOf(BodyRule)),
  "governance.dispute-kinds": shape("矛盾纠纷种类", "Kinds of dispute", listOf(Item)),
  "governance.tendency-ratings": shape(
    "苗头性问题的等级和几日内回看",
    "Ratings of a tendency, and the days until it is looked at again",
    listOf(Item.extend({ days })),
  ),
  "governance.dispute-days": shape(
    "矛盾纠纷几日内调解、上报后几日内答复、化解后几日回访",
    "Days to mediate, to answer what was passed up, and until the look-back",
    z.object({ mediate: days, above: days, lookBack: days }),
  ),
} as const;
