import { z } from "zod";
import { Item, Key, listOf, shape, Text } from "./text.ts";

/** One of the two officers: a post with its duties and what it may and may not do. */
export const Officer = Item.extend({ post: Key, duties: listOf(Item), limits: Text });

/** A strand of a named programme: its number in the name and its items. */
export const Strand = Text.extend({ key: Key, count: z.int().min(1), items: listOf(Item) });

export const teamRules = {
  "team.two-officers": shape(
    "两大员：档案管理员、政策指导员",
    "The two officers: archive keeper and policy guide",
    listOf(Officer),
  ),
  "team.responsibility-group": shape(
    "村级脱贫攻坚责任组",
    "The village responsibility group",
    z.object({ leader: z.array(Key).min(1), members: z.array(Key).min(1), officersInside: z.boolean() }),
  ),
  "team.township-office": shape(
    "乡镇扶贫办的人员配备",
    "Staff of a township's assistance office",
    z.object({
      /** The register of units has one leader in charge. */
      leaders: z.int().min(0).max(1),
      fullTime: z.int().min(0).max(50),
      /** In a township with a heavy task: one more, the 扶贫专干. */
      fullTimeHeavy: z.int().min(0).max(50),
    }),
  ),
  "programme.6211": shape("“6211”工程", "The 6211 programme", listOf(Strand)),
} as const;
