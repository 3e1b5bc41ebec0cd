import { z } from "zod";
import { Field, Printed, Rows, Text, Words } from "./paper.ts";

/** 底数表 of a village: facts side by side, or a table of counts; in the order of the five blocks. */
export const BaselineSheetDocument = z.object({
  kind: z.literal("baseline-sheet"),
  title: Text.default("村级底数表"),
  place: z.array(Text).min(1).max(6),
  day: Text,
  blocks: z
    .array(
      z.object({
        title: Text,
        note: Words,
        fields: z.array(Field).max(80).default([]),
        table: Rows.nullable().default(null),
      }),
    )
    .min(1)
    .max(12),
  printed: Printed,
});
export type BaselineSheetDocument = z.input<typeof BaselineSheetDocument>;
