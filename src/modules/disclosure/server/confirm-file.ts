import { command } from "#platform/command.ts";
import { FileOfPosting } from "../domain/asked.ts";
import { no } from "../domain/refusals.ts";
import { Moved } from "../domain/shown.ts";
import { loadFile, whyNotTouch } from "./file-in-draft.ts";

/** Somebody has looked through every page of a file the scanner cannot read, and answers for it by name. */
export const confirmFile = command({
  name: "posting.confirm-file",
  verb: "posting.draft",
  input: FileOfPosting,
  output: Moved,
  load: loadFile,
  whyNot: (_, found) => whyNotTouch(found, "confirm-file") ?? (found.file?.whole ? no.fileWasRead({}) : null),
  run: async ({ tx, actor, input, now, mark }, { posting }) => {
    await tx
      .updateTable("postingFile")
      .set({ confirmedAt: now, confirmedBy: actor.cadreId, confirmedName: actor.name, changedAt: now })
      .where("countyCode", "=", actor.countyCode)
      .where("id", "=", input.fileId)
      .execute();
    mark({ place: posting.place, subject: posting.id });
    return { postingId: posting.id, state: posting.state };
  },
});
