import type { FileId } from "#kernel/ids.ts";
import type { Call } from "#platform/command.ts";
import type { PostingId } from "../domain/posting.ts";
import { no } from "../domain/refusals.ts";
import { filesOf, type PostingFile } from "./files-of.ts";
import { getPosting, type Posting } from "./posting-store.ts";

type InDraft = { posting: Posting; file: PostingFile | undefined };

/** A file of a posting that somebody wants to change something about; undefined when the posting has none such. */
export async function loadFile(call: Call<{ postingId: PostingId; fileId: FileId }>): Promise<InDraft> {
  const posting = await getPosting(call, "posting.draft", call.input.postingId, true);
  const files = await filesOf(call.tx, call.actor.countyCode, posting.id);
  return { posting, file: files.find((one) => one.fileId === call.input.fileId) };
}

/** What has been checked is frozen with its files; it has to be returned first. */
export function whyNotTouch({ posting, file }: InDraft, action: string) {
  if (!file) return no.fileNotFound({});
  return posting.state === "draft" ? null : no.notNow({ state: posting.state, action });
}
