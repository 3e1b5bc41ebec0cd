import { afterAll, beforeAll, expect, it } from "vitest";
import { storeFile } from "#modules/attachments/index.ts";
import { exportAuditJob } from "#modules/audit/index.ts";
import { exportAudit } from "#modules/audit/server/export-audit.ts";
import { openVillage, type Village } from "#modules/card/fixtures/village.ts";
import { exportCards, exportCardsJob, exportErrors, exportErrorsJob } from "#modules/card/server/export-lists.ts";
import { exportPostingsJob } from "#modules/disclosure/index.ts";
import { exportPostings } from "#modules/disclosure/server/export-postings.ts";
import { exportMeetingsJob } from "#modules/duties/index.ts";
import { exportMeetings } from "#modules/duties/server/meeting/export-meetings.ts";
import { exportBatchesJob, readImport, startImport } from "#modules/intake/index.ts";
import { exportBatches } from "#modules/intake/server/export-batches.ts";
import { exportCadresJob } from "#modules/organisation/index.ts";
import { exportCadres } from "#modules/organisation/server/export-cadres.ts";
import { VILLAGE_TYPES } from "#modules/places/contract.ts";
import { exportVillagesJob } from "#modules/places/index.ts";
import { exportVillages } from "#modules/places/server/export-villages.ts";
import { exportRecordsJob } from "#modules/service-record/index.ts";
import { exportRecords } from "#modules/service-record/server/export-records.ts";
import { exportPlacementsJob } from "#modules/stationing/index.ts";
import { exportPlacements } from "#modules/stationing/server/export-placements.ts";
import { exportSurveysJob } from "#modules/survey/index.ts";
import { exportSurveys } from "#modules/survey/server/export-surveys.ts";
import { exportVillagePlansJob } from "#modules/village-plan/index.ts";
import { exportVillagePlans } from "#modules/village-plan/server/export-plans.ts";
import { runNextJob } from "#platform/jobs/run-jobs.ts";
import { allRows, openTable } from "#platform/tabular/open-table.ts";
import type { Caller } from "#platform/world.ts";
import { COUNTY, type County, id, openCounty, VILLAGE } from "#testing/county.ts";
import { enrol } from "#testing/enrol.ts";
import { layDivisions } from "#testing/furnish/divisions.ts";
import { layDuties } from "#testing/furnish/duties.ts";
import { stationSomebody } from "#testing/furnish/stationing.ts";
import { visitHome } from "#testing/furnish/survey.ts";

const TOWNSHIP = VILLAGE.slice(0, 9);
const ELSEWHERE = "990101999";
const JOBS = [
  exportCardsJob,
  exportErrorsJob,
  exportPostingsJob,
  exportVillagePlansJob,
  exportAuditJob,
  exportRecordsJob,
  exportVillagesJob,
  exportBatchesJob,
  exportSurveysJob,
  exportMeetingsJob,
  exportPlacementsJob,
  exportCadresJob,
];

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

it("which villages have their plan goes out as it is narrowed on the screen", async () => {
  const clerk = county.as("township-clerk", TOWNSHIP);
  const { table, file } = await fileOf(exportVillagePlans, { by: "remaining" }, clerk);
  expect(table[0]).toEqual([
    ...["乡镇", "村", "规划", "版本", "计划出列年度", "未脱贫户", "年度不符的户", "措施", "已完成", "逾期"],
  ]);
  expect(table.slice(1).map((row) => row[2])).toEqual(table.slice(1).map(() => "还没有"));
  expect(table.slice(1).map((row) => row[1])).toContain("下湾村");
  expect(file.name).toMatch(/^村规划情况-2026-11-22\.xlsx$/);
  expect((await fileOf(exportVillagePlans, { stand: "in-force" }, clerk)).table).toHaveLength(1);
  expect((await fileOf(exportVillagePlans, {}, county.as("township-clerk", ELSEWHERE))).table).toHaveLength(1);
  await expect(exportVillagePlans({ commandId: id(), format: "csv", under: ELSEWHERE }, clerk)).rejects.toMatchObject({
    status: 404,
  });
});

it("the list of villages goes out as it is narrowed on the screen, in the language of who asks", async () => {
  const clerk = county.as("township-clerk", TOWNSHIP);
  const { table, file } = await fileOf(exportVillages, { text: VILLAGE }, clerk);
  expect(table[0]?.slice(0, 5)).toEqual(["乡镇", "村", "区划代码", "状态", "村属性"]);
  expect(table.slice(1).map((row) => row.slice(1, 3))).toEqual([["下湾村", VILLAGE]]);
  expect([file.name, file.purpose]).toEqual(["村名册-2026-11-22.xlsx", "registry.export"]);
  expect((await fileOf(exportVillages, { type: VILLAGE_TYPES[0] }, clerk)).table).toHaveLength(1);
  const english = { ...clerk, actor: { ...clerk.actor, language: "en" as const } };
  expect((await fileOf(exportVillages, {}, english)).table[0]?.slice(0, 3)).toEqual([
    ...["Township", "Village", "Division code"],
  ]);
  expect((await fileOf(exportVillages, {}, county.as("township-clerk", ELSEWHERE))).table).toHaveLength(1);
  await expect(exportVillages({ commandId: id(), format: "csv", under: ELSEWHERE }, clerk)).rejects.toMatchObject({
    status: 404,
  });
  const head = county.as("village-head", VILLAGE);
  await expect(exportVillages({ commandId: id(), format: "csv" }, head)).rejects.toMatchObject({ status: 403 });
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
  const postings = (await fileOf(exportAudit, { command: "posting." }, auditor)).table;
  expect(postings.slice(1).map((row) => row[5])).toEqual(["石桥乡"]); // its ground is a township: said once
  await expect(exportAudit({ commandId: id(), format: "csv" }, clerk)).rejects.toMatchObject({ status: 403 });
});

