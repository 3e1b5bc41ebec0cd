import { dayOf } from "#kernel/day.ts";
import { getRules } from "#modules/rules/index.ts";
import { command } from "#platform/command.ts";
import { getStoredFile } from "#platform/files/stored-files.ts";
import { FileOfPosting } from "../domain/asked.ts";
import { MOST_FILES } from "../domain/attached.ts";
import { stopWordsOf } from "../domain/project.ts";
import { no } from "../domain/refusals.ts";
import { scanText } from "../domain/scan-text.ts";
import { Moved } from "../domain/shown.ts";
import { filesOf } from "./files-of.ts";
import { lookThrough } from "./look-through.ts";
import { getPosting } from "./posting-store.ts";

/** Adds a file to a draft. The scanner looks through it at once; what it finds is told, and bars the checking. */
export const attachFile = command({
  name: "posting.attach",
  verb: "posting.draft",
  input: FileOfPosting,
  output: Moved,
  load: async (call) => {
    const { tx, world, actor, input, now } = call;
    const posting = await getPosting(call, "posting.draft", input.postingId, true);
    const file = await getStoredFile(tx, actor, "posting.draft", input.fileId);
    const files = await filesOf(tx, actor.countyCode, posting.id);
    const rules = await getRules(tx, actor.countyCode, dayOf(now));
    const fits = file.purpose === "posting" && file.place === posting.place;
    const open = posting.state === "draft" && fits && files.length < MOST_FILES;
    const found = open ? await lookThrough(world, file, rules) : { whole: false, findings: [] };
    return { posting, file, files, fits, found, badName: scanText(file.name, "", stopWordsOf(rules)).length > 0 };
  },
  whyNot: (_, { posting, file, files, fits, badName }) => {
    if (posting.state !== "draft") return no.notNow({ state: posting.state, action: "attach" });
    if (!fits) return no.fileNotForPosting({});
    if (badName) return no.fileName({});
    if (files.some((one) => one.sha256 === file.sha256)) return no.fileThere({});
    return files.length < MOST_FILES ? null : no.tooManyFiles({ limit: MOST_FILES });
  },
  run: async ({ tx, actor, now, mark }, { posting, file, found }) => {
    const { id, name, kind, bytes, sha256 } = file;
    await tx
      .insertInto("postingFile")
      .values({
        countyCode: actor.countyCode,
        ...{ id, name, kind, bytes, sha256 },
        postingId: posting.id,
        place: posting.place,
        whole: found.whole,
        findings: JSON.stringify(found.findings),
        addedAt: now,
        addedName: actor.name,
        changedAt: now,
      })
      .execute();
    mark({ place: posting.place, subject: posting.id });
    return { postingId: posting.id, state: posting.state };
  },
});
