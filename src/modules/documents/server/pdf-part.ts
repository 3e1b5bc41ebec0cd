/** `head` is the dictionary as text, `body` the stream with its keywords, untouched. */
export type PdfObject = { head: string; body: Buffer | null };
/** One PDF of the typesetter, taken apart; numbers are object numbers, `outline` the bookmarks in order. */
export type PdfPart = {
  objects: Map<number, PdfObject>;
  root: number;
  info: number;
  id: string;
  pages: number;
  pageCount: number;
  metadata: number;
  outline: number[];
};

const refIn = (text: string, key: string): number => {
  const found = new RegExp(`/${key} (\\d+) 0 R`).exec(text);
  if (!found) throw new Error(`this PDF has no /${key}: not made by the typesetter`);
  return Number(found[1]);
};

export function readPdfPart(bytes: Uint8Array): PdfPart {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const start = Number(/startxref\s+(\d+)\s+%%EOF\s*$/.exec(file.subarray(-64).toString("latin1"))?.[1]);
  const tail = file.subarray(start).toString("latin1");
  const offsets = [...tail.matchAll(/^(\d{10}) \d{5} n/gm)].map((one) => Number(one[1]));
  if (!tail.startsWith("xref") || offsets.length === 0)
    throw new Error("no cross-reference table: not made by the typesetter");
  const sorted = [...offsets].sort((a, b) => a - b);
  const endOf = new Map(sorted.map((from, i) => [from, sorted[i + 1] ?? start]));
  const objects = new Map(
    offsets.map((from, i): [number, PdfObject] => [i + 1, splitObject(file.subarray(from, endOf.get(from)))]),
  );
  const head = (no: number): string => objects.get(no)?.head ?? "";
  const root = refIn(tail, "Root");
  const pages = refIn(head(root), "Pages");
  const outline: number[] = [];
  for (let no = refIn(head(refIn(head(root), "Outlines")), "First"); no > 0; ) {
    outline.push(no);
    no = Number(/\/Next (\d+) 0 R/.exec(head(no))?.[1] ?? 0);
  }
  return {
    objects,
    root,
    info: refIn(tail, "Info"),
    id: /\/ID (\[.*\])/.exec(tail)?.[1] ?? "",
    pages,
    pageCount: Number(/\/Count (\d+)/.exec(head(pages))?.[1]),
    metadata: refIn(head(root), "Metadata"),
    outline,
  };
}

/** An object's dictionary as text and, when it has one, its stream as it is. */
function splitObject(object: Buffer): PdfObject {
  const from = object.indexOf(" 0 obj\n") + 7;
  const stream = object.indexOf("\nstream\n", from);
  const end = object.lastIndexOf("endobj");
  const headEnd = stream < 0 ? end : stream + 1;
  return {
    head: object.subarray(from, headEnd).toString("latin1"),
    body: stream < 0 ? null : object.subarray(headEnd, end),
  };
}
