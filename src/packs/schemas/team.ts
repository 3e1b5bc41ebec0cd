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
  "programme.6211": shape("“6211”工程", "The 6211 programme", listOf(Strand)),
} as const;
