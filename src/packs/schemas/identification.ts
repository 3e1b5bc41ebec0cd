import { z } from "zod";
import { Item, Key, listOf, shape } from "./text.ts";

/** A tier of disclosure: who shows what, through which media. */
export const Tier = Item.extend({
  by: z.enum(["county", "township", "village", "unit"]),
  shows: listOf(Item),
  media: z.array(Key).min(1),
});

export const identificationRules = {
  "identification.six-tests": shape("每户六项检验（缺一不可）", "Six tests each household must pass", listOf(Item)),
  "identification.scope": shape(
    "核查范围",
    "Which households are checked",
    z.enum(["all-rural-households", "registered-households"]),
  ),
  "identification.face-to-face": shape("见面必问", "What is learnt face to face", listOf(Item)),
  "identification.recheck-ends": shape(
    "回头看完成日（月-日）",
    "Re-verification ends on (MM-DD)",
    z.string().regex(/^\d{2}-\d{2}$/),
  ),
  "disclosure.tiers": shape("三级公开", "Three-tier disclosure", listOf(Tier)),
} as const;
