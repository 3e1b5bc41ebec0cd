import { z } from "zod";
import { shape } from "./text.ts";

/** The packs that ship. */
export const PackName = z.enum(["yuanyang", "bazhong", "shangyi", "xiantao", "ganzi", "monitoring", "base"]);
export type PackName = z.infer<typeof PackName>;

export const compositionRules = {
  "packs.composition": shape(
    "采用的制度包（靠前的优先）",
    "The packs a county composes, the first wins",
    z.array(PackName).refine((list) => new Set(list).size === list.length, "packs repeat"),
  ),
} as const;
