import { z } from "zod";
import { whyNotMay } from "#kernel/actor.ts";
import { CommandId, FileId } from "#kernel/ids.ts";
import { Territory } from "#kernel/territory.ts";
import { command } from "#platform/command.ts";
import { derivedId } from "#platform/derived-id.ts";
import { FILE_KINDS } from "#platform/files/sniff.ts";
import { addStoredFile } from "#platform/files/stored-files.ts";
import { PURPOSES, type Purpose } from "../domain/purposes.ts";

const StoreFile = z.object({
  commandId: CommandId,
  name: z.string().max(400),
  place: Territory,
  purpose: z.enum(Object.keys(PURPOSES) as [Purpose, ...Purpose[]]),
  content: z.object({ sha256: z.string(), bytes: z.number(), kind: z.enum(FILE_KINDS) }),
});

const Stored = z.object({ fileId: FileId, name: z.string(), bytes: z.number() });

/** Notes a file whose content the store has taken, once for each purpose: the right depends on what it is for. */
const storeFor = (purpose: Purpose) =>
  command({
    name: "attachment.store",
    verb: PURPOSES[purpose].put,
    input: StoreFile,
    output: Stored,
    load: async () => null,
    whyNot: ({ actor, input }) => whyNotMay(actor, PURPOSES[purpose].put, input.place),
    run: async (call) => {
      const fileId = FileId.parse(derivedId("file", call.input.commandId));
      await addStoredFile(call, { id: fileId, ...call.input });
      call.mark({ place: call.input.place, subject: fileId });
      return { fileId, name: call.input.name, bytes: call.input.content.bytes };
    },
  });

const COMMANDS = new Map((Object.keys(PURPOSES) as Purpose[]).map((purpose) => [purpose, storeFor(purpose)]));
export const storeFile = (purpose: Purpose): ReturnType<typeof storeFor> => COMMANDS.get(purpose) ?? storeFor(purpose);
