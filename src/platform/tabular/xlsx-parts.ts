import { tabularRefusals as no } from "./refusals.ts";
import { attribute, tagsOf, xmlText } from "./xml.ts";
import { findPart, type Part, readPart, type Zip } from "./zip-reader.ts";

export type XlsxSheet = { name: string; hidden: boolean; part: Part };
export type XlsxParts = {
  sheets: XlsxSheet[];
  from1904: boolean;
  texts: Part | undefined;
  stylesName: string | undefined;
  /** By style number: is the cell a date? */
  isDate: boolean[];
};

const directoryOf = (path: string): string => path.slice(0, path.lastIndexOf("/") + 1);

function resolve(base: string, target: string): string {
  if (target.startsWith("/")) return target.slice(1);
  const out = base.split("/").slice(0, -1);
  for (const step of target.split("/"))
    if (step === "..") out.pop();
    else if (step !== ".") out.push(step);
  return out.join("/");
}

/** Links of a part: type's last word and target, by id. */
async function linksOf(zip: Zip, path: string): Promise<{ id: string; type: string; target: string }[]> {
  const folder = directoryOf(path);
  const xml = await readPart(zip, `${folder}_rels/${path.slice(folder.length)}.rels`);
  return tagsOf(xml ?? "", "Relationship").map((tag) => ({
    id: attribute(tag, "Id") ?? "",
    type: (attribute(tag, "Type") ?? "").split("/").at(-1) ?? "",
    target: resolve(path, xmlText(attribute(tag, "Target") ?? "")),
  }));
}

/** The plan of a workbook: its sheets in order, where their texts and styles are. */
export async function readPlan(zip: Zip): Promise<XlsxParts> {
  const root = (await linksOf(zip, "")).find((link) => link.type === "officeDocument");
  const path = root?.target ?? "xl/workbook.xml";
  const workbook = await readPart(zip, path);
  if (workbook === undefined) throw no.notAWorkbook({ looksLike: "zip" });
  const links = await linksOf(zip, path);
  const targetOf = (type: string) => links.find((link) => link.type === type)?.target;
  const sheets = tagsOf(workbook, "sheet").flatMap((tag): XlsxSheet[] => {
    const id = /\s\w+:id=["']([^"']+)["']/.exec(tag)?.[1];
    const link = links.find((one) => one.id === id && one.type === "worksheet");
    const part = link && findPart(zip, link.target);
    if (!part) return [];
    return [
      { name: xmlText(attribute(tag, "name") ?? ""), hidden: /hidden/i.test(attribute(tag, "state") ?? ""), part },
    ];
  });
  if (sheets.length === 0) throw no.damaged({ detail: "no-sheet" });
  const textsName = targetOf("sharedStrings");
  const stylesName = targetOf("styles");
  return {
    sheets,
    from1904: /date1904=["'](1|true)["']/.test(workbook),
    texts: textsName === undefined ? undefined : findPart(zip, textsName),
    stylesName,
    isDate: dateStyles(stylesName === undefined ? "" : ((await readPart(zip, stylesName)) ?? "")),
  };
}

/** Built-in number formats that show a day, with those of East Asian Excel (27–36, 50–58). Times alone (18–21, 45–47) are not days. */
const isBuiltInDate = (id: number): boolean =>
  (id >= 14 && id <= 17) || id === 22 || (id >= 27 && id <= 36) || (id >= 50 && id <= 58);

/** A format that shows a year, or a month with a day, outside quotes, brackets and escapes. */
const showsDay = (code: string): boolean =>
  /[yY]|[eE](?![+-])|d.*m|m.*d/.test(code.replace(/"[^"]*"|\[[^\]]*\]|\\.|_./g, "").replace(/General/gi, ""));

function dateStyles(styles: string): boolean[] {
  const custom = new Map(
    tagsOf(styles, "numFmt").map((tag) => [
      Number(attribute(tag, "numFmtId")),
      xmlText(attribute(tag, "formatCode") ?? ""),
    ]),
  );
  const block = /<(?:\w+:)?cellXfs[\s>][\s\S]*?<\/(?:\w+:)?cellXfs>/.exec(styles)?.[0] ?? "";
  return tagsOf(block, "xf").map((tag) => {
    const id = Number(attribute(tag, "numFmtId") ?? 0);
    const code = custom.get(id);
    return code === undefined ? isBuiltInDate(id) : showsDay(code);
  });
}
