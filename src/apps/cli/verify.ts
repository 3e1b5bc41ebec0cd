import { readFile } from "node:fs/promises";
import { verifyProofPack } from "#modules/card/index.ts";
import { EXIT, type Run, textOf } from "./command-line.ts";

/** Checks a proof pack offline: without a database, a network or a key. */
export const run: Run = async ({ say, print, words, options }) => {
  const verdict = await verifyProofPack(await readFile(words[0] ?? ""), textOf(options.head));
  for (const { version, hash, signed, needed, final, voided } of verdict.versions) {
    const state = final ? "final" : voided ? "voided" : "open";
    print(say(`cli.version-${state}`, { version, signed, needed, hash }));
  }
  for (const { proven, version, name, post, method, signedAt } of verdict.signatures) {
    const sentence = say(`cli.signature.${method}`, { version, name, post, signedAt });
    print(`${proven ? "✓" : "✗"} ${sentence}`);
  }
  for (const one of verdict.notes) print(`· ${say(one.code, one.facts)} (${one.where})`);
  for (const one of verdict.faults) print(`✗ ${say(one.code, one.facts)} (${one.where})`);
  if (verdict.madeAt) print(say("cli.pack-made", { at: verdict.madeAt }));
  print(verdict.whole ? say("cli.pack-whole") : say("cli.pack-broken", { count: verdict.faults.length }));
  if (verdict.head) print(say("cli.pack-head", { hash: verdict.head }));
  return verdict.whole ? EXIT.done : EXIT.refused;
};
