import { z } from "zod";
import { CardVersion, Printed, Text, Verification, Words } from "./paper.ts";

/** `waiting` leaves room for a pen; `void` is a signature under a version that has changed since. */
export const SeatState = z.enum(["signed", "waiting", "returned", "void"]);

/** 把关责任记录表 (dossier Y9): who answers for one version of a card, seat by seat, in signing order. */
export const ReviewSheetDocument = z.object({
  kind: z.literal("review-sheet"),
  title: Text.default("档卡把关责任记录表"),
  subtitle: Text.default(""),
  place: z.array(Text).min(1).max(6),
  householdNumber: Text,
  head: Text,
  members: Words,
  version: CardVersion,
  verification: Verification,
  watermark: Words,
  statement: Text.default(
    "本人已逐项阅看上列版本的档卡，对所负责的审核事项签字负责。内容如有任何改动，本版全部签字作废，须重新审核。",
  ),
  checks: z
    .array(z.object({ label: Text, result: Words }))
    .max(12)
    .default([]),
  seats: z
    .array(
      z.object({
        seat: Text,
        name: Words,
        post: Words,
        signedAt: Words,
        method: z.enum(["passkey", "password"]).nullable().default(null),
        state: SeatState,
        note: Words,
      }),
    )
    .min(1)
    .max(12),
  returns: z
    .array(z.object({ at: Text, by: Text, reason: Text }))
    .max(50)
    .default([]),
  printed: Printed,
});
export type ReviewSheetDocument = z.input<typeof ReviewSheetDocument>;
