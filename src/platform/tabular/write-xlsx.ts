import { type Cell, lettersOf } from "./cell.ts";
import { escapeXml } from "./xml.ts";
import { ZipWriter } from "./zip-writer.ts";

/** A column to write. `kind: "text"` keeps IDs and codes from ever becoming numbers, also when somebody types into the column. */
export type OutColumn = { title: string; kind: "text" | "number"; width?: number; note?: string };

export type OutRow = readonly Cell[];

/** A sheet to write: title lines above the header, then rows. */
export type OutSheet = {
  name: string;
  titles?: readonly string[];
  columns: readonly OutColumn[];
  /** Drop-down choices by column number; the lists go to a hidden sheet. */
  choices?: ReadonlyMap<number, readonly string[]>;
  rows: Iterable<OutRow> | AsyncIterable<OutRow>;
};

export type Sink = (piece: Uint8Array) => Promise<void>;

/** Cell styles, in the order of `styles.xml` below. */
export const STYLE = { plain: 0, text: 1, head: 2, title: 3, wrong: 4, says: 5 } as const;

export const NS = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const REL = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
export const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const XF = (font: number, fill: number, format: number, more = "") =>
  `<xf numFmtId="${format}" fontId="${font}" fillId="${fill}" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1" applyFill="1"${more ? ` applyAlignment="1">${more}</xf>` : "/>"}`;
const STYLES = `${HEAD}<styleSheet ${NS}><fonts count="2"><font><sz val="11"/><name val="宋体"/></font><font><b/><sz val="11"/><name val="宋体"/></font></fonts><fills count="5"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFE7EFEF"/></patternFill></fill><fill><patternFill patternType="solid"><fgColor rgb="FFFFC7CE"/></patternFill></fill><fill><patternFill patternType="solid"><fgColor rgb="FFFFF2CC"/></patternFill></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="6">${XF(0, 0, 0)}${XF(0, 0, 49)}${XF(1, 2, 49, '<alignment vertical="center" wrapText="1"/>')}${XF(1, 0, 0)}${XF(0, 3, 49)}${XF(0, 4, 49, '<alignment vertical="top" wrapText="1"/>')}</cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`;

/**
 * One cell. Text is always an inline string, so a leading = + - @ is never a formula, and an ID of 18 digits never a number.
 */
export function cellXml(row: number, column: number, cell: Cell, style: number): string {
  if (cell === null) return "";
  const ref = `${lettersOf(column)}${row}`;
  if (typeof cell === "number") return `<c r="${ref}" s="${style}"><v>${cell}</v></c>`;
  if (typeof cell === "boolean") return `<c r="${ref}" s="${style}" t="b"><v>${cell ? 1 : 0}</v></c>`;
  return `<c r="${ref}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${escapeXml(typeof cell === "string" ? cell : cell.day)}</t></is></c>`;
}

/** Writes a workbook in pieces, in constant memory. */
export async function writeXlsx(sheets: readonly OutSheet[], sink: Sink): Promise<void> {
  const lists = sheets.flatMap((sheet, i) =>
    [...(sheet.choices ?? [])].map(([column, values]) => ({ sheet: i, column, values })),
  );
  const raw: RawSheet[] = sheets.map((sheet, i) => ({
    name: sheet.name,
    xml: sheetXml(
      sheet,
      lists.map((list, at) => ({ ...list, at })).filter((list) => list.sheet === i),
    ),
  }));
  if (lists.length > 0) raw.push({ name: "选项", hidden: true, xml: listsXml(lists.map((list) => list.values)) });
  await packXlsx(raw, sink);
}

/** A sheet as its own XML, for those who write it themselves. */
export type RawSheet = { name: string; hidden?: boolean; xml: Iterable<string> | AsyncIterable<string> };

export async function packXlsx(sheets: readonly RawSheet[], sink: Sink): Promise<void> {
  const zip = new ZipWriter(sink);
  for (const [i, sheet] of sheets.entries()) await zip.add(`xl/worksheets/sheet${i + 1}.xml`, sheet.xml);
  await zip.add("xl/styles.xml", [STYLES]);
  await zip.add("xl/workbook.xml", [workbookXml(sheets)]);
  await zip.add("xl/_rels/workbook.xml.rels", [relsXml(sheets)]);
  await zip.add("_rels/.rels", [ROOT_RELS]);
  await zip.add("[Content_Types].xml", [typesXml(sheets.length)]);
  await zip.end();
}

type UsedList = { column: number; values: readonly string[]; at: number };

