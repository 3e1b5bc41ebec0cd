import type { Finding } from "#kernel/finding.ts";
import type { Rules } from "#packs/index.ts";
import { runBounded } from "#platform/bounded-thread.ts";
import type { FileKind } from "#platform/files/sniff.ts";
import type { World } from "#platform/world.ts";
import { privateTitlesOf, stopWordsOf } from "../domain/project.ts";
import { no } from "../domain/refusals.ts";
import type { StopWords } from "../domain/scan-text.ts";

export type Content = { name: string; sha256: string; kind: string };
export type LookOrder = { name: string; path: string; kind: FileKind; words: StopWords; titles: readonly string[] };
export type LookedThrough = { whole: boolean; findings: Finding[] };

const THREAD = new URL("./look-through-thread.ts", import.meta.url);
/** Whoever attaches a file waits for it, and so does a transaction. A long plan takes a tenth. */
const MOST = { ms: 20_000, bytes: 400 * 1024 * 1024 };
const TEXTS: ReadonlySet<string> = new Set<FileKind>(["pdf", "xlsx", "docx"]);

/**
 * Reads a file and looks through it under the rules of today, in a thread of its own: a file somebody made may unpack to anything.
 * Refuses one that is too much.
 */
export async function lookThrough(world: World, { name, sha256, kind }: Content, rules: Rules): Promise<LookedThrough> {
  if (!TEXTS.has(kind)) return { whole: false, findings: [] };
  const [words, titles] = [stopWordsOf(rules), privateTitlesOf(rules)];
  const order: LookOrder = { name, path: world.files.path(sha256), kind: kind as FileKind, words, titles };
  const looked = await runBounded<LookedThrough | null>(THREAD, order, MOST);
  if (!looked) throw no.fileTooMuch({ file: name });
  return looked;
}
