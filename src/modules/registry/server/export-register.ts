import { z } from "zod";
import { whyNotMay } from "#kernel/actor.ts";
import { JobId } from "#kernel/ids.ts";
import { command } from "#platform/command.ts";
import { startJob } from "#platform/jobs/start-job.ts";
import { ExportRegister } from "../contract.ts";
import { exportColumns } from "../domain/export.ts";
import { listCells } from "../domain/list-columns.ts";
import { isPrivateText } from "../domain/listing.ts";
import { registryRefusals as no } from "../domain/refusals.ts";

/** What a list shows is written to a workbook or CSV, as a job. Readable ID numbers need the right to unseal and a reason. */
export const exportRegister = command({
  name: "registry.export",
  verb: "register.export",
  input: ExportRegister,
  output: z.object({ jobId: JobId }),
  load: async () => null,
  whyNot: ({ actor, input }) => {
    const { unknown } = input.rows === "list" ? listCells(input.columns) : exportColumns(input.columns);
    if (unknown !== undefined) return no.columnUnknown({ column: unknown });
    if (isPrivateText(input.filters.text)) return no.privateText({});
    if (!input.unmask) return null;
    return whyNotMay(actor, "household.unseal") ?? (input.reason ? null : no.noReason({}));
  },
  run: async (call) => {
    const { commandId: _, ...input } = call.input;
    const place = input.filters.under ?? call.actor.rights["register.export"]?.[0] ?? call.actor.countyCode;
    call.mark({ place });
    return { jobId: await startJob(call, { kind: "registry.export", place, input }) };
  },
});
