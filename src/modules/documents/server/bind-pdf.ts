import { type PdfObject, type PdfPart, readPdfPart } from "./pdf-part.ts";
import { PdfWriter } from "./pdf-writer.ts";

/**
 * Binds PDFs made by our own typesetter into one. It relies on how typst writes them (classic cross-reference table,
 * generation 0, no object streams, no tags), which the tests pin; it is no general PDF merger.
 */
export function bindPdf(parts: readonly Uint8Array[]): Uint8Array {
  const first = parts[0];
  if (!first) throw new Error("nothing to bind");
  if (parts.length === 1) return first;
  const read = parts.map(readPdfPart);
  const shifts = read.map((_, i) => read.slice(0, i).reduce((sum, part) => sum + part.objects.size, 0));
  const total = read.reduce((sum, part) => sum + part.objects.size, 0);
  const [catalogNo, pagesNo, outlinesNo] = [total + 1, total + 2, total + 3];
  const out = new PdfWriter();

  read.forEach((part, i) => {
    const shift = shifts[i] ?? 0;
    for (const [no, object] of part.objects) {
      let head = object.head.replace(/\b(\d+) 0 R\b/g, (_, ref: string) => `${Number(ref) + shift} 0 R`);
      let body = object.body;
      if (no === part.pages) head = head.replace("/Type /Pages", `/Type /Pages\n  /Parent ${pagesNo} 0 R`);
      if (part.outline.includes(no)) head = chain(head, no, part, i, read, shifts, outlinesNo);
      if (i === 0 && no === part.metadata) ({ head, body } = withPageCount(head, body, pageCount(read)));
      out.object(no + shift, head, body);
    }
  });

  const marks = read.flatMap((part, i) => part.outline.map((no) => no + (shifts[i] ?? 0)));
  const catalog = (read[0]?.objects.get(read[0].root)?.head ?? "")
    .replace(/\/Pages \d+ 0 R/, `/Pages ${pagesNo} 0 R`)
    .replace(/\/Outlines \d+ 0 R/, `/Outlines ${outlinesNo} 0 R`);
  out.object(catalogNo, catalog);
  const kids = read.map((part, i) => `${part.pages + (shifts[i] ?? 0)} 0 R`).join(" ");
  out.object(pagesNo, `<<\n  /Type /Pages\n  /Count ${pageCount(read)}\n  /Kids [${kids}]\n>>\n`);
  out.object(
    outlinesNo,
    `<<\n  /Type /Outlines\n  /First ${marks[0]} 0 R\n  /Last ${marks.at(-1)} 0 R\n  /Count ${marks.length}\n>>\n`,
  );
  const { info, id } = read[0] ?? { info: 0, id: "" };
  return out.finish(`<<\n  /Size ${total + 4}\n  /Root ${catalogNo} 0 R\n  /Info ${info} 0 R\n  /ID ${id}\n>>`);
}

const pageCount = (parts: readonly PdfPart[]): number => parts.reduce((sum, part) => sum + part.pageCount, 0);

/** Hangs one bookmark under the common root, between its neighbours across the files. */
function chain(
  head: string,
  no: number,
  part: PdfPart,
  i: number,
  parts: readonly PdfPart[],
  shifts: readonly number[],
  outlinesNo: number,
): string {
  const at = part.outline.indexOf(no);
  const isFirst = at === 0;
  const isLast = at === part.outline.length - 1;
  const previous = isFirst && i > 0 ? (parts[i - 1]?.outline.at(-1) ?? 0) + (shifts[i - 1] ?? 0) : 0;
  const next = isLast && i < parts.length - 1 ? (parts[i + 1]?.outline[0] ?? 0) + (shifts[i + 1] ?? 0) : 0;
  const links = `${previous ? `\n  /Prev ${previous} 0 R` : ""}${next ? `\n  /Next ${next} 0 R` : ""}`;
  return head.replace(/\/Parent \d+ 0 R/, `/Parent ${outlinesNo} 0 R${links}`);
}

/** The metadata stream is plain XML; it says how many pages there are. */
function withPageCount(head: string, body: Buffer | null, count: number): PdfObject {
  const xml = (body?.toString("utf8") ?? "")
    .replace(/^stream\n/, "")
    .replace(/\nendstream\s*$/, "")
    .replace(/<xmpTPg:NPages>\d+</, `<xmpTPg:NPages>${count}<`);
  return {
    head: head.replace(/\/Length \d+/, `/Length ${Buffer.byteLength(xml)}`),
    body: Buffer.from(`stream\n${xml}\nendstream\n`),
  };
}