it("service records go out for the organisation department of the county alone", async () => {
  await layDivisions(county);
  await stationSomebody(county);
  const officer = county.as("county-officer", COUNTY);
  const { table, file } = await fileOf(exportRecords, { by: "since", down: "yes", serving: "on-post" }, officer);
  expect(file.purpose).toBe("service-record.export");
  expect(table[0]?.slice(0, 5)).toEqual(["姓名", "派出单位", "乡镇", "村", "职务"]);
  expect(table.slice(1).map((row) => row[0])).toEqual(["派驻甲"]);
  expect((await fileOf(exportRecords, { serving: "left" }, officer)).table).toHaveLength(1);
  const placed = await fileOf(exportPlacements, { post: "team-member" }, officer);
  expect(placed.file.purpose).toBe("stationing.export");
  expect(placed.table[0]?.slice(0, 4)).toEqual(["姓名", "乡镇", "村", "岗位"]);
  expect((await fileOf(exportPlacements, { state: "closed" }, officer)).table).toHaveLength(1);
  const member = county.as("team-member", VILLAGE);
  await expect(exportPlacements({ commandId: id(), format: "csv" }, member)).rejects.toMatchObject({ status: 403 });
  await expect(exportRecords({ commandId: id(), format: "csv" }, member)).rejects.toMatchObject({ status: 403 });
});

it("the list of imports goes out for those who hand in, with the state of work that has stopped", async () => {
  const clerk = county.as("township-clerk", TOWNSHIP);
  const content = await county.world.files.put(Buffer.from("没有户册的表\n只有一句话\n"));
  const handedIn = { commandId: id(), name: "误传.csv", place: TOWNSHIP, purpose: "import", content };
  const { fileId } = await storeFile("import")(handedIn, clerk);
  await startImport({ commandId: id(), fileId }, clerk);
  await runNextJob(county.world, [readImport], () => {});
  const { table, file } = await fileOf(exportBatches, {}, clerk);
  expect(table[0]).toEqual(["文件", "状态", "地方", "新增", "有改动", "没有变化", "有错未收", "经办", "时间"]);
  expect(table.slice(1).map((row) => row.slice(0, 3))).toEqual([["误传.csv", "中途停下", "石桥乡"]]);
  expect(file.purpose).toBe("intake.export");
  expect((await fileOf(exportBatches, {}, county.as("township-clerk", ELSEWHERE))).table).toHaveLength(1);
  const keeper = county.as("archive-keeper", TOWNSHIP);
  await expect(exportBatches({ commandId: id(), format: "csv" }, keeper)).rejects.toMatchObject({ status: 403 });
});

it("home visits go out as they are narrowed on the screen", async () => {
  await visitHome(county);
  const clerk = county.as("township-clerk", TOWNSHIP);
  const { table, file } = await fileOf(exportSurveys, { channel: "resident" }, clerk);
  expect(table[0]?.slice(0, 6)).toEqual(["入户日期", "户主", "乡镇", "村", "渠道", "调查人"]);
  expect(table.slice(1).map((row) => row.slice(1, 5))).toEqual([["司徒隐户", "石桥乡", "下湾村", "驻村队"]]);
  expect([file.name, file.purpose]).toEqual(["走访记录-2026-11-22.xlsx", "registry.export"]);
  expect((await fileOf(exportSurveys, { channel: "other" }, clerk)).table).toHaveLength(1);
  await expect(exportSurveys({ commandId: id(), format: "csv", under: ELSEWHERE }, clerk)).rejects.toMatchObject({
    status: 404,
  });
});

it("people go out for those who keep the list, with the posts of the day and no phone", async () => {
  const officer = county.as("county-officer", COUNTY);
  await enrol(county.world, COUNTY, "严出榜", [{ post: "village-secretary", territory: VILLAGE }]);
  const { table, file } = await fileOf(exportCadres, { text: "严出榜" }, officer);
  expect(table[0]).toEqual(["人员", "状态", "单位", "职务", "现任岗位"]);
  expect(table.slice(1).map((row) => [row[0], row[4]])).toEqual([["严出榜", "石桥乡下湾村 村党支部书记"]]);
  expect(file.purpose).toBe("organisation.export");
  const clerk = county.as("township-clerk", TOWNSHIP);
  await expect(exportCadres({ commandId: id(), format: "csv" }, clerk)).rejects.toMatchObject({ status: 403 });
});

it("meetings go out for those who call them, on their own ground", async () => {
  await layDuties(county);
  const clerk = county.as("township-clerk", TOWNSHIP);
  const { table, file } = await fileOf(exportMeetings, { state: "called" }, clerk);
  expect(table[0]).toEqual(["会议名称", "种类", "日期", "在哪一级开", "完成情况", "通知人数", "回执人数", "到会人数"]);
  expect(table.slice(1).map((row) => [row[0], row[3]])).toEqual([["隐秘会议", "石桥乡 下湾村"]]);
  expect(file.purpose).toBe("meeting.export");
  expect((await fileOf(exportMeetings, { state: "held" }, clerk)).table).toHaveLength(1);
  expect((await fileOf(exportMeetings, {}, county.as("township-clerk", ELSEWHERE))).table).toHaveLength(1);
  const keeper = county.as("archive-keeper", TOWNSHIP);
  await expect(exportMeetings({ commandId: id(), format: "csv" }, keeper)).rejects.toMatchObject({ status: 403 });
});
