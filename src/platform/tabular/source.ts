import { open, stat } from "node:fs/promises";
import { tabularRefusals as no } from "./refusals.ts";

/** A file on disk or in memory, read in pieces. */
export type Source = {
  size: number;
  /** Where the last reading ended. */
  position: number;
  read: (from: number, length: number) => Promise<Buffer>;
  close: () => Promise<void>;
};

const megabytes = (bytes: number): number => Math.round((bytes / 1024 / 1024) * 10) / 10;

/** Opens a file for reading in pieces; one over the limit is refused by its size alone. */
export async function openSource(input: string | Uint8Array, limit: number): Promise<Source> {
  const size = typeof input === "string" ? (await stat(input)).size : input.byteLength;
  if (size > limit) throw no.tooLarge({ megabytes: megabytes(size), limit: megabytes(limit) });
  if (size === 0) throw no.empty({});
  if (typeof input !== "string") {
    const bytes = Buffer.from(input.buffer, input.byteOffset, input.byteLength);
    const source: Source = {
      size,
      position: 0,
      read: async (from, length) => {
        source.position = from + length;
        return bytes.subarray(from, from + length);
      },
      close: async () => {},
    };
    return source;
  }
  const handle = await open(input, "r");
  const source: Source = {
    size,
    position: 0,
    read: async (from, length) => {
      source.position = from + length;
      const buffer = Buffer.allocUnsafe(Math.max(0, Math.min(length, size - from)));
      const { bytesRead } = await handle.read(buffer, 0, buffer.length, from);
      return buffer.subarray(0, bytesRead);
    },
    close: () => handle.close(),
  };
  return source;
}

/** The bytes from `from` up to `until`, in pieces. */
export async function* pieces(
  source: Source,
  from = 0,
  until = source.size,
  step = 256 * 1024,
): AsyncGenerator<Buffer> {
  for (let at = from; at < until; at += step) {
    const piece = await source.read(at, Math.min(step, until - at));
    if (piece.length === 0) throw no.damaged({ detail: "short-read" });
    yield piece;
  }
}
