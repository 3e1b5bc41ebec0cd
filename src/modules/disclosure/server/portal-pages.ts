import { addDays, type Day, dayOf } from "#kernel/day.ts";
import type { Rules } from "#packs/index.ts";
import type { Call } from "#platform/command.ts";
import type { Outcome, PostingId } from "../domain/posting.ts";
import { columnsOf } from "../domain/project.ts";
import type { PostingFile } from "./files-of.ts";
import type { Item } from "./items.ts";
import type { Posting } from "./posting-store.ts";

const PER_STATEMENT = 500;

/** Puts a posting on the public portal: its heading, and one row a household with what the web may show. */
export async function putOnPortal(
  { tx, actor }: Call<unknown>,
  posting: Posting,
  items: readonly Item[],
  rules: Rules,
  postedOn: Day,
  lastDay: Day | null,
): Promise<void> {
  const key = { countyCode: actor.countyCode, postingId: posting.id };
  const { place, no, year, kind, title, note, contact } = posting;
  const columns = columnsOf(rules, "web").filter((field) => items.some((item) => item.web[field]));
  await tx
    .insertInto("portalPosting")
    .values({
      ...key,
      ...{ place, no, year, kind, title, note, contact },
      postedOn,
      lastDay,
      columns,
      households: items.length,
      state: "posted",
      outcome: null,
      conclusion: null,
      shownUntil: null,
    })
    .execute();
  const rows = items.map((item) => ({ ...key, no: item.no, cells: JSON.stringify(item.web), shownUntil: lastDay }));
  for (let i = 0; i < rows.length; i += PER_STATEMENT)
    await tx
      .insertInto("portalPostingRow")
      .values(rows.slice(i, i + PER_STATEMENT))
      .execute();
}

/** The files that go with it; each has been read by the scanner or confirmed by somebody. */
export async function putFilesOnPortal(
  { tx, actor }: Call<unknown>,
  postingId: PostingId,
  files: readonly PostingFile[],
  lastDay: Day | null,
): Promise<void> {
  for (const { fileId, name, kind, bytes, sha256 } of files)
    await tx
      .insertInto("portalPostingFile")
      .values({
        countyCode: actor.countyCode,
        ...{ postingId, fileId, name, kind, bytes, sha256 },
        shownUntil: lastDay,
      })
      .execute();
}

const headings = ({ tx, actor }: Call<unknown>, postingId: PostingId) =>
  tx.updateTable("portalPosting").where("countyCode", "=", actor.countyCode).where("postingId", "=", postingId);

/** Moves the last day, when an objection stops the clock or its answer lets it go on. */
export async function movePortalDay(call: Call<unknown>, postingId: PostingId, lastDay: Day | null): Promise<void> {
  await headings(call, postingId).set({ lastDay }).execute();
  for (const table of ["portalPostingRow", "portalPostingFile"] as const)
    await call.tx
      .updateTable(table)
      .set({ shownUntil: lastDay })
      .where("countyCode", "=", call.actor.countyCode)
      .where("postingId", "=", postingId)
      .execute();
}

/** Takes the households and files off the portal for good. The heading stays a while to say how it ended. */
export async function clearPortal(
  call: Call<unknown>,
  posting: Posting,
  end: { state: "ended" | "closed" | "withdrawn"; outcome?: Outcome; conclusion?: string | null },
  rules: Rules,
): Promise<void> {
  for (const table of ["portalPostingRow", "portalPostingFile"] as const)
    await call.tx
      .deleteFrom(table)
      .where("countyCode", "=", call.actor.countyCode)
      .where("postingId", "=", posting.id)
      .execute();
  const over = end.state !== "ended";
  await headings(call, posting.id)
    .set({
      state: end.state,
      outcome: end.outcome ?? null,
      conclusion: end.conclusion ?? null,
      shownUntil: over ? addDays(dayOf(call.now), rules["posting.outcome-days"].value) : null,
    })
    .execute();
}
