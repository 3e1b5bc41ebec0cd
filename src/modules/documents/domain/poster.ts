import { z } from "zod";
import { Day } from "#kernel/day.ts";
import { longDay, Printed, Text, Words } from "./paper.ts";

/** The only columns a board may carry (dossier 10.1); whatever is not here cannot be put on a poster. */
export const POSTER_COLUMNS = {
  no: { label: "序号", width: 1.3, align: "center" },
  village: { label: "村", width: 2.4, align: "center" },
  group: { label: "组", width: 1.6, align: "center" },
  head: { label: "户主姓名", width: 2.4, align: "center" },
  size: { label: "人口", width: 1.4, align: "center" },
  class: { label: "类别", width: 3, align: "center" },
  risk: { label: "风险情况", width: 2.6, align: "center" },
  measure: { label: "帮扶措施", width: 4, align: "left" },
  amount: { label: "金额", width: 3.2, align: "left" },
  project: { label: "项目", width: 4, align: "left" },
  date: { label: "日期", width: 2.6, align: "center" },
} as const;
export type PosterColumn = keyof typeof POSTER_COLUMNS;
const PosterColumn = z.enum(Object.keys(POSTER_COLUMNS) as [PosterColumn, ...PosterColumn[]]);

/** An ID, bank or mobile number has no business on a wall, wherever it hides. The last net; the scanner stands before. */
const PRIVATE_NUMBER = /(?<!\d)(?:\d{15,22}[\dXx]?|1[3-9]\d{9})(?!\d)/;
const PublicText = Text.refine((text) => !PRIVATE_NUMBER.test(text.replace(/[\s-]/g, "")), "document.private-number");
const PublicWords = PublicText.nullable().default(null);

/** 公示: what hangs on the village board, until when, and how to object. Rows hold whitelisted columns and nothing else. */
export const PosterDocument = z
  .object({
    kind: z.literal("poster"),
    paper: z.enum(["a4", "a3"]).default("a4"),
    orientation: z.enum(["portrait", "landscape"]).default("portrait"),
    title: PublicText,
    number: PublicWords,
    paragraphs: z.array(PublicText).max(12),
    columns: z.array(PosterColumn).max(8).default([]),
    rows: z.array(z.partialRecord(PosterColumn, PublicText.nullable())).max(2_000).default([]),
    /** Null while it does not hang yet: the paper leaves room for the pen. */
    since: Day.nullable(),
    until: Day.nullable(),
    /** `calendar` or `working`, and how many, as the pack counts them. */
    days: z.object({ count: z.int().positive().nullable(), kind: z.enum(["calendar", "working"]) }),
    objection: z.object({
      phone: Words,
      office: PublicWords,
      box: PublicWords,
      url: z.url().max(500).nullable().default(null),
    }),
    /** Across the sheet while it may not hang yet, or no longer. */
    watermark: Words,
    issuer: PublicText,
    issuedOn: Day.nullable(),
    printed: Printed,
  })
  .refine(({ since, until }) => since === null || until === null || since <= until, "document.span-reversed")
  .refine(
    ({ columns, rows }) => rows.every((row) => Object.keys(row).every((key) => columns.includes(key as PosterColumn))),
    "document.column-not-shown",
  )
  .transform(({ columns, rows, since, until, issuedOn, ...rest }) => ({
    ...rest,
    columns: columns.map((key) => POSTER_COLUMNS[key]),
    rows: rows.map((row) => columns.map((key) => row[key] ?? null)),
    since: since && longDay(since),
    until: until && longDay(until),
    issuedOn: issuedOn && longDay(issuedOn),
  }));
export type PosterDocument = z.input<typeof PosterDocument>;
