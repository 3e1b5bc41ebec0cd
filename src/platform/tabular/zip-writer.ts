import { crc32, createDeflateRaw } from "node:zlib";

/** Writes a packed file in pieces. Sizes stand after each part, as streaming writers do; no part is held in memory. */
export class ZipWriter {
  private at = 0;
  private readonly entries: Buffer[] = [];
  private readonly out: (piece: Uint8Array) => Promise<void>;

  constructor(out: (piece: Uint8Array) => Promise<void>) {
    this.out = out;
  }

  private async put(piece: Uint8Array): Promise<void> {
    this.at += piece.byteLength;
    await this.out(piece);
  }

  /** Packs a part from text pieces. */
  async add(name: string, content: Iterable<string> | AsyncIterable<string>): Promise<void> {
    const start = this.at;
    await this.put(localHeader(name, 8, FOLLOWS));
    const deflate = createDeflateRaw({ level: 5, chunkSize: 128 * 1024 });
    let crc = 0;
    let size = 0;
    let packed = 0;
    const draining = (async () => {
      for await (const piece of deflate as AsyncIterable<Buffer>) {
        packed += piece.length;
        await this.put(piece);
      }
    })();
    for await (const text of content) {
      const bytes = Buffer.from(text);
      crc = crc32(bytes, crc);
      size += bytes.length;
      if (!deflate.write(bytes)) await new Promise((resume) => deflate.once("drain", resume));
    }
    deflate.end();
    await draining;
    await this.finish(name, 8, { crc, packed, size }, start, true);
  }

  /** Takes over a part that is packed already, as it is. */
  async copy(name: string, method: number, sums: Sums, packed: AsyncIterable<Uint8Array>): Promise<void> {
    const start = this.at;
    await this.put(localHeader(name, method, 0, sums));
    for await (const piece of packed) await this.put(piece);
    await this.finish(name, method, sums, start, false);
  }

  private async finish(name: string, method: number, sums: Sums, start: number, follows: boolean): Promise<void> {
    if (follows) {
      const tail = Buffer.alloc(16);
      tail.writeUInt32LE(0x08074b50, 0);
      writeSums(tail, 4, sums);
      await this.put(tail);
    }
    this.entries.push(directoryEntry(name, method, follows ? FOLLOWS : 0, sums, start));
  }

  async end(): Promise<void> {
    const directory = Buffer.concat(this.entries);
    const tail = Buffer.alloc(22);
    tail.writeUInt32LE(0x06054b50, 0);
    tail.writeUInt16LE(this.entries.length, 8);
    tail.writeUInt16LE(this.entries.length, 10);
    tail.writeUInt32LE(directory.length, 12);
    tail.writeUInt32LE(this.at, 16);
    await this.put(directory);
    await this.put(tail);
  }
}

type Sums = { crc: number; packed: number; size: number };

/** Flag: sizes stand after the part. Names are UTF-8 (flag 0x800). */
const FOLLOWS = 8;
const UTF8 = 0x800;
/** 1 January 1980, the earliest day the format knows: the same rows give the same bytes. */
const DOS_DAY = 0x21;

const writeSums = (into: Buffer, at: number, { crc, packed, size }: Sums): void => {
  into.writeUInt32LE(crc >>> 0, at);
  into.writeUInt32LE(packed, at + 4);
  into.writeUInt32LE(size, at + 8);
};

function localHeader(name: string, method: number, flags: number, sums: Sums = { crc: 0, packed: 0, size: 0 }): Buffer {
  const text = Buffer.from(name);
  const head = Buffer.alloc(30);
  head.writeUInt32LE(0x04034b50, 0);
  head.writeUInt16LE(20, 4);
  head.writeUInt16LE(flags | UTF8, 6);
  head.writeUInt16LE(method, 8);
  head.writeUInt16LE(DOS_DAY, 12);
  writeSums(head, 14, sums);
  head.writeUInt16LE(text.length, 26);
  return Buffer.concat([head, text]);
}

function directoryEntry(name: string, method: number, flags: number, sums: Sums, start: number): Buffer {
  const text = Buffer.from(name);
  const head = Buffer.alloc(46);
  head.writeUInt32LE(0x02014b50, 0);
  head.writeUInt16LE(20, 4);
  head.writeUInt16LE(20, 6);
  head.writeUInt16LE(flags | UTF8, 8);
  head.writeUInt16LE(method, 10);
  head.writeUInt16LE(DOS_DAY, 14);
  writeSums(head, 16, sums);
  head.writeUInt16LE(text.length, 28);
  head.writeUInt32LE(start, 42);
  return Buffer.concat([head, text]);
}
