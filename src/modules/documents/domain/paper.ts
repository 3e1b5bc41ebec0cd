import { z } from "zod";
import type { Day } from "#kernel/day.ts";

/** Text that goes on paper exactly as it stands: it is never read as markup. Empty is shown as "—". */
export const Text = z.string().max(20_000);
export const Words = Text.nullable().default(null);
export const Orientation = z.enum(["portrait", "landscape"]);

/** One fact as the form shows it: the label and unit of the catalogue, the value already formatted. */
export const Field = z.object({
  label: Text,
  value: Words,
  unit: Words,
  wide: z.boolean().default(false),
});

/** A column of a table; `width` is its share of the line. */
export const Column = z.object({
  label: Text,
  width: z.number().positive().max(100).default(1),
  align: z.enum(["left", "center", "right"]).default("left"),
});

/** A table: as many cells in each row as there are columns. */
export const Rows = z
  .object({ columns: z.array(Column).min(1).max(24), rows: z.array(z.array(Text.nullable())).max(5_000) })
  .refine(({ columns, rows }) => rows.every((row) => row.length === columns.length), "document.row-length");

/** Who printed this sheet and when, as shown at its foot. */
export const Printed = z.object({ at: Text, by: Text.default("") });

/** The code a reader may type and the address behind the QR; both say nothing about the household. */
export const Verification = z.object({ code: z.string().max(40), url: z.url().max(500) });

/** Which frozen text this paper shows. `hash` is the SHA-256 of the canonical card, in hex. */
export const CardVersion = z.object({
  number: z.int().positive(),
  hash: z.string().regex(/^[0-9a-f]{64}$/),
  state: Text,
});
export type CardVersion = z.infer<typeof CardVersion>;

/** A day written the office way: 2026年11月22日. */
export const longDay = (day: Day): string => {
  const [year = "", month = "", date = ""] = day.split("-");
  return `${year}年${Number(month)}月${Number(date)}日`;
};

/** `3f9a 01c2 77de`: enough of a hash to compare two sheets by eye. */
export const shortHash = (hash: string): string => hash.slice(0, 12).replace(/(.{4})(?=.)/g, "$1 ");
