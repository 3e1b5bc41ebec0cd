import { afterAll, beforeAll, expect, it } from "vitest";
import { exportAuditJob } from "#modules/audit/index.ts";
import { exportAudit } from "#modules/audit/server/export-audit.ts";
import { openVillage, type Village } from "#modules/card/fixtures/village.ts";
import { exportCards, exportCardsJob, exportErrors, exportErrorsJob } from "#modules/card/server/export-lists.ts";
import { exportPostingsJob } from "#modules/disclosure/index.ts";
import { exportPostings } from "#modules/disclosure/server/export-postings.ts";
import { runNextJob } from "#platform/jobs/run-jobs.ts";
import { allRows, openTable } from "#platform/tabular/open-table.ts";
import type { Caller } from "#platform/world.ts";
import { COUNTY, type County, id, openCounty, VILLAGE } from "#testing/county.ts";

const TOWNSHIP = VILLAGE.slice(0, 9);
const ELSEWHERE = "990101999";
const JOBS = [exportCardsJob, exportErrorsJob, exportPostingsJob, exportAuditJob];

let county: County;
let village: Village;
let cardId: string;
beforeAll(async () => {
  county = await openCounty("2026-11-22T01:00:00Z");
  village = await openVillage(county);
  cardId = await village.household();
  await village.edit(cardId as never, { naturalVillage: "=1+1" });
}, 60_000);
afterAll(() => county.close());

type Start = (input: object, by: Caller) => Promise<{ jobId: string }>;

/** The rows of the file that an export makes, and under which right it lies. */
async function fileOf(start: Start, input: object, by: Caller) {
  const { jobId } = await start({ commandId: id(), format: "xlsx", ...input }, by);
  await runNextJob(county.world, JOBS, (error) => {
    throw error;
  });
  const job = await county.world.db.selectFrom("job").selectAll().where("id", "=", jobId).executeTakeFirstOrThrow();
  expect(job).toMatchObject({ state: "done", kind: expect.stringContaining("export") });
  const { fileId } = job.result as { fileId: string };
  const file = await county.world.db
    .selectFrom("storedFile")
    .selectAll()
    .where("id", "=", fileId)
    .executeTakeFirstOrThrow();
  const content = await county.world.files.read(file.sha256);
  const table = (await allRows(await openTable(content))).map((row) => row.cells);
  return { file, content, table };
}

it("the list of cards goes out with the filters that are on, on the ground of the clerk alone", async () => {
  const clerk = county.as("township-clerk", TOWNSHIP);
  const { table, file } = await fileOf(exportCards, {}, clerk);
  expect(table[0]?.slice(0, 5)).toEqual(["户主", "乡镇", "村", "自然村（组）", "进度"]);
  expect(table).toHaveLength(2);
  expect(file.purpose).toBe("registry.export");
  expect(file.name).toMatch(/^档卡清单-2026-11-22\.xlsx$/);
  expect((await fileOf(exportCards, { stage: "filed" }, clerk)).table).toHaveLength(1);
  expect((await fileOf(exportCards, {}, county.as("township-clerk", ELSEWHERE))).table).toHaveLength(1);
  await expect(
    exportCards({ commandId: id(), format: "csv", place: VILLAGE }, county.as("township-clerk", ELSEWHERE)),
  ).rejects.toMatchObject({ status: 404 });
  const head = county.as("village-head", VILLAGE);
  await expect(exportCards({ commandId: id(), format: "csv" }, head)).rejects.toMatchObject({ status: 403 });
});

it("a text that looks like a formula is none in the file", async () => {
  const { content } = await fileOf(exportCards, { format: "csv" }, county.as("township-clerk", TOWNSHIP));
  expect(Buffer.from(content).toString("utf8")).toContain(",'=1+1,");
});

it("errors, postings and the trail go out the same way, and taking them out is on record", async () => {
  const clerk = county.as("township-clerk", TOWNSHIP);
  expect((await fileOf(exportErrors, {}, clerk)).table[0]).toContain("责任人");
  expect((await fileOf(exportPostings, {}, clerk)).table[0]).toContain("截止日期");
  const auditor = county.as("auditor", COUNTY);
  const { table, file } = await fileOf(exportAudit, {}, auditor);
  expect(file.purpose).toBe("audit.export");
  const done = table.map((row) => String(row[2]));
  for (const command of ["card.export", "card.export-errors", "posting.export", "registry.edit", "audit.export"])
    expect(done).toContain(command);
  expect((await fileOf(exportAudit, { command: "posting." }, auditor)).table.length).toBe(2);
  await expect(exportAudit({ commandId: id(), format: "csv" }, clerk)).rejects.toMatchObject({ status: 403 });
});
