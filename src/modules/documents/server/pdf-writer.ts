/** Writes numbered objects and, at the end, the cross-reference table. */
export class PdfWriter {
  readonly #chunks: Buffer[] = [Buffer.from("%PDF-1.7\n%\xe2\xe3\xcf\xd3\n\n", "latin1")];
  readonly #offsets = new Map<number, number>();
  #length = this.#chunks[0]?.length ?? 0;

  #write(chunk: Buffer): void {
    this.#chunks.push(chunk);
    this.#length += chunk.length;
  }

  object(no: number, head: string, body: Buffer | null = null): void {
    this.#offsets.set(no, this.#length);
    this.#write(Buffer.from(`${no} 0 obj\n${head}`, "latin1"));
    if (body) this.#write(body);
    this.#write(Buffer.from("endobj\n\n"));
  }

  finish(trailer: string): Uint8Array {
    const start = this.#length;
    const rows = Array.from({ length: this.#offsets.size }, (_, i) => {
      const offset = this.#offsets.get(i + 1) ?? 0;
      return `${offset.toString().padStart(10, "0")} 00000 n\r\n`;
    });
    const table = `xref\n0 ${rows.length + 1}\n0000000000 65535 f\r\n${rows.join("")}`;
    this.#write(Buffer.from(`${table}trailer\n${trailer}\nstartxref\n${start}\n%%EOF`, "latin1"));
    return new Uint8Array(Buffer.concat(this.#chunks));
  }
}
