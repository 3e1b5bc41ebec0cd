import { existsSync, openAsBlob } from "node:fs";
import { stat, writeFile } from "node:fs/promises";
import { basename } from "node:path";
import type { Batch } from "#modules/intake/contract.ts";
import { no as noBackup } from "#platform/backup/refusals.ts";
import { type Call, EXIT, numberOf, type Run, textOf } from "./command-line.ts";
import { progressOn } from "./progress.ts";
import { inWorld } from "./reach-world.ts";
import { type SignedIn, signIn } from "./signed-in.ts";

const MOST_LINES = 40;

/** Reads a workbook as the person would in the office: a dry run with counts and problems; with `--accept` it is taken over. */
export const run: Run = async (call) => {
  const year = numberOf(call, "year", 1900, 2200);
  await checkFiles(call);
  return inWorld(call.config, async ({ world }) => {
    const person = await signIn(world, call);
    const newId = world.newId as () => never;
    const fileId = await handIn(person, call, world.origin, newId());
    const { batchId, jobId } = await person.api.intake.start({
      commandId: newId(),
      fileId: fileId as never,
      ...(year && { year }),
    });
    await person.finish(jobId, progressOn(call, "cli.import-reading"));
    const read = await readBatch(person, batchId, call.options.notes !== undefined);
    await tellProblems(person, call, read);
    await saveNotes(person, call, world.origin, read);
    if (read.trouble) return EXIT.refused;
    if (!call.options.accept) {
      call.print(call.say("cli.import-not-taken"));
      return (read.counts?.refused ?? 0) > 0 ? EXIT.refused : EXIT.done;
    }
    const taken = await person.api.intake.accept({
      commandId: newId(),
      batchId,
      wholeOnly: call.options.whole === true,
    });
    await person.finish(taken.jobId, progressOn(call, "cli.import-taking"));
    const done = await person.api.intake.get({ batchId });
    call.print(call.say("cli.import-taken", done.done ?? {}));
    return (done.done?.refused ?? 0) > 0 ? EXIT.refused : EXIT.done;
  });
};

/** That the file can be read and the notes be written is known before anybody is asked for a password. */
async function checkFiles({ words, options }: Call): Promise<void> {
  const file = words[0] ?? "";
  const notes = textOf(options.notes);
  if ((await stat(file)).isDirectory()) throw Object.assign(new Error("a directory"), { code: "EISDIR", path: file });
  if (notes && existsSync(notes)) throw noBackup.fileExists({ file: notes });
}

/** The batch as it was read; with its notes when they are wanted. */
async function readBatch({ api, finish }: SignedIn, batchId: Batch["id"], isNoted: boolean): Promise<Batch> {
  const batch = await api.intake.get({ batchId });
  if (!isNoted || !batch.noting || batch.noteJobId === null) return batch;
  await finish(batch.noteJobId, () => {});
  return api.intake.get({ batchId });
}

async function handIn(
  { me, send }: SignedIn,
  { words, options }: Call,
  origin: string,
  commandId: string,
): Promise<string> {
  const file = words[0] ?? "";
  const place = textOf(options.place) ?? me.rights["import.run"]?.[0] ?? me.countyCode;
  const query = new URLSearchParams({ purpose: "import", name: basename(file), place, commandId });
  const body = await openAsBlob(file);
  const answer = await send(new Request(`${origin}/api/files?${query}`, { method: "PUT", body }));
  return ((await answer.json()) as { fileId: string }).fileId;
}

async function tellProblems({ api }: SignedIn, { print, say }: Call, batch: Batch): Promise<void> {
  if (batch.trouble) print(say(batch.trouble.code, batch.trouble.facts));
  if (batch.counts) print(say("cli.import-read", batch.counts));
  const page = await api.intake.problems({ batchId: batch.id, limit: MOST_LINES });
  for (const { row, rule, facts, severity } of page.rows)
    print(`${severity === "block" ? "✗" : "·"} ${say("cli.import-row", { row })}${say(`finding.${rule}`, facts)}`);
  if (page.next) print(say("cli.import-more", { count: MOST_LINES }));
}

/** `--notes FILE`: the workbook with the problems written into it. */
async function saveNotes(
  { send }: SignedIn,
  { options, print, say }: Call,
  origin: string,
  batch: Batch,
): Promise<void> {
  const file = textOf(options.notes);
  if (!file || !batch.noteFileId) return;
  const answer = await send(new Request(`${origin}/api/files/${batch.noteFileId}`));
  await writeFile(file, Buffer.from(await answer.arrayBuffer()), { flag: "wx", mode: 0o600 });
  print(say("cli.import-notes", { file }));
}
