import { command } from "#platform/command.ts";
import { FileOfPosting } from "../domain/asked.ts";
import { Moved } from "../domain/shown.ts";
import { loadFile, whyNotTouch } from "./file-in-draft.ts";

/** Takes a file off a draft. The past keeps that it was there. */
export const detachFile = command({
  name: "posting.detach",
  verb: "posting.draft",
  input: FileOfPosting,
  output: Moved,
  load: loadFile,
  whyNot: (_, found) => whyNotTouch(found, "detach"),
  run: async ({ tx, actor, input, mark }, { posting }) => {
    await tx
      .deleteFrom("postingFile")
      .where("countyCode", "=", actor.countyCode)
      .where("id", "=", input.fileId)
      .execute();
    mark({ place: posting.place, subject: posting.id });
    return { postingId: posting.id, state: posting.state };
  },
});
