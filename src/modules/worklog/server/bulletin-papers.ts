import { AlignmentType, Document, Packer, Paragraph, Table, TableCell, TableRow, TextRun, WidthType } from "docx";
import { type Day, dayOf } from "#kernel/day.ts";
import { sitePress } from "#modules/documents/index.ts";
import type { Caller } from "#platform/world.ts";
import { tablesOf } from "../domain/bulletin-text.ts";
import type { BulletinRead } from "../domain/shapes.ts";
import { readBulletin } from "./bulletins.ts";

const DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
const issuedOn = ({ issuedAt, until }: BulletinRead): Day => (issuedAt ? dayOf(issuedAt) : until);
const paragraphs = (text: string): string[] =>
  text
    .split("\n")
    .map((one) => one.trim())
    .filter((one) => one !== "");

/** The bulletin as PDF/A on red-headed paper; a draft says that it is one. */
export async function bulletinPdf(raw: unknown, by: Caller): Promise<File> {
  const bulletin = await readBulletin(raw, by);
  const { placeName, title, no, until, state, names, opening, closing, figures } = bulletin;
  const body = [
    ...paragraphs(opening).map((text) => ({ level: 0, text })),
    ...tablesOf(figures, names).flatMap((table) => [
      { level: 1, text: table.title },
      ...table.rows.map((row) => ({
        level: 0,
        text: row.map((cell, i) => (i === 0 ? `第${cell}名` : i === 1 ? cell : `${table.head[i]} ${cell}`)).join("，"),
      })),
    ]),
    ...paragraphs(closing).map((text) => ({ level: 0, text })),
  ];
  const authority = `${placeName}驻村工作通报`;
  const printed = await sitePress().print({
    kind: "official-letter",
    authority,
    number: no === null ? null : { authority: "驻村通报", year: Number(until.slice(0, 4)), no },
    marks: state === "draft" ? ["草稿"] : [],
    signatory: null,
    title,
    addressee: null,
    body: body.slice(0, 400),
    signers: [],
    signedOn: issuedOn(bulletin),
    note: null,
    printedBy: null,
    printed: { by: by.actor.name, at: by.world.now() },
  } as never);
  return new File([printed.pdf as Uint8Array<ArrayBuffer>], `${title}.pdf`, { type: "application/pdf" });
}

const line = (text: string, more: { bold?: boolean; size?: number; centre?: boolean } = {}): Paragraph =>
  new Paragraph({
    alignment: more.centre ? AlignmentType.CENTER : AlignmentType.LEFT,
    spacing: { line: 360, after: 120 },
    children: [
      new TextRun({
        text,
        bold: more.bold ?? false,
        size: more.size ?? 28,
        font: { eastAsia: "仿宋", ascii: "Times New Roman" },
      }),
    ],
  });

const cells = (row: readonly string[], bold: boolean): TableRow =>
  new TableRow({
    tableHeader: bold,
    children: row.map(
      (text) =>
        new TableCell({
          children: [
            new Paragraph({
              children: [new TextRun({ text, bold, size: 21, font: { eastAsia: "宋体", ascii: "Times New Roman" } })],
            }),
          ],
        }),
    ),
  });

/** The same as a Word file, for those who go on editing. */
export async function bulletinDocx(raw: unknown, by: Caller): Promise<File> {
  const bulletin = await readBulletin(raw, by);
  const { title, no, until, state, names, opening, closing, figures } = bulletin;
  const number = no === null ? (state === "draft" ? "草稿" : "") : `驻村通报〔${until.slice(0, 4)}〕${no}号`;
  const children = [
    line(title, { bold: true, size: 40, centre: true }),
    ...(number ? [line(number, { centre: true, size: 24 })] : []),
    ...paragraphs(opening).map((text) => line(`　　${text}`)),
    ...tablesOf(figures, names).flatMap((table) => [
      line(table.title, { bold: true }),
      new Table({
        width: { size: 100, type: WidthType.PERCENTAGE },
        rows: [cells(table.head, true), ...table.rows.map((row) => cells(row, false))],
      }),
    ]),
    ...paragraphs(closing).map((text) => line(`　　${text}`)),
    line(issuedOn(bulletin)),
  ];
  const bytes = await Packer.toBuffer(new Document({ title, creator: "帮扶", sections: [{ children }] }));
  return new File([new Uint8Array(bytes)], `${title}.docx`, { type: DOCX });
}
