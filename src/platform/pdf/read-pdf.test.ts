import { deflateSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { type PdfTexts, readPdf, textOfPdf } from "./read-pdf.ts";

const ID = "990101196104021234";
const stream = (content: string | Buffer, more = ""): string => {
  const body = Buffer.from(content as string, "latin1");
  return `<< /Length ${body.length} ${more} >>\nstream\n${body.toString("latin1")}\nendstream`;
};
const packed = (content: string): string => stream(deflateSync(Buffer.from(content, "latin1")), "/Filter /FlateDecode");
/** A file of these objects, numbered from 1, the first its root; it needs no directory to be read. */
const pdf = (...objects: string[]): Uint8Array => {
  const written = objects.map((one, i) => `${i + 1} 0 obj\n${one}\nendobj\n`).join("");
  return Buffer.from(`%PDF-1.5\n${written}trailer << /Root 1 0 R /Size ${objects.length + 1} >>\n%%EOF`, "latin1");
};
const LATIN = "<< /Type /Font /Subtype /TrueType /BaseFont /A /Encoding /WinAnsiEncoding >>";
/** A page with one font /F and this content. */
const page = (content: string, font = LATIN, ...more: string[]): Uint8Array =>
  pdf(
    "<< /Type /Catalog /Pages 2 0 R >>",
    "<< /Type /Pages /Count 1 /Kids [3 0 R] /MediaBox [0 0 595 842] /Resources << /Font << /F 4 0 R >> >> >>",
    "<< /Type /Page /Parent 2 0 R /Contents 5 0 R >>",
    font,
    content,
    ...more,
  );
const read = async (file: Uint8Array): Promise<PdfTexts> => {
  const texts = await readPdf(file);
  if (!texts) throw new Error("too much");
  return texts;
};
const cells = async (file: Uint8Array): Promise<string[]> => (await read(file)).pages.flat(2);

describe("the texts of a PDF", () => {
  it("are read from literal and hexadecimal strings, packed or not", async () => {
    const content = `BT /F 12 Tf 72 700 Td (${ID.slice(0, 6)}) Tj <${Buffer.from(ID.slice(6)).toString("hex")}> Tj ET`;
    expect(await cells(page(stream(content)))).toEqual([ID]);
    expect(await cells(page(packed(content)))).toEqual([ID]);
  });

  it("are put together line by line, a wide gap beginning another cell", async () => {
    const at = (x: number, y: number, text: string): string => `BT /F 10 Tf 1 0 0 1 ${x} ${y} Tm (${text}) Tj ET\n`;
    const content = at(300, 690, "2") + at(72, 700, "No.") + at(72, 690, "1") + at(300, 700, "Size");
    expect(await textOfPdf(page(stream(content)))).toEqual(["2\nNo.\n1\nSize"]);
    expect(await cells(page(stream(content)))).toEqual(["No.", "Size", "1", "2"]);
  });

  it("keep a number together whose digits stand in boxes of their own", async () => {
    const content = [...ID].map((one, i) => `BT /F 10 Tf ${72 + 18 * i} 700 Td (${one}) Tj ET`).join("\n");
    expect((await cells(page(stream(content)))).map((one) => one.replaceAll(" ", ""))).toEqual([ID]);
  });

  it("tell of digits in groups that stand beside each other, and leave the cells as they are", async () => {
    const at = (x: number, text: string): string => `BT /F 10 Tf 1 0 0 1 ${x} 700 Tm (${text}) Tj ET\n`;
    const file = page(
      stream(at(72, "Wang") + at(120, "6222 0000") + at(190, "1111") + at(235, "2222") + at(330, "500")),
    );
    expect(await read(file)).toMatchObject({
      pages: [[["Wang", "6222 0000", "1111", "2222", "500"]]],
      groups: [[["6222", "0000", "1111", "2222"]]],
    });
  });

  it("put a long number together that the edge of its cell broke, but no two amounts below each other", async () => {
    const below = (one: string, other: string): string =>
      `BT /F 10 Tf 72 700 Td (${one}) Tj 0 -13 Td (${other}) Tj ET BT /F 10 Tf 200 700 Td (3) Tj ET`;
    expect(await cells(page(stream(below(ID.slice(0, 11), ID.slice(11)))))).toContain(ID);
    expect(await cells(page(stream(below("13500", "120000"))))).toEqual(["13500", "3", "120000"]);
  });

  it("keep a number together that is spread by moves within a line, and bold type set twice", async () => {
    const spread = `BT /F 10 Tf 72 700 Td [(${ID.slice(0, 4)}) -20 (${ID.slice(4)})] TJ ET`;
    expect(await cells(page(stream(spread)))).toEqual([ID]);
    const bold = `BT /F 10 Tf 72 700 Td (${ID}) Tj ET BT /F 10 Tf 72.3 700 Td (${ID}) Tj ET`;
    expect(await cells(page(stream(bold)))).toEqual([ID]);
  });

  it("follow the table by which a font tells what its signs mean", async () => {
    const table = `1 begincodespacerange <0000> <ffff> endcodespacerange
      2 beginbfrange <0001> <000a> <0030> <0020> <0021> [<75c5> <60c5>] endbfrange 1 beginbfchar <0030> <56E0> endbfchar`;
    const font =
      "<< /Type /Font /Subtype /Type0 /BaseFont /A /Encoding /Identity-H /ToUnicode 6 0 R /DescendantFonts [7 0 R] >>";
    const below = `<< /Type /Font /Subtype /CIDFontType2 /BaseFont /A /DW 1000 /W [1 [500 500] 3 10 500]
      /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /FontDescriptor << /Type /FontDescriptor /FontName /A /Flags 4 >> >>`;
    const content = "BT /F 12 Tf 72 700 Td <003000200021> Tj <0002000a> Tj ET";
    expect(await cells(page(stream(content), font, packed(table), below))).toEqual(["因病情19"]);
  });

  it("are found in forms a page draws, in notes, fields and links, and in what the file says of itself", async () => {
    const form = stream(
      `BT /F 9 Tf (${ID}) Tj ET`,
      "/Type /XObject /Subtype /Form /BBox [0 0 500 500] /Resources << /Font << /F 4 0 R >> >>",
    );
    const drawn = pdf(
      "<< /Type /Catalog /Pages 2 0 R >>",
      "<< /Type /Pages /Count 1 /Kids [3 0 R] /MediaBox [0 0 595 842] >>",
      "<< /Type /Page /Parent 2 0 R /Contents 6 0 R /Resources << /XObject << /X 5 0 R >> >> /Annots [7 0 R 8 0 R 9 0 R] >>",
      LATIN,
      form,
      stream("q 1 0 0 1 0 50 cm /X Do Q"),
      "<< /Type /Annot /Subtype /Text /Rect [0 0 9 9] /Contents (Tel 13812345678) >>",
      "<< /Type /Annot /Subtype /Link /Rect [0 0 9 9] /A << /S /URI /URI (https://example.com/139) >> >>",
      "<< /Type /Annot /Subtype /Widget /FT /Tx /T (no) /V (6222) /Rect [0 0 9 9] >>",
    );
    const { pages, around } = await read(drawn);
    expect(pages).toEqual([[[ID]]]);
    expect(around).toEqual(expect.arrayContaining(["Tel 13812345678", "https://example.com/139", "6222"]));
  });

  it("stay away when the file is locked, cut short, a bomb or no PDF at all, and nothing breaks", async () => {
    const whole = page(stream(`BT /F 12 Tf 72 700 Td (${ID}) Tj ET`));
    expect(await cells(whole)).toEqual([ID]);
    for (let end = 0; end < whole.length; end += 29) await readPdf(whole.subarray(0, end));
    expect(await readPdf(Buffer.from("PK\x03\x04 no pdf"))).toMatchObject({ pages: [], around: [], holdsFile: false });
    const ring = pdf(
      "<< /Type /Catalog /Pages 2 0 R >>",
      "<< /Type /Pages /Count 2 /Kids [2 0 R 1 0 R] /Parent 2 0 R >>",
    );
    await readPdf(ring);
    const bomb = deflateSync(Buffer.alloc(70_000_000));
    expect(await cells(page(stream(bomb, "/Filter /FlateDecode")))).toEqual([]);
  });

  const bound = (more: string, ...objects: string[]): Uint8Array =>
    pdf(
      `<< /Type /Catalog /Pages 2 0 R ${more} >>`,
      "<< /Type /Pages /Count 1 /Kids [3 0 R] /MediaBox [0 0 595 842] >>",
      "<< /Type /Page /Parent 2 0 R /Annots [4 0 R] >>",
      ...objects,
    );
  const NO_MARK = "<< /Type /Annot /Subtype /Square /Rect [0 0 9 9] >>";

  it("are found in its bookmarks, at every depth", async () => {
    const file = bound(
      "/Outlines 5 0 R",
      NO_MARK,
      "<< /Type /Outlines /First 6 0 R /Last 6 0 R /Count 2 >>",
      "<< /Title (Families) /Parent 5 0 R /First 7 0 R /Last 7 0 R /Count 1 >>",
      "<< /Title (Tel 13812345678) /Parent 6 0 R >>",
    );
    expect(await read(file)).toMatchObject({ around: ["Families", "Tel 13812345678"], holdsFile: false });
  });

  it("say when another file is packed in, and what it is called, wherever it hangs", async () => {
    const spec = `<< /Type /Filespec /F (a.txt) /UF (${ID}.txt) /Desc (list of Wang) /EF << /F 6 0 R >> >>`;
    const inside = stream(ID, "/Type /EmbeddedFile");
    const pinned = bound("", "<< /Type /Annot /Subtype /FileAttachment /Rect [0 0 9 9] /FS 5 0 R >>", spec, inside);
    const named = bound("/Names << /EmbeddedFiles << /Names [(one) 5 0 R] >> >>", NO_MARK, spec, stream(ID));
    const hidden = bound("/AF [5 0 R]", NO_MARK, spec, inside);
    for (const file of [pinned, named])
      expect(await read(file)).toMatchObject({
        around: expect.arrayContaining([`${ID}.txt`, "list of Wang"]),
        holdsFile: true,
      });
    expect(await read(hidden)).toMatchObject({ holdsFile: true });
  });

  it("tell of a page that cannot be read", async () => {
    const broken = pdf(
      "<< /Type /Catalog /Pages 2 0 R >>",
      "<< /Type /Pages /Count 2 /Kids [3 0 R 4 0 R] /MediaBox [0 0 595 842] >>",
      "<< /Type /Page /Parent 2 0 R >>",
      "(no page)",
    );
    expect(await read(broken)).toMatchObject({ pages: [[], []], dark: [2] });
  });

  it("are given up when there are too many of them or too many pages", async () => {
    const line = "BT /F 9 Tf 1 0 0 1 72 700 Tm (1234) Tj ET\n";
    const bomb = page(packed(line.repeat(600_000)));
    expect(bomb.length).toBeLessThan(200_000);
    expect(await readPdf(bomb)).toBeNull();
    const kids = Array.from({ length: 1001 }, (_, i) => `${i + 3} 0 R`).join(" ");
    const pages = pdf(
      "<< /Type /Catalog /Pages 2 0 R >>",
      `<< /Type /Pages /Count 1001 /MediaBox [0 0 9 9] /Kids [${kids}] >>`,
      ...Array<string>(1001).fill("<< /Type /Page /Parent 2 0 R >>"),
    );
    expect(await readPdf(pages)).toBeNull();
  });
});
