import { readFileSync } from "node:fs";
import { utils, write } from "@e965/xlsx";
import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { writeXlsx as hucreWrite, readXlsx } from "hucre/xlsx";
import iconv from "iconv-lite";
import { describe, expect, it } from "vitest";
import { annotate } from "./annotate.ts";
import { cleanText, isRounded, type Row, textOf } from "./cell.ts";
import { LIMITS } from "./limits.ts";
import { allRows, openTable } from "./open-table.ts";
import { readCsv } from "./read-csv.ts";
import { writeCsv } from "./write-csv.ts";
import { xlsxBytes } from "./write-xlsx.ts";

const REGISTER = "src/modules/intake/testdata/register-a.xlsx";
const ID = "99010119660827957X";
const GRID = [
  ["姓名", "证件号码", "收入", "备注"],
  ["诸葛霞秋", ID, 12.5, '有,逗号 "引号"\n两行'],
  ["𠮷野🙂", "990101194210203420", -3, null],
];

const cellsOf = (rows: readonly Row[]) => rows.map((row) => row.cells);
const read = async (bytes: Uint8Array | string) => {
  const table = await openTable(bytes);
  const rows = await allRows(table);
  await table.close();
  return { table, rows };
};
const sheetJs = (grid: unknown[][], bookType: "xlsx" | "biff8" | "ods" | "html" | "xlml" | "xlsb"): Uint8Array => {
  const book = utils.book_new();
  utils.book_append_sheet(book, utils.aoa_to_sheet(grid), "户册");
  const out = write(book, { type: bookType === "html" || bookType === "xlml" ? "string" : "buffer", bookType });
  return typeof out === "string" ? Buffer.from(out) : out;
};
const csvText = async (header: string[], rows: (string | number | null)[][]) => {
  let text = "";
  for await (const piece of writeCsv(header, rows)) text += piece;
  return text;
};

describe("a workbook is told by its content and read the same, whatever wrote it", () => {
  it.each(["xlsx", "biff8", "ods", "xlml", "xlsb"] as const)("as %s from SheetJS", async (kind) => {
    const { rows } = await read(sheetJs(GRID, kind));
    expect(rows[1]?.cells.slice(0, 3)).toEqual(["诸葛霞秋", ID, 12.5]);
    expect(rows[2]?.cells).toEqual(["𠮷野🙂", "990101194210203420", -3]);
    expect(rows.map((row) => row.number)).toEqual([1, 2, 3]);
  });

  it("as XLSX from hucre, with dates, formulas' results, booleans, merges and a hidden sheet", async () => {
    const bytes = await hucreWrite({
      sheets: [
        {
          name: "表一",
          rows: [["标题"], [], [new Date("2016-11-20T00:00:00Z"), true, 1]],
          merges: [{ startRow: 0, startCol: 0, endRow: 0, endCol: 2 }],
          columns: [{ numFmt: "yyyy-mm-dd" }, {}, {}],
        },
        { name: "说明", rows: [["x"]], hidden: true },
      ],
    });
    const table = await openTable(bytes);
    expect(table.sheets).toEqual([
      { name: "表一", hidden: false },
      { name: "说明", hidden: true },
    ]);
    const rows = await allRows(table);
    expect(rows.map((row) => row.number)).toEqual([1, 3]);
    expect(rows[1]?.cells).toEqual([{ day: "2016-11-20" }, true, 1]);
    expect(await table.merges(0, 5)).toEqual([{ top: 1, left: 0, bottom: 1, right: 2 }]);
  });

  it("reads a register saved by LibreOffice exactly as hucre does", async () => {
    const other = (await readXlsx(readFileSync(REGISTER))).sheets[0]?.rows ?? [];
    const { rows } = await read(REGISTER);
    expect(rows).toHaveLength(other.length);
    for (const row of rows)
      expect(other[row.number - 1]?.map((cell) => (typeof cell === "string" ? cleanText(cell) : cell))).toEqual([
        ...row.cells,
        ...Array.from({ length: (other[row.number - 1]?.length ?? 0) - row.cells.length }, () => null),
      ]);
  });

  it("says when a spreadsheet has rounded an ID kept as a number", async () => {
    const { rows } = await read(sheetJs([[990101194510142000, "990101194510142000", 123456789012345]], "xlsx"));
    expect(rows[0]?.cells.map(isRounded)).toEqual([true, false, false]);
    expect(textOf(rows[0]?.cells[0])).toBe("990101194510142000");
  });
});

