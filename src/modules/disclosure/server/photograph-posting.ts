import { command } from "#platform/command.ts";
import { PhotographPosting } from "../domain/asked.ts";
import { Moved } from "../domain/shown.ts";
import { whyNotStep } from "../domain/workflow.ts";
import { whyNotPhoto } from "./photo.ts";
import { getPosting, takeStep } from "./posting-store.ts";

/** Adds the photograph of the board: proof that the paper hung there. */
export const photographPosting = command({
  name: "posting.photograph",
  verb: "posting.post",
  input: PhotographPosting,
  output: Moved,
  load: async (call) => {
    const posting = await getPosting(call, "posting.post", call.input.postingId, true);
    return { posting, badPhoto: await whyNotPhoto(call, call.input.photoFileId) };
  },
  whyNot: ({ actor }, { posting, badPhoto }) => whyNotStep(posting, "photograph", actor) ?? badPhoto,
  run: async (call, { posting }) => {
    const photoId = call.input.photoFileId;
    return { postingId: posting.id, state: await takeStep(call, posting, "photograph", null, { photoId }) };
  },
});
