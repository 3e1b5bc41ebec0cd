import { z } from "zod";
import { groundFor } from "#kernel/actor.ts";
import { CommandId, FileId } from "#kernel/ids.ts";
import { Place } from "#kernel/territory.ts";
import { command } from "../command.ts";
import type { StoredContent } from "../files/files.ts";
import { addStoredFile } from "../files/stored-files.ts";
import type { RunningJob } from "../jobs/run-jobs.ts";

/** The command by which a finished file is kept as its owner's, to be fetched from the jobs tray by those with the right. */
export const keepExportAs = (name: string, verb: string, purpose: string) =>
  command({
    name,
    verb,
    input: z.object({
      commandId: CommandId,
      fileId: FileId,
      place: z.string(),
      name: z.string(),
      content: z.object({ sha256: z.string(), bytes: z.int(), kind: z.string() }),
    }),
    output: z.object({ fileId: FileId }),
    load: async () => null,
    whyNot: () => null,
    run: async (call) => {
      const { fileId, place, name, content } = call.input;
      call.mark({ place });
      await addStoredFile(call, { id: fileId, content: content as StoredContent, name, place, purpose });
      return { fileId };
    },
  });
export type KeepExport = ReturnType<typeof keepExportAs>;

type Written = { content: StoredContent; name: string; format: string; under: string | undefined; verb: string };

/** Files what a job has written under the ground it is about. */
export async function keepFile(
  job: RunningJob,
  keep: KeepExport,
  { content, name, format, under, verb }: Written,
): Promise<{ fileId: FileId; bytes: number }> {
  const { actor, world } = job.caller;
  const [ground = actor.countyCode] = groundFor(actor, verb);
  const kept = await keep(
    {
      commandId: job.commandIdFor("keep"),
      fileId: FileId.parse(job.commandIdFor("file")),
      place: placeOf(under ?? ground),
      name: `${name}-${world.now().slice(0, 10)}.${format}`,
      content: { sha256: content.sha256, bytes: content.bytes, kind: content.kind },
    },
    job.caller,
  );
  return { ...kept, bytes: content.bytes };
}

/** A file lies in a place; one over a larger ground is filed under that ground's own code, filled up with zeros. */
const placeOf = (territory: string): string => Place.parse(territory.padEnd(12, "0"));
