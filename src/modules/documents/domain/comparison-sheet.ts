import { z } from "zod";
import { Printed, Text, Words } from "./paper.ts";

/** The six sources of 六对照 (dossier Part 7); a county may name others. */
export const SIX_SOURCES = ["户口簿", "证件原件", "信息采集表", "手册、明白卡", "国扶系统", "入户实情"] as const;

/** 对照表: each field against each source; what is not yet known stays blank for the pen. */
export const ComparisonSheetDocument = z
  .object({
    kind: z.literal("comparison-sheet"),
    title: Text.default("档卡信息对照表"),
    subtitle: Text.default(""),
    place: z.array(Text).min(1).max(6),
    householdNumber: Text,
    head: Text,
    sources: z
      .array(Text)
      .min(1)
      .max(8)
      .default([...SIX_SOURCES]),
    groups: z
      .array(
        z.object({
          title: Text,
          rows: z
            .array(
              z.object({
                field: Text,
                unit: Words,
                card: Words,
                values: z.array(Text.nullable()).default([]),
                result: z.enum(["match", "mismatch"]).nullable().default(null),
              }),
            )
            .max(400),
        }),
      )
      .min(1)
      .max(60),
    signers: z.array(Text).max(4).default(["核对人（两人）", "户主", "日期"]),
    printed: Printed,
  })
  .refine(
    ({ groups, sources }) => groups.every(({ rows }) => rows.every(({ values }) => values.length <= sources.length)),
    "document.row-length",
  );
export type ComparisonSheetDocument = z.input<typeof ComparisonSheetDocument>;
