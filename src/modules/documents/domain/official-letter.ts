import { z } from "zod";
import { Day } from "#kernel/day.ts";
import { longDay, Printed, Text, Words } from "./paper.ts";

/** `〔2026〕`: the year in hexagonal brackets, the number without leading zeros and without 第 (GB/T 9704-2012, 7.2.5). */
export const DocumentNumber = z.object({
  authority: Text,
  year: z.int().min(1949).max(2200),
  no: z.int().positive(),
});
export const documentNumber = ({ authority, year, no }: z.infer<typeof DocumentNumber>): string =>
  `${authority}〔${year}〕${no}号`;

/** A paragraph of the body; levels 1–4 are "一、", "（一）", "1." and "（1）", counted by the template. */
const Paragraph = z.object({
  level: z.int().min(0).max(4).default(0),
  text: Text,
});

/**
 * 公文 by the essentials of GB/T 9704-2012: red-headed paper (`document`), letter form (`letter`, for 函) or minutes (`minutes`, 10.3:
 * the masthead ends in 纪要, the day stands by the number, who came follows the body, nobody signs). No seal is drawn.
 */
export const OfficialLetterDocument = z
  .object({
    kind: z.literal("official-letter"),
    form: z.enum(["document", "letter", "minutes"]).default("document"),
    authority: Text,
    number: DocumentNumber.nullable().default(null),
    /** 份号, 密级和保密期限, 紧急程度: top left, one line each. */
    marks: z.array(Text).max(3).default([]),
    signatory: Words,
    title: Text,
    addressee: Words,
    body: z.array(Paragraph).min(1),
    /** 出席, 请假, 列席: who came and who did not, after the body of minutes. */
    attendance: z
      .array(z.object({ label: Text, names: Text }))
      .max(8)
      .default([]),
    attachments: z.array(Text).max(30).default([]),
    signers: z.array(Text).max(6).default([]),
    signedOn: Day,
    note: Words,
    copyTo: z.array(Text).max(60).default([]),
    printedBy: Words,
    printedOn: Day.nullable().default(null),
    printed: Printed,
  })
  .transform(({ number, signedOn, printedOn, ...rest }) => ({
    ...rest,
    number: number && documentNumber(number),
    signedOn: longDay(signedOn),
    printedOn: printedOn && longDay(printedOn),
  }));
export type OfficialLetterDocument = z.input<typeof OfficialLetterDocument>;
