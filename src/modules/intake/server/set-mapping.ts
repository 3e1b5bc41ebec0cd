import type { Refusal } from "#kernel/refusal.ts";
import { command } from "#platform/command.ts";
import { openTable } from "#platform/tabular/open-table.ts";
import { type ImportLayout, SetMapping } from "../contract.ts";
import { whyNotTake } from "../domain/batch.ts";
import { stackedTitles } from "../domain/header.ts";
import { intakeRefusals as no } from "../domain/refusals.ts";
import { findField } from "../domain/registry.ts";
import { getBatch, type StoredBatch, VERB } from "./batch-rows.ts";
import { firstRows, remember, samplesOf } from "./find-layout.ts";
import { Started, startReading } from "./start-import.ts";

type Chosen = SetMapping["columns"];

/** A clerk says what the columns are; the choice is remembered for this form, and the file is read again. */
export const setMapping = command({
  name: "intake.set-mapping",
  verb: VERB,
  input: SetMapping,
  output: Started,
  load: ({ tx, actor, input }) => getBatch(tx, actor, input.batchId, { lock: true }),
  whyNot: ({ input }, batch) => whyNotTake(batch, "map") ?? whyNotChosen(input.columns),
  run: async (call, batch) => {
    const { tx, actor, now, input, world } = call;
    const layout = await chosenLayout(world.files.path(batch.file.sha256), batch, input);
    await remember(tx, actor, layout.columns, now);
    const jobId = await startReading(call, { batchId: batch.id, place: batch.place });
    await tx
      .updateTable("importBatch")
      .set({
        state: "reading",
        layout: JSON.stringify(layout),
        year: input.year,
        blanks: input.blanks,
        jobId,
        noteFileId: null,
        noteJobId: null,
        counts: null,
        kinds: null,
        changedAt: now,
      })
      .where("countyCode", "=", actor.countyCode)
      .where("id", "=", batch.id)
      .execute();
    call.mark({ place: batch.place, subject: batch.id });
    return { batchId: batch.id, jobId };
  },
});

function whyNotChosen(columns: Chosen): Refusal | null {
  const fields = columns.flatMap((one) => one.field ?? []);
  const unknown = fields.find((field) => findField(field) === undefined);
  if (unknown) return no.fieldUnknown({ field: unknown });
  const twice = fields.find((field, i) => fields.indexOf(field) !== i);
  if (twice) return no.fieldTwice({ field: twice });
  return fields.includes("person.name") || fields.includes("household.headName") ? null : no.needsName({});
}

/** The layout as chosen, with the titles and samples of the file itself. */
async function chosenLayout(path: string, batch: StoredBatch, input: SetMapping): Promise<ImportLayout> {
  const table = await openTable(path);
  try {
    const rows = await firstRows(table, input.sheet);
    const merges = await table.merges(input.sheet, input.headerRow + 1);
    const titles = stackedTitles(rows, input.headerTop, input.headerRow, merges);
    const below = rows.filter((row) => row.number > input.headerRow);
    const before = new Map((batch.layout?.columns ?? []).map((one) => [one.column, one]));
    const columns = titles.map(({ title }, column) => {
      const field = input.columns.find((one) => one.column === column)?.field ?? null;
      const known = before.get(column);
      const how = known && known.field === field && known.title === title ? known.how : ("clerk" as const);
      return { column, title, field, how, samples: samplesOf(below, column, field) };
    });
    const outside = input.columns.find((one) => one.field !== null && one.column >= columns.length);
    if (outside) throw no.noSuchColumn({ column: outside.column });
    return {
      sheet: input.sheet,
      sheets: [...table.sheets],
      headerTop: input.headerTop,
      headerRow: input.headerRow,
      columns,
    };
  } finally {
    await table.close();
  }
}
