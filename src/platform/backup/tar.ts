/** The part of the tar format (POSIX ustar) a backup needs: plain files with short names, so that any `tar` can open one. */
const BLOCK = 512;

const octal = (value: number, width: number): string => `${value.toString(8).padStart(width - 1, "0")}\0`;

/** The header block of a file, by its name (at most 100 bytes) and size. */
export function tarHeader(name: string, size: number, modified: Date): Buffer {
  if (Buffer.byteLength(name) > 100) throw new Error("a name in a backup has at most 100 bytes");
  const header = Buffer.alloc(BLOCK);
  header.write(name, 0);
  header.write(octal(0o600, 8), 100);
  header.write(octal(0, 8), 108);
  header.write(octal(0, 8), 116);
  header.write(octal(size, 12), 124);
  header.write(octal(Math.floor(modified.getTime() / 1000), 12), 136);
  header.write(" ".repeat(8), 148);
  header.write("0", 156);
  header.write("ustar\x0000", 257);
  let sum = 0;
  for (const byte of header) sum += byte;
  header.write(`${sum.toString(8).padStart(6, "0")}\0 `, 148);
  return header;
}

export const tarPadding = (size: number): Buffer => Buffer.alloc((BLOCK - (size % BLOCK)) % BLOCK);
export const tarEnd = (): Buffer => Buffer.alloc(2 * BLOCK);

/** One file of an archive. `body` must be read to its end before the next is asked for. */
export type TarFile = { name: string; size: number; body: () => AsyncGenerator<Buffer> };

/** Reads an archive as it comes. Throws when it breaks off or is none. */
export async function* readTar(source: AsyncIterable<Buffer>): AsyncGenerator<TarFile> {
  const input = new Input(source);
  for (;;) {
    const header = await input.exactly(BLOCK);
    if (header.every((byte) => byte === 0)) return input.toEnd();
    const name = header.toString("utf8", 0, 100).replace(/\0.*$/s, "");
    const size = Number.parseInt(header.toString("latin1", 124, 135), 8);
    if (header.toString("latin1", 257, 262) !== "ustar" || !Number.isSafeInteger(size)) throw new Error("not a tar");
    let left = size;
    async function* body(): AsyncGenerator<Buffer> {
      while (left > 0) {
        const piece = await input.atMost(left);
        left -= piece.length;
        yield piece;
      }
    }
    yield { name, size, body };
    for await (const _ of body()); // what was not read is passed over
    await input.exactly((BLOCK - (size % BLOCK)) % BLOCK);
  }
}

/** Bytes from a stream in the amounts asked for. */
class Input {
  private readonly pieces: AsyncIterator<Buffer>;
  private held: Buffer = Buffer.alloc(0);

  constructor(source: AsyncIterable<Buffer>) {
    this.pieces = source[Symbol.asyncIterator]();
  }

  async atMost(count: number): Promise<Buffer> {
    if (this.held.length === 0) {
      const next = await this.pieces.next();
      if (next.done) throw new Error("the archive breaks off");
      this.held = next.value;
    }
    const taken = this.held.subarray(0, count);
    this.held = this.held.subarray(taken.length);
    return taken;
  }

  /** Reads what is left, so that a source that breaks off after the last file is noticed too. */
  async toEnd(): Promise<void> {
    while (!(await this.pieces.next()).done);
  }

  async exactly(count: number): Promise<Buffer> {
    const taken: Buffer[] = [];
    for (let left = count; left > 0; ) {
      const piece = await this.atMost(left);
      taken.push(piece);
      left -= piece.length;
    }
    return Buffer.concat(taken);
  }
}
