import { Day } from "#kernel/day.ts";
import type { OfficeSheetDocument } from "../domain/office-sheet.ts";
import { documentNumber, type OfficialLetterDocument } from "../domain/official-letter.ts";
import { longDay } from "../domain/paper.ts";
import { type PlainPaper, plainDocx } from "./plain-docx.ts";
import { sitePress } from "./site-press.ts";

const CHINESE = "一二三四五六七八九十";
const chinese = (n: number): string =>
  n <= 10
    ? (CHINESE[n - 1] ?? "")
    : n < 20
      ? `十${CHINESE[n - 11] ?? ""}`
      : `${CHINESE[Math.floor(n / 10) - 1] ?? ""}十${n % 10 === 0 ? "" : (CHINESE[(n % 10) - 1] ?? "")}`;
const LEADS = [
  (n: number) => `${chinese(n)}、`,
  (n: number) => `（${chinese(n)}）`,
  (n: number) => `${n}.`,
  (n: number) => `（${n}）`,
];

/** Paragraphs with the numbers the template of letters counts: a lower level starts anew under each higher one. */
export function numbered(body: OfficialLetterDocument["body"]): string[] {
  const counts = [0, 0, 0, 0];
  return body.map(({ level = 0, text }) => {
    if (level === 0) return text;
    const at = level - 1;
    counts[at] = (counts[at] ?? 0) + 1;
    counts.fill(0, level);
    return `${LEADS[at]?.(counts[at] ?? 1) ?? ""}${text}`;
  });
}

function plainLetter(letter: OfficialLetterDocument): PlainPaper {
  const { authority, number, title, addressee, body, attendance = [], signers = [], signedOn, form } = letter;
  const minutes = form === "minutes";
  const no = number ? documentNumber(number) : "";
  return {
    title: minutes ? authority : title,
    number: minutes ? [no, longDay(Day.parse(signedOn))].filter((one) => one !== "").join("　") : no || null,
    opening: [...(minutes ? [title] : []), ...(addressee ? [`${addressee}：`] : []), ...numbered(body)],
    tables: [],
    closing: [...attendance.map((one) => `${one.label}：${one.names}`), ...signers],
    on: minutes ? "" : longDay(Day.parse(signedOn)),
  };
}

function plainSheet({ title, subtitle, facts = [], parts, signers = [] }: OfficeSheetDocument): PlainPaper {
  let no = 0;
  const headed = (words = ""): string => {
    if (words === "") return "";
    no += 1;
    return `${chinese(no)}、${words}`;
  };
  return {
    title,
    number: subtitle ?? null,
    opening: facts.map((one) => `${one.label}：${one.value ?? "—"}`),
    tables: parts.map((part) => ({
      title: headed(part.title),
      text: part.lines ?? [],
      head: part.table?.columns.map((one) => one.label) ?? [],
      rows: part.table?.rows.map((row) => row.map((cell) => cell ?? "")) ?? [],
    })),
    closing: signers.length > 0 ? [signers.map((one) => `${one}：＿＿＿＿＿＿`).join("　")] : [],
    on: "",
  };
}

/** A letter, minutes or a working paper as one file: PDF/A, or Word with the same words. */
export async function officeFile(
  document: OfficialLetterDocument | OfficeSheetDocument,
  name: string,
  form: "pdf" | "docx",
): Promise<File> {
  if (form === "docx") {
    const plain = document.kind === "office-sheet" ? plainSheet(document) : plainLetter(document);
    const made = await plainDocx(plain);
    return new File([made], `${name}.docx`, { type: made.type });
  }
  const { pdf } = await sitePress().print(document);
  return new File([pdf as Uint8Array<ArrayBuffer>], `${name}.pdf`, { type: "application/pdf" });
}
