import { createHash, randomBytes } from "node:crypto";
import { createReadStream, mkdirSync } from "node:fs";
import { access, mkdir, open, readdir, rename, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import type { Readable } from "node:stream";
import type { Refusal } from "#kernel/refusal.ts";
import { no } from "./refusals.ts";
import { FILE_KINDS, type FileKind, readAt, type Sniffed, sniff } from "./sniff.ts";
import { syncDirectory } from "./sync-directory.ts";

export type StoredContent = { sha256: string; bytes: number; kind: FileKind };
export type PutOptions = {
  /** Largest size taken; 50 MiB when not said. */
  maxBytes?: number;
  /** Kinds taken here; all when not said. */
  kinds?: readonly FileKind[];
};

/** Files by the hash of their content: the same content is kept once, and nothing is ever changed in place. */
export type Files = {
  /** Takes a whole file or refuses it; after a refusal or a crash nothing of it is left. */
  put: (content: Uint8Array | AsyncIterable<Uint8Array>, options?: PutOptions) => Promise<StoredContent>;
  /** The content as a stream. Refuses with `file.not-found`. */
  stream: (sha256: string) => Promise<Readable>;
  read: (sha256: string) => Promise<Buffer>;
  /** Where the content lies, for those who read it in pieces. Never written to. */
  path: (sha256: string) => string;
  has: (sha256: string) => Promise<boolean>;
  /** The hashes of everything that is kept, in order. */
  list: () => AsyncIterable<string>;
  readonly dir: string;
};

const DEFAULT_MAX = 50 * 1024 * 1024;
const MB = 1024 * 1024;
const HASH = /^[0-9a-f]{64}$/;
const FULL = new Set(["ENOSPC", "EDQUOT"]);

export function openFiles(dir: string): Files {
  mkdirSync(dir, { recursive: true, mode: 0o700 });
  const incoming = join(dir, "incoming");
  const pathOf = (sha256: string): string => {
    if (!HASH.test(sha256)) throw no.notFound({});
    return join(dir, sha256.slice(0, 2), sha256.slice(2, 4), sha256);
  };
  const has = (sha256: string): Promise<boolean> =>
    access(pathOf(sha256)).then(
      () => true,
      () => false,
    );

  const put: Files["put"] = async (content, { maxBytes = DEFAULT_MAX, kinds = FILE_KINDS } = {}) => {
    const draft = join(incoming, randomBytes(12).toString("hex"));
    try {
      await mkdir(incoming, { recursive: true, mode: 0o700 });
      const stored = await writeDraft(draft, content instanceof Uint8Array ? [content] : content, maxBytes, kinds);
      const path = pathOf(stored.sha256);
      if (!(await has(stored.sha256))) await moveInto(dir, draft, stored.sha256, path);
      return stored;
    } catch (error) {
      throw FULL.has((error as NodeJS.ErrnoException).code ?? "") ? no.diskFull({}) : error;
    } finally {
      await rm(draft, { force: true });
    }
  };

  const stream: Files["stream"] = async (sha256) => {
    if (!(await has(sha256))) throw no.notFound({});
    return createReadStream(pathOf(sha256));
  };

  return {
    dir,
    put,
    has,
    path: pathOf,
    stream,
    read: async (sha256) => Buffer.concat(await (await stream(sha256)).toArray()),
    list: () => listHashes(dir),
  };
}

async function writeDraft(
  draft: string,
  content: Iterable<Uint8Array> | AsyncIterable<Uint8Array>,
  maxBytes: number,
  kinds: readonly FileKind[],
): Promise<StoredContent> {
  const handle = await open(draft, "wx+", 0o600);
  try {
    const hash = createHash("sha256");
    let bytes = 0;
    for await (const chunk of content) {
      bytes += chunk.length;
      if (bytes > maxBytes) throw no.tooLarge({ maxMb: Math.floor(maxBytes / MB) });
      hash.update(chunk);
      await handle.writeFile(chunk);
    }
    if (bytes === 0) throw no.empty({});
    const kind = await sniff(readAt(handle), bytes);
    const refused = whyNotKind(kind, kinds);
    if (refused) throw refused;
    await handle.sync();
    return { sha256: hash.digest("hex"), bytes, kind: kind as FileKind };
  } finally {
    await handle.close();
  }
}

function whyNotKind(kind: Sniffed, kinds: readonly FileKind[]): Refusal | null {
  if (kind === "locked") return no.locked({});
  if (kind === "damaged") return no.damaged({});
  if (kind === "unknown" || !kinds.includes(kind)) return no.kind({ kind, wanted: kinds.join("、") });
  return null;
}

/** The rename is the moment of truth; the folders are made durable after it. */
async function moveInto(dir: string, draft: string, sha256: string, path: string): Promise<void> {
  const outer = join(dir, sha256.slice(0, 2));
  const inner = join(outer, sha256.slice(2, 4));
  await mkdir(inner, { recursive: true, mode: 0o700 });
  await rename(draft, path);
  for (const folder of [inner, outer, dir]) await syncDirectory(folder);
}

async function* listHashes(dir: string): AsyncIterable<string> {
  for (const outer of await namesIn(dir, /^[0-9a-f]{2}$/))
    for (const inner of await namesIn(join(dir, outer), /^[0-9a-f]{2}$/))
      yield* await namesIn(join(dir, outer, inner), HASH);
}

const namesIn = async (dir: string, pattern: RegExp): Promise<string[]> =>
  (await readdir(dir).catch(() => [])).filter((name) => pattern.test(name)).sort();

/** Removes what a crash left half-written, when it is older than an hour. Called at start. Returns how many. */
export async function sweepIncoming(dir: string, now = Date.now()): Promise<number> {
  let swept = 0;
  for (const name of await namesIn(join(dir, "incoming"), /^[0-9a-f]{24}$/)) {
    const path = join(dir, "incoming", name);
    const { mtimeMs } = await stat(path);
    if (now - mtimeMs < 3_600_000) continue;
    await rm(path, { force: true });
    swept++;
  }
  return swept;
}