describe("CSV", () => {
  const text = 'a,b,c\r\n"x,1","两""行\n字",\r\n,,\r\n5,证件,7\n';
  const grid = [
    ["a", "b", "c"],
    ["x,1", '两"行\n字'],
    ["5", "证件", "7"],
  ];
  const long = `${text.repeat(400)}末`;
  it.each([
    ["utf-8", Buffer.from(text)],
    ["utf-8", Buffer.from(`\uFEFF${text}`)],
    ["gb18030", iconv.encode(text, "gb18030")],
    ["utf-16le", iconv.encode(text, "utf-16le", { addBOM: true })],
    ["utf-16le", iconv.encode(text, "utf-16le")],
    ["utf-16be", iconv.encode(text, "utf-16be", { addBOM: true })],
  ])("in %s (%#)", async (encoding, bytes) => {
    const { table, rows } = await read(bytes);
    expect(table.encoding).toBe(encoding);
    expect(cellsOf(rows)).toEqual(grid);
    expect(rows.map((row) => row.number)).toEqual([1, 2, 4]);
  });

  it("is taken for GB18030 when its first Chinese word comes late", async () => {
    const { table, rows } = await read(iconv.encode(`${"1,2,3\n".repeat(100_000)}王芳,喆,㐂\n`, "gb18030"));
    expect(table.encoding).toBe("gb18030");
    expect(rows.at(-1)?.cells).toEqual(["王芳", "喆", "㐂"]);
  });

  it.each([",", "\t", ";"])("with fields parted by %j", async (delimiter) => {
    const { rows } = await read(Buffer.from(`姓名${delimiter}性别\n"王;,\t"${delimiter}女\n`));
    expect(cellsOf(rows)).toEqual([
      ["姓名", "性别"],
      ["王;,", "女"],
    ]);
  });

  it("names the line where a quote was never closed", async () => {
    await expect(read(Buffer.from('a,b\n1,"2\n3,4\n'))).rejects.toMatchObject({
      code: "table.open-quote",
      facts: { line: 2 },
    });
  });

  it("reads what csv-parse reads, wherever the pieces are cut", async () => {
    const field = fc.string({ unit: fc.constantFrom("a", "王", '"', ",", "\n", " ", "9", "="), maxLength: 6 });
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(field, { minLength: 1, maxLength: 4 }), { maxLength: 6 }),
        fc.nat(7),
        async (table, cut) => {
          const csv = table.map((row) => row.map((one) => `"${one.replaceAll('"', '""')}"`).join(",")).join("\r\n");
          const ours: (readonly unknown[])[] = [];
          async function* inPieces() {
            for (let at = 0; at < csv.length; at += cut + 1) yield csv.slice(at, at + cut + 1);
          }
          for await (const batch of readCsv(inPieces(), ",")) for (const row of batch) ours.push(row.cells);
          const theirs = (parse(csv, { relax_column_count: true }) as string[][]).map((row) => {
            const cells = row.map(cleanText);
            return cells.slice(0, cells.findLastIndex((one) => one !== null) + 1);
          });
          expect(ours).toEqual(theirs.filter((row) => row.length > 0));
        },
      ),
      { numRuns: 200 },
    );
  });

  it("keeps IDs and leaves no formula to run, and reads back what it wrote", async () => {
    const out = await csvText(
      ["姓名", "号"],
      [
        ["=cmd|'/c calc'!A1", ID],
        ["-5", "@x"],
        [null, -5],
      ],
    );
    expect(out).toBe(`\uFEFF姓名,号\r\n'=cmd|'/c calc'!A1,"\t${ID}"\r\n-5,'@x\r\n,-5\r\n`);
    expect((await read(Buffer.from(out))).rows[1]?.cells[1]).toBe(ID);
    expect(long.length).toBeGreaterThan(0);
  });
});

describe("files that are turned away", () => {
  const packed = () => xlsxBytes([{ name: "a", columns: [{ title: "姓名", kind: "text" }], rows: [["王"]] }]);
  it("one over the limit, by its size alone", async () => {
    await expect(openTable(Buffer.alloc(2000), { ...LIMITS, file: 1000 })).rejects.toMatchObject({
      code: "table.too-large",
      status: 413,
    });
  });
  it("an empty one", async () => {
    await expect(openTable(Buffer.alloc(0))).rejects.toMatchObject({ code: "table.empty" });
    await expect(openTable(Buffer.from(" \n\n"))).rejects.toMatchObject({ code: "table.empty" });
  });
  it("a locked workbook", async () => {
    const locked = await hucreWrite({
      sheets: [{ name: "a", rows: [["x"]] }],
      encryption: { password: "p", spinCount: 10 },
    });
    await expect(openTable(locked)).rejects.toMatchObject({ code: "table.locked" });
  });
  it("one that was cut off, at any place", async () => {
    const bytes = readFileSync(REGISTER);
    for (const part of [0.1, 0.5, 0.9, 0.999])
      await expect(read(bytes.subarray(0, Math.floor(bytes.length * part)))).rejects.toMatchObject({
        code: "table.damaged",
      });
    const old = sheetJs(
      Array.from({ length: 500 }, (_, i) => [i, "王芳"]),
      "biff8",
    );
    await expect(read(old.subarray(0, 6000))).rejects.toMatchObject({ code: "table.damaged" });
  });
  it("a bomb, by its own account or found out while unpacking", async () => {
    async function* rows() {
      for (let i = 0; i < 400; i++) yield ["0".repeat(32_000)];
    }
    const bomb = await xlsxBytes([{ name: "a", columns: [{ title: "a", kind: "text" }], rows: rows() }]);
    await expect(read(bomb)).rejects.toMatchObject({ code: "table.bomb" });
    const liar = await packed();
    const entry = liar.indexOf(Buffer.from([0x50, 0x4b, 1, 2]));
    liar.writeUInt32LE(10, entry + 24);
    await expect(read(liar)).rejects.toMatchObject({ code: "table.bomb" });
  });
  it.each([
    ["pdf", Buffer.from("%PDF-1.7 xxx")],
    ["image", Buffer.from("89504e470d0a1a0a", "hex")],
    ["rar", Buffer.from("526172211a0700", "hex")],
    ["binary", Buffer.from([1, 2, 0, 0, 0, 5, 0, 0, 0, 0])],
  ])("a %s", async (looksLike, bytes) => {
    await expect(openTable(bytes)).rejects.toMatchObject({ code: "table.not-a-workbook", facts: { looksLike } });
  });
});

