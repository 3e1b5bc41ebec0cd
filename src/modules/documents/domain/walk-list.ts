import { z } from "zod";
import { Printed, Text, Words } from "./paper.ts";

/** 走访清单: what to look at in which house tonight, in walking order, with boxes large enough for a torch and a pen. */
export const WalkListDocument = z.object({
  kind: z.literal("walk-list"),
  title: Text.default("入户走访核查清单"),
  subtitle: Text.default(""),
  place: z.array(Text).min(1).max(6),
  walkers: z.array(Text).max(6).default([]),
  /** The things that must be seen in every house (四个必到). */
  mustSees: z.array(Text).max(8).default(["人必到", "户必到", "房、水、电、厕必看到", "地（产业）必到"]),
  houses: z
    .array(
      z.object({
        head: Text,
        householdNumber: Words,
        address: Words,
        phone: Words,
        size: Words,
        class: Words,
        checks: z.array(z.object({ what: Text, how: Words, severity: z.enum(["block", "warn"]) })).max(60),
      }),
    )
    .min(1)
    .max(300),
  printed: Printed,
});
export type WalkListDocument = z.input<typeof WalkListDocument>;
