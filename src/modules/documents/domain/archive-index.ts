import { z } from "zod";
import { Printed, Text, Words } from "./paper.ts";

/** 档卡目录: what lies in one archive volume, page by page, and what is still missing from it. */
export const ArchiveIndexDocument = z.object({
  kind: z.literal("archive-index"),
  title: Text.default("卷内文件目录"),
  subtitle: Text.default(""),
  volume: z.object({
    number: Text,
    name: Text,
    /** 户卷 / 村卷 / 乡镇卷 */
    level: Text,
    year: Words,
    retention: Words,
  }),
  classes: z
    .array(
      z.object({
        title: Text,
        items: z
          .array(
            z.object({
              author: Words,
              number: Words,
              title: Text,
              date: Words,
              pages: Words,
              remark: Words,
            }),
          )
          .max(2_000),
      }),
    )
    .min(1)
    .max(12),
  lacking: z.array(Text).max(100).default([]),
  completeness: Words,
  verification: z
    .object({ code: z.string().max(40), url: z.url().max(500) })
    .nullable()
    .default(null),
  printed: Printed,
});
export type ArchiveIndexDocument = z.input<typeof ArchiveIndexDocument>;
