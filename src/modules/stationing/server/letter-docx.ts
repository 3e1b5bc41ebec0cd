import {
  AlignmentType,
  BorderStyle,
  convertMillimetersToTwip,
  Document,
  Footer,
  type IParagraphOptions,
  LineRuleType,
  Packer,
  PageNumber,
  Paragraph,
  TextRun,
} from "docx";
import type { Day } from "#kernel/day.ts";

export type Letter = {
  authority: string;
  number: string;
  title: string;
  addressee: string;
  body: readonly { level: number; text: string }[];
  issuer: string;
  issuedOn: Day;
  copyTo: readonly string[];
};

/** Sizes of GB/T 9704-2012 in half points: title 2号 (22 pt), body 3号 (16 pt), colophon 4号 (14 pt). */
const [TITLE, BODY, SMALL] = [44, 32, 28];
const FACES = { body: "仿宋", heading: "黑体", kai: "楷体", title: "方正小标宋简体" } as const;
const NUMERALS = "一二三四五六七八九十";
const RED = "D7000F";

const face = (name: string): { ascii: string; eastAsia: string; hAnsi: string } => ({
  ascii: name,
  eastAsia: name,
  hAnsi: name,
});
const run = (text: string, font: string, size: number, some: { color?: string } = {}): TextRun =>
  new TextRun({ text, font: face(font), size, ...some });
const line = (children: TextRun[], some: IParagraphOptions = {}): Paragraph =>
  new Paragraph({ children, spacing: { line: 580, lineRule: LineRuleType.EXACT }, ...some });
const counted = (n: number): string => NUMERALS[n - 1] ?? String(n);

const longDay = (day: Day): string => {
  const [y, m, d] = day.split("-").map(Number);
  return `${y}年${m}月${d}日`;
};

function bodyLines(body: Letter["body"]): Paragraph[] {
  const at = [0, 0];
  const indent = { firstLine: BODY * 20 };
  return body.map(({ level, text }) => {
    if (level === 1) {
      at[0] = (at[0] ?? 0) + 1;
      at[1] = 0;
      return line([run(`${counted(at[0])}、${text}`, FACES.heading, BODY)], { indent });
    }
    if (level === 2) {
      at[1] = (at[1] ?? 0) + 1;
      return line([run(`（${counted(at[1])}）${text}`, FACES.kai, BODY)], { indent });
    }
    return line([run(text, FACES.body, BODY)], { indent });
  });
}

/** An official letter as a Word file by the essentials of GB/T 9704-2012: margins, faces, sizes, 22 lines of 28. No seal is drawn. */
export async function letterDocx(letter: Letter): Promise<Uint8Array> {
  const rule = { style: BorderStyle.SINGLE, size: 12, color: RED, space: 4 };
  const thin = { style: BorderStyle.SINGLE, size: 6, color: "000000", space: 2 };
  const mm = convertMillimetersToTwip;
  const page = new Paragraph({
    alignment: AlignmentType.CENTER,
    children: [new TextRun({ children: ["— ", PageNumber.CURRENT, " —"], size: SMALL, font: face("宋体") })],
  });
  const document = new Document({
    creator: letter.issuer,
    title: letter.title,
    sections: [
      {
        properties: {
          page: {
            size: { width: mm(210), height: mm(297) },
            margin: { top: mm(37), left: mm(28), right: mm(26), bottom: mm(35) },
          },
        },
        footers: { default: new Footer({ children: [page] }) },
        children: [
          new Paragraph({
            alignment: AlignmentType.CENTER,
            spacing: { after: 400 },
            children: [run(letter.authority, FACES.title, 62, { color: RED })],
          }),
          line([run(letter.number, FACES.body, BODY)], { alignment: AlignmentType.CENTER, border: { bottom: rule } }),
          line([]),
          line([run(letter.title, FACES.title, TITLE)], {
            alignment: AlignmentType.CENTER,
            spacing: { line: 640, lineRule: LineRuleType.EXACT, after: 300 },
          }),
          line([run(`${letter.addressee}：`, FACES.body, BODY)]),
          ...bodyLines(letter.body),
          line([]),
          line([run(letter.issuer, FACES.body, BODY)], {
            alignment: AlignmentType.RIGHT,
            indent: { right: BODY * 20 },
          }),
          line([run(longDay(letter.issuedOn), FACES.body, BODY)], {
            alignment: AlignmentType.RIGHT,
            indent: { right: BODY * 40 },
          }),
          line([]),
          line([run(`抄送：${letter.copyTo.join("，")}。`, FACES.body, SMALL)], {
            border: { top: thin, bottom: thin },
          }),
          line([run(`${letter.issuer}　　${longDay(letter.issuedOn)}印发`, FACES.body, SMALL)], {
            border: { bottom: thin },
          }),
        ],
      },
    ],
  });
  return new Uint8Array(await Packer.toBuffer(document));
}