describe("odd cells", () => {
  it("long texts, control characters and half characters are taken in clean", async () => {
    const text = `\u0001王\u200b芳\ud800 ${"长".repeat(10_000)}`;
    const { rows } = await read(
      await xlsxBytes([{ name: "a", columns: [{ title: "t", kind: "text" }], rows: [[text], ["\u3000\u00a0 "]] }]),
    );
    expect(rows[1]?.cells[0]).toMatch(/^王芳\ufffd? 长{10000}$/);
    expect(rows).toHaveLength(2);
  });

  it("what we write is text to every reader: IDs intact, formulas neutralised", async () => {
    const bytes = await xlsxBytes([
      {
        name: "户/册",
        titles: ["题"],
        columns: [
          { title: "号", kind: "text" },
          { title: "元", kind: "number" },
        ],
        rows: [
          [ID, 1.5],
          ["=1+1", null],
        ],
        choices: new Map([[0, ["是", "否"]]]),
      },
    ]);
    const theirs = (await readXlsx(bytes)).sheets;
    expect(theirs[0]?.rows).toEqual([
      ["题", null],
      ["号", "元"],
      [ID, 1.5],
      ["=1+1", null],
    ]);
    expect(theirs.map((sheet) => sheet.name)).toEqual(["户 册", "选项"]);
  });
});

describe("the clerk's own workbook comes back with sentences and colours", () => {
  const notes = {
    sheet: 0,
    headerRow: 3,
    title: "错误说明",
    rows: new Map([[9, { sentence: "一户只能有一个户主 <&>", columns: [9, 22] }]]),
  };
  const annotated = async (original: string | Uint8Array, more = notes) => {
    const out: Uint8Array[] = [];
    await annotate(original, more, async (piece) => void out.push(piece));
    return Buffer.concat(out);
  };

  it("an .xlsx keeps every other cell, style and part", async () => {
    const bytes = await annotated(REGISTER);
    const before = await readXlsx(readFileSync(REGISTER), { readStyles: true });
    const after = await readXlsx(bytes, { readStyles: true });
    const [was, is] = [before.sheets[0], after.sheets[0]];
    expect(is?.rows[2]?.[43]).toBe("错误说明");
    expect(is?.rows[8]?.[43]).toBe("一户只能有一个户主 <&>");
    expect(is?.rows.map((row) => row.slice(0, 43))).toEqual(was?.rows.map((row) => row.slice(0, 43)));
    expect(JSON.stringify(is?.cells?.get("8,9")?.style)).toContain("FFC7CE");
    expect(JSON.stringify(is?.cells?.get("8,22")?.style)).toContain("FFC7CE");
    expect(JSON.stringify(is?.cells?.get("7,9")?.style ?? {})).not.toContain("FFC7CE");
    expect(is?.merges).toEqual(was?.merges);
  });

  it("sent back again, the same column is used and what was mended loses its colour", async () => {
    const again = { ...notes, rows: new Map([[10, { sentence: "另一处", columns: [0] }]]) };
    const after = (await readXlsx(await annotated(await annotated(REGISTER), again), { readStyles: true })).sheets[0];
    expect(after?.rows[8]?.[43] ?? null).toBe(null);
    expect(after?.rows[9]?.[43]).toBe("另一处");
    expect(after?.rows[2]?.length).toBe(44);
    expect(JSON.stringify(after?.cells?.get("8,9")?.style ?? {})).not.toContain("FFC7CE");
    expect(JSON.stringify(after?.cells?.get("9,0")?.style)).toContain("FFC7CE");
  });

  it.each(["biff8", "csv"] as const)("a %s comes back as .xlsx with the same rows", async (kind) => {
    const grid = [["题"], ["姓名", "证件号码"], ["王", ID], ["李", "1"]];
    const original =
      kind === "csv" ? iconv.encode(grid.map((row) => row.join(",")).join("\n"), "gb18030") : sheetJs(grid, "biff8");
    const bytes = await annotated(original, {
      sheet: 0,
      headerRow: 2,
      title: "错误说明",
      rows: new Map([[4, { sentence: "号码不对", columns: [1] }]]),
    });
    expect((await readXlsx(bytes)).sheets[0]?.rows.map((row) => row.filter((cell) => cell !== null))).toEqual([
      ["题"],
      ["姓名", "证件号码", "错误说明"],
      ["王", ID],
      ["李", "1", "号码不对"],
    ]);
  });
});
