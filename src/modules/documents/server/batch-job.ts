import { z } from "zod";
import { CommandId, FileId } from "#kernel/ids.ts";
import { Refusal } from "#kernel/refusal.ts";
import type { CardRow } from "#modules/card/contract.ts";
import { listCards, printCard } from "#modules/card/index.ts";
import { command } from "#platform/command.ts";
import type { StoredContent } from "#platform/files/files.ts";
import { addStoredFile } from "#platform/files/stored-files.ts";
import type { JobKind, RunningJob } from "#platform/jobs/run-jobs.ts";
import { PrintBatch } from "../contract.ts";
import { documentRefusals as no } from "../domain/refusals.ts";
import { cardPaper, comparisonPaper, type Named, reviewPaper } from "./documents-of-card.ts";
import { printNote } from "./print-note.ts";
import { sitePress } from "./site-press.ts";
import { unmaskedBy } from "./unmasked.ts";

const Input = PrintBatch.omit({ commandId: true });
type Input = z.infer<typeof Input>;

/** More than this belongs in several files: nobody binds it, and printers choke on it. */
const MOST = 1_500;

const keepPrinted = command({
  name: "document.keep-printed",
  verb: "document.print",
  input: z.object({
    commandId: CommandId,
    fileId: FileId,
    place: z.string(),
    name: z.string(),
    purpose: z.enum(["printed", "printed-open"]),
    content: z.object({ sha256: z.string(), bytes: z.int(), kind: z.string() }),
  }),
  output: z.object({ fileId: FileId }),
  load: async () => null,
  whyNot: () => null,
  run: async (call) => {
    const { fileId, place, name, purpose, content } = call.input;
    call.mark({ place });
    await addStoredFile(call, { id: fileId, content: content as StoredContent, name, place, purpose });
    return { fileId };
  },
});

/** The cards of the place that have what is asked for, in the order of the list. */
async function cardsOf(job: RunningJob, { place, paper, cards }: Input): Promise<CardRow[]> {
  const found: CardRow[] = [];
  let after: string | undefined;
  do {
    const page = await listCards({ place, limit: 200, ...(after ? { after } : {}) }, job.caller);
    const fits = page.rows.filter((one) => paper === "comparison-sheet" || one.version !== null);
    found.push(...(cards ? fits.filter((one) => cards.includes(one.id)) : fits));
    if (found.length > MOST) throw no.tooMany({ count: found.length, most: MOST });
    after = page.next ?? undefined;
  } while (after !== undefined);
  if (found.length === 0) throw no.nothingToPrint({});
  return found;
}

function paperOf({ paper, unmask, reason }: Input, row: CardRow, job: RunningJob): Promise<Named> {
  const note = printNote(job.caller);
  const of = { cardId: row.id, version: row.version ?? 1 };
  if (paper === "comparison-sheet") return comparisonPaper(of, job.caller, note);
  if (paper === "review-sheet") return reviewPaper(of, job.caller, note);
  return cardPaper(of, job.caller, note, unmask ? unmaskedBy(job.caller, reason ?? "") : undefined);
}

/** Puts on record that these versions were printed; what changed meanwhile is left as it is. Answers how many opened. */
async function recordPrints(job: RunningJob, rows: readonly CardRow[]): Promise<number> {
  let opened = 0;
  for (const { id: cardId, version, stage } of rows) {
    if (version === null) continue;
    try {
      const commandId = CommandId.parse(job.commandIdFor("print", cardId, String(version)));
      await printCard({ commandId, cardId, version }, job.caller);
      if (stage === "frozen") opened += 1;
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
    }
  }
  return opened;
}

const TITLES = { card: "档卡", "review-sheet": "把关责任记录表", "comparison-sheet": "对照表" } as const;

/** Reads every card, sets them all, keeps the file. After a crash it begins anew: a file is kept only when it is whole. */
export const printBatchJob: JobKind = {
  kind: "document.batch",
  run: async (job) => {
    const input = Input.parse(job.input);
    const rows = await cardsOf(job, input);
    const named: Named[] = [];
    for (const row of rows) {
      named.push(await paperOf(input, row, job));
      await job.progress(0, rows.length);
    }
    const stop = new AbortController();
    const batch = await sitePress().renderPdfs(
      named.map((one) => one.document),
      {
        form: input.form,
        title: TITLES[input.paper],
        names: named.map((one) => one.name),
        signal: stop.signal,
        onProgress: (done, total) => void job.progress(done, total).catch((error: unknown) => stop.abort(error)),
      },
    );
    const content = await job.caller.world.files.put(batch.file, {
      kinds: ["pdf", "zip"],
      maxBytes: 512 * 1024 * 1024,
    });
    const day = job.caller.world.now().slice(0, 10);
    const kept = await keepPrinted(
      {
        commandId: job.commandIdFor("keep"),
        fileId: FileId.parse(job.commandIdFor("file")),
        place: input.place.padEnd(12, "0"),
        name: `${TITLES[input.paper]}-${day}.${input.form}`,
        purpose: input.unmask ? "printed-open" : "printed",
        content: { sha256: content.sha256, bytes: content.bytes, kind: content.kind },
      },
      job.caller,
    );
    const opened = input.opens && input.paper === "card" ? await recordPrints(job, rows) : 0;
    return {
      ...kept,
      papers: rows.length,
      opened,
      pages: batch.pages,
      missing: batch.missing.map((one) => ({
        name: named[one.index]?.name ?? "",
        characters: one.characters.join(""),
      })),
    };
  },
};
