import { createHash } from "node:crypto";
import { once } from "node:events";
import { createWriteStream } from "node:fs";
import { open } from "node:fs/promises";
import { finished } from "node:stream/promises";
import { createGzip } from "node:zlib";
import { tarEnd, tarHeader, tarPadding } from "./tar.ts";

/** Writes a compressed archive piece by piece, no faster than the disk takes it. */
export type ArchiveWriter = {
  add: (name: string, content: Uint8Array) => Promise<void>;
  addStream: (name: string, size: number, content: AsyncIterable<Uint8Array>) => Promise<void>;
  /** Ends the archive and makes it durable. */
  close: () => Promise<void>;
  /** Gives up. */
  abandon: () => void;
};

export function writeArchive(file: string, now: Date): ArchiveWriter {
  const gzip = createGzip({ level: 4 });
  const output = createWriteStream(file, { mode: 0o600, flags: "wx" });
  let failure: Error | undefined;
  const fail = (error: Error): void => {
    failure ??= error;
    gzip.destroy();
  };
  output.on("error", fail);
  gzip.on("error", fail);
  gzip.pipe(output);
  const closed = new Promise<void>((resolve) => void gzip.once("close", resolve));

  const write = async (bytes: Uint8Array): Promise<void> => {
    if (failure) throw failure;
    if (!gzip.write(bytes)) await Promise.race([once(gzip, "drain"), closed]);
    if (failure) throw failure;
  };
  const addStream: ArchiveWriter["addStream"] = async (name, size, content) => {
    await write(tarHeader(name, size, now));
    let written = 0;
    for await (const piece of content) {
      written += piece.length;
      await write(piece);
    }
    if (written !== size) throw new Error(`${name} changed while it was read`);
    await write(tarPadding(size));
  };
  return {
    addStream,
    add: (name, content) => addStream(name, content.length, one(content)),
    close: async () => {
      await write(tarEnd());
      gzip.end();
      await finished(output).catch((error: unknown) => {
        throw failure ?? error;
      });
      const handle = await open(file, "r+");
      await handle.sync();
      await handle.close();
    },
    abandon: () => {
      gzip.destroy();
      output.destroy();
    },
  };
}

async function* one(content: Uint8Array): AsyncGenerator<Uint8Array> {
  yield content;
}

export const sha256 = (content: Uint8Array): string => createHash("sha256").update(content).digest("hex");
