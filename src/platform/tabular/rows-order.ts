import type { ToldError } from "../threads.ts";
import type { Row } from "./cell.ts";

/** What the thread that reads rows is told: a sheet to read, and for how many more batches there is room. */
export type RowsAsked = { path: string; sheet: number } | { room: number };
export type RowsTold = { rows: Row[]; share: number } | { end: true } | { trouble: ToldError };

/** Batches read ahead of who takes them. */
export const AHEAD = 64;
