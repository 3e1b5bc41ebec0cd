import { AlignmentType, Document, Packer, Paragraph, Table, TableCell, TableRow, TextRun, WidthType } from "docx";

export const DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
/** A4 with the usual margins is so wide, in twentieths of a point. */
const PAGE_WIDTH = 9_000;

/** `text` stands between the heading and the table; without columns there is no table. */
export type PlainTable = {
  title: string;
  text?: readonly string[];
  head: readonly string[];
  rows: readonly (readonly string[])[];
};
/** A paper of paragraphs and tables, for those who go on editing: a bulletin, a list of what was not done. */
export type PlainPaper = {
  title: string;
  number: string | null;
  opening: readonly string[];
  tables: readonly PlainTable[];
  closing: readonly string[];
  on: string;
};

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

const cells = (row: readonly string[], bold: boolean, width: number): TableRow =>
  new TableRow({
    tableHeader: bold,
    children: row.map(
      (text) =>
        new TableCell({
          width: { size: width, type: WidthType.DXA },
          children: [
            new Paragraph({
              children: [new TextRun({ text, bold, size: 21, font: { eastAsia: "宋体", ascii: "Times New Roman" } })],
            }),
          ],
        }),
    ),
  });

/** Every column has its width said, in the grid and in the cells: not every program works it out by itself. */
function table({ head, rows }: PlainTable): Table {
  const width = Math.floor(PAGE_WIDTH / Math.max(1, head.length));
  return new Table({
    width: { size: width * head.length, type: WidthType.DXA },
    columnWidths: head.map(() => width),
    rows: [cells(head, true, width), ...rows.map((row) => cells(row, false, width))],
  });
}

export async function plainDocx({ title, number, opening, tables, closing, on }: PlainPaper): Promise<File> {
  const children = [
    line(title, { bold: true, size: 40, centre: true }),
    ...(number ? [line(number, { centre: true, size: 24 })] : []),
    ...opening.map((text) => line(`　　${text}`)),
    ...tables.flatMap((one) => [
      ...(one.title === "" ? [] : [line(one.title, { bold: true })]),
      ...(one.text ?? []).map((text) => line(`　　${text}`)),
      ...(one.head.length > 0 ? [table(one)] : []),
    ]),
    ...closing.map((text) => line(`　　${text}`)),
    ...(on === "" ? [] : [line(on)]),
  ];
  const bytes = await Packer.toBuffer(new Document({ title, creator: "帮扶", sections: [{ children }] }));
  return new File([new Uint8Array(bytes)], `${title}.docx`, { type: DOCX });
}
