import { refusal } from "#kernel/refusal.ts";

/** Every way intake says no. */
export const intakeRefusals = {
  notFound: refusal<{ batchId: string }>("intake.batch-not-found", 404),
  notATable: refusal("intake.not-a-table", 422),
  noHeader: refusal("intake.no-header", 422),
  noSuchColumn: refusal<{ column: number }>("intake.no-such-column", 422),
  fieldTwice: refusal<{ field: string }>("intake.field-twice", 422),
  fieldUnknown: refusal<{ field: string }>("intake.field-unknown", 422),
  needsName: refusal("intake.needs-name", 422),
  underWay: refusal("intake.under-way", 409),
  notNow: refusal<{ batchState: string; action: string }>("intake.not-now", 409),
  notWhole: refusal<{ refused: number }>("intake.not-whole", 409),
  blanksDiffer: refusal("intake.blanks-differ", 409),
  nothingToTake: refusal("intake.nothing-to-take", 409),
  changedSince: refusal<{ households: number }>("intake.changed-since", 409),
};
