import { z } from "zod";
import { Printed, Rows, Text, Words } from "./paper.ts";

/** One part of a sheet: a heading, sentences, a table. Each may be missing. */
const Part = z.object({
  title: Text.default(""),
  note: Words,
  lines: z.array(Text).max(400).default([]),
  table: Rows.nullable().default(null),
});

/** A working paper of an office (agenda, roll, plan, ranking): facts above, then parts in order, then who signs. */
export const OfficeSheetDocument = z.object({
  kind: z.literal("office-sheet"),
  orientation: z.enum(["portrait", "landscape"]).default("portrait"),
  title: Text,
  subtitle: Words,
  facts: z
    .array(z.object({ label: Text, value: Words }))
    .max(40)
    .default([]),
  parts: z.array(Part).min(1).max(60),
  signers: z.array(Text).max(4).default([]),
  printed: Printed,
});
export type OfficeSheetDocument = z.input<typeof OfficeSheetDocument>;
