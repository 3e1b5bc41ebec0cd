import { storeFile } from "#modules/attachments/index.ts";
import { runNextJob } from "#platform/jobs/run-jobs.ts";
import type { Caller } from "#platform/world.ts";
import { registerRows } from "../../apps/sample/register-rows.ts";
import { withSlips, workbook } from "../../apps/sample/workbook.ts";
import { jobKinds } from "../../apps/server/job-kinds.ts";
import type { Village } from "../../modules/card/fixtures/village.ts";
import { startImport } from "../../modules/intake/server/start-import.ts";
import { exportRegister } from "../../modules/registry/server/export-register.ts";
import { saveView } from "../../modules/registry/server/views.ts";
import { type County, id, VILLAGE } from "../county.ts";
import { enrol } from "../enrol.ts";
import type { Aim } from "../routes.ts";

const NAMES = { import: "隐册.xlsx", proof: "隐证.pdf" } as const;

/** What the township's clerk has in hand: a workbook read but not taken over, a proof, an export that is done, a saved view. */
export async function bringPapers(
  county: County,
  { clerk }: Village,
): Promise<{ aim: Aim; fileId: string; secrets: string[] }> {
  const rows = withSlips([
    ...registerRows({ seed: 77, villages: [{ township: "石桥乡", village: "上街村" }], households: 3, from: 700 }),
  ]);
  const importFile = await put(clerk, "import", await workbook(rows));
  const proof = await put(clerk, "proof", new TextEncoder().encode("%PDF-1.4\n% 隐证之文\n%%EOF\n"));
  const { batchId } = await startImport({ commandId: id(), fileId: importFile }, clerk);
  const officer = await enrol(county.world, "990101", "县专员", [{ post: "county-officer", territory: "990101" }]);
  const asked = { commandId: id(), filters: { under: VILLAGE }, rows: "person", format: "csv" } as const;
  const { jobId } = await exportRegister({ ...asked, columns: ["person.name", "household.nationalNo"] }, officer);
  while (await runNextJob(county.world, jobKinds, fail));
  const { result } = await county.world.db
    .selectFrom("job")
    .select("result")
    .where("id", "=", jobId)
    .executeTakeFirstOrThrow();
  const view = {
    id: id(),
    name: "隐览",
    filters: { under: VILLAGE },
    sort: { by: "name", down: false },
    columns: ["name"],
  };
  await saveView({ commandId: id(), view }, clerk);
  const exported = (result as { fileId: string }).fileId;
  return {
    fileId: proof,
    aim: { batchId, jobId, viewId: view.id, fileId: importFile, photoFileId: proof, proofFileId: proof, exported },
    secrets: [
      ...Object.values(NAMES),
      "隐证之文",
      "隐览",
      ...rows.map((row) => String(row.证件号码)),
      exported,
      importFile,
      jobId,
      batchId,
    ],
  };
}

async function put(by: Caller, purpose: keyof typeof NAMES, bytes: Uint8Array): Promise<string> {
  const content = await by.world.files.put(bytes);
  const asked = { commandId: id(), name: NAMES[purpose], place: VILLAGE, purpose, content };
  return (await storeFile(purpose)(asked, by)).fileId;
}

const fail = (error: unknown): never => {
  throw error;
};
