import { refusal } from "#kernel/refusal.ts";

/** Every way a file is turned away before its rows are looked at. */
export const tabularRefusals = {
  tooLarge: refusal<{ megabytes: number; limit: number }>("table.too-large", 413),
  empty: refusal("table.empty", 422),
  locked: refusal("table.locked", 422),
  damaged: refusal<{ detail: string }>("table.damaged", 422),
  bomb: refusal("table.bomb", 422),
  notAWorkbook: refusal<{ looksLike: string }>("table.not-a-workbook", 422),
  noSheet: refusal<{ sheet: string }>("table.no-such-sheet", 422),
  openQuote: refusal<{ line: number }>("table.open-quote", 422),
};