async function* sheetXml(sheet: OutSheet, lists: readonly UsedList[]): AsyncGenerator<string> {
  const titles = sheet.titles ?? [];
  const headRow = titles.length + 1;
  const cols = sheet.columns.map(
    (one, i) =>
      `<col min="${i + 1}" max="${i + 1}" width="${one.width ?? Math.max(8, one.title.length * 2 + 2)}" style="${one.kind === "text" ? STYLE.text : STYLE.plain}" customWidth="1"/>`,
  );
  yield `${HEAD}<worksheet ${NS}><sheetViews><sheetView workbookViewId="0"><pane ySplit="${headRow}" topLeftCell="A${headRow + 1}" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><sheetFormatPr defaultRowHeight="15"/>${cols.length > 0 ? `<cols>${cols.join("")}</cols>` : ""}<sheetData>`;
  for (const [i, title] of titles.entries()) yield `<row r="${i + 1}">${cellXml(i + 1, 0, title, STYLE.title)}</row>`;
  yield `<row r="${headRow}">${sheet.columns.map((one, i) => cellXml(headRow, i, one.title, STYLE.head)).join("")}</row>`;
  const styles = sheet.columns.map((one) => (one.kind === "text" ? STYLE.text : STYLE.plain));
  let number = headRow;
  let xml = "";
  for await (const row of sheet.rows) {
    number++;
    xml += `<row r="${number}">`;
    for (const [i, cell] of row.entries()) xml += cellXml(number, i, cell, styles[i] ?? STYLE.plain);
    xml += "</row>";
    if (xml.length < 64 * 1024) continue;
    yield xml;
    xml = "";
  }
  yield `${xml}</sheetData>${validations(lists, headRow + 1)}</worksheet>`;
}

const validations = (lists: readonly UsedList[], from: number): string =>
  lists.length === 0
    ? ""
    : `<dataValidations count="${lists.length}">${lists.map(({ column, values, at }) => `<dataValidation type="list" allowBlank="1" showErrorMessage="1" errorStyle="warning" sqref="${lettersOf(column)}${from}:${lettersOf(column)}${from + 9999}"><formula1>选项!$${lettersOf(at)}$1:$${lettersOf(at)}$${values.length}</formula1></dataValidation>`).join("")}</dataValidations>`;

function* listsXml(lists: readonly (readonly string[])[]): Generator<string> {
  yield `${HEAD}<worksheet ${NS}><sheetData>`;
  for (let r = 0; r < Math.max(...lists.map((one) => one.length)); r++)
    yield `<row r="${r + 1}">${lists.map((one, c) => cellXml(r + 1, c, one[r] ?? null, STYLE.text)).join("")}</row>`;
  yield "</sheetData></worksheet>";
}

const workbookXml = (sheets: readonly RawSheet[]): string =>
  `${HEAD}<workbook ${NS} xmlns:r="${REL}"><sheets>${sheets
    .map(({ name, hidden }, i) => {
      const state = hidden ? ' state="hidden"' : "";
      return `<sheet name="${escapeXml(sheetName(name))}" sheetId="${i + 1}"${state} r:id="rId${i + 1}"/>`;
    })
    .join("")}</sheets></workbook>`;

/** A sheet's name may have 31 characters and none of \ / ? * [ ] : */
export const sheetName = (name: string): string => name.replace(/[\\/?*[\]:]/g, " ").slice(0, 31) || "Sheet";

const RELS = "http://schemas.openxmlformats.org/package/2006/relationships";
const ROOT_RELS = `${HEAD}<Relationships xmlns="${RELS}"><Relationship Id="rId1" Type="${REL}/officeDocument" Target="xl/workbook.xml"/></Relationships>`;
const relsXml = (sheets: readonly unknown[]): string =>
  `${HEAD}<Relationships xmlns="${RELS}">${sheets
    .map((_, i) => `<Relationship Id="rId${i + 1}" Type="${REL}/worksheet" Target="worksheets/sheet${i + 1}.xml"/>`)
    .join("")}<Relationship Id="rId${sheets.length + 1}" Type="${REL}/styles" Target="styles.xml"/></Relationships>`;

const SHEETML = "application/vnd.openxmlformats-officedocument.spreadsheetml";
const typeXml = (part: string, type: string): string =>
  `<Override PartName="/xl/${part}.xml" ContentType="${SHEETML}.${type}+xml"/>`;
const typesXml = (sheets: number): string =>
  `${HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${typeXml("workbook", "sheet.main")}${typeXml("styles", "styles")}${Array.from({ length: sheets }, (_, i) => typeXml(`worksheets/sheet${i + 1}`, "worksheet")).join("")}</Types>`;

/** A whole small workbook in memory. */
export async function xlsxBytes(sheets: readonly OutSheet[]): Promise<Buffer> {
  const pieces: Uint8Array[] = [];
  await writeXlsx(sheets, async (piece) => void pieces.push(piece));
  return Buffer.concat(pieces);
}
