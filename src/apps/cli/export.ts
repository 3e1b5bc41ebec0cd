import { createWriteStream, existsSync } from "node:fs";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { Territory } from "#kernel/territory.ts";
import { FIELDS } from "#modules/registry/contract.ts";
import { no as noBackup } from "#platform/backup/refusals.ts";
import { EXIT, type Run, textOf } from "./command-line.ts";
import { progressOn } from "./progress.ts";
import { inWorld } from "./reach-world.ts";
import { signIn } from "./signed-in.ts";

/** The register of the person's ground, all columns: `.xlsx` or `.csv` by the name of the file. Sealed values need a reason. */
export const run: Run = (call) =>
  inWorld(call.config, async ({ world }) => {
    const file = call.words[0] ?? "";
    if (existsSync(file)) throw noBackup.fileExists({ file });
    const { api, send, finish } = await signIn(world, call);
    const under = textOf(call.options.under);
    const reason = textOf(call.options.reason);
    const { jobId } = await api.registry.export({
      commandId: world.newId() as never,
      filters: under ? { under: under as Territory } : {},
      columns: FIELDS.map((field) => field.id),
      rows: call.options.households ? "household" : "person",
      format: file.toLowerCase().endsWith(".csv") ? "csv" : "xlsx",
      unmask: reason !== undefined,
      ...(reason && { reason }),
    });
    const job = await finish(jobId, progressOn(call, "cli.exporting"));
    const { fileId } = job.result as { fileId: string };
    const answer = await send(new Request(`${world.origin}/api/files/${fileId}`));
    if (!answer.body) throw new Error("the export came without content");
    await pipeline(Readable.fromWeb(answer.body as never), createWriteStream(file, { flags: "wx", mode: 0o600 }));
    call.print(call.say("cli.exported", { file }));
    return EXIT.done;
  });
