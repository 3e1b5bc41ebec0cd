import { createHash } from "node:crypto";
import type { Actor } from "#kernel/actor.ts";
import { type Row, textOf } from "#kernel/cell.ts";
import { maskCard, maskId } from "#kernel/sensitive.ts";
import type { Tx } from "#platform/db/tables.ts";
import type { Table } from "#platform/tabular/open-table.ts";
import type { ImportLayout } from "../contract.ts";
import { findHeader, type Header, isPlain, yearAbove } from "../domain/header.ts";
import { layoutKey } from "../domain/layout.ts";
import { proposeMapping, type Remembered } from "../domain/mapping.ts";
import { intakeRefusals as no } from "../domain/refusals.ts";
import { type FieldId, findField } from "../domain/registry.ts";

const LOOK_AT = 600;
const TOP = 40;
const SAMPLES = 4;

/** The first rows of a sheet: its headings and enough below them to learn how it is built. */
export async function firstRows(table: Table, sheet: number, most = LOOK_AT): Promise<Row[]> {
  const rows: Row[] = [];
  for await (const batch of table.batches(sheet)) {
    rows.push(...batch);
    if (rows.length >= most) break;
  }
  return rows.slice(0, most);
}

export type Found = { layout: ImportLayout; year: number | undefined };

/** Looks through the sheets for the one with the most known headings and proposes a field for each of its columns. */
export async function findLayout(tx: Tx, actor: Actor, table: Table, wanted?: number): Promise<Found> {
  let best: { sheet: number; header: Header; rows: Row[]; named: number } | null = null;
  for (const [sheet, { hidden }] of table.sheets.entries()) {
    if (wanted === undefined ? hidden : sheet !== wanted) continue;
    const rows = await firstRows(table, sheet);
    const header = await headerOf(table, sheet, rows.slice(0, TOP));
    if (!header) continue;
    const named = proposeMapping(header.titles, rows.slice(0, 100)).filter((one) => one.field !== null).length;
    if (named > (best?.named ?? 0)) best = { sheet, header, rows, named };
  }
  if (!best) throw no.noHeader({});
  const { header, rows, sheet } = best;
  const below = rows.filter((row) => row.number > header.headerRow);
  const remembered = await recall(
    tx,
    actor,
    header.titles.map((one) => one.title),
  );
  const columns = proposeMapping(header.titles, below, remembered).map(({ unit: _, ...one }) => ({
    ...one,
    samples: samplesOf(below, one.column, one.field),
  }));
  const layout = {
    sheet,
    sheets: [...table.sheets],
    headerTop: header.headerTop,
    headerRow: header.headerRow,
    columns,
  };
  return { layout, year: yearAbove(rows, header.headerTop) };
}

async function headerOf(table: Table, sheet: number, rows: readonly Row[]): Promise<Header | null> {
  const header = findHeader(rows);
  return header && isPlain(header, rows) ? header : findHeader(rows, await table.merges(sheet, TOP));
}

const LONG = /\d{12,}[\dX]*/gi;

/** The first cells of a column, so that a clerk sees what it holds; whatever looks like an ID or a card is masked. */
export function samplesOf(rows: readonly Row[], column: number, field: string | null): string[] {
  const isSensitive = field !== null && findField(field)?.sensitive === true;
  const texts = rows.map((row) => textOf(row.cells[column])).filter((text) => text !== "");
  return [...new Set(texts)].slice(0, SAMPLES).map((text) => {
    const shown = text.slice(0, 40).replace(LONG, maskId);
    return isSensitive && shown === text.slice(0, 40) ? maskCard(text) : shown;
  });
}

const hashOf = (titles: readonly string[]): Buffer => createHash("sha256").update(layoutKey(titles)).digest();

/** What was chosen for a form with these headings before. */
async function recall(tx: Tx, actor: Actor, titles: readonly string[]): Promise<Remembered> {
  const row = await tx
    .selectFrom("importLayout")
    .select("fields")
    .where("countyCode", "=", actor.countyCode)
    .where("keyHash", "=", hashOf(titles))
    .executeTakeFirst();
  return new Map(Object.entries((row?.fields ?? {}) as Record<string, FieldId | null>));
}

/** Remembers a clerk's choice for the next file of this form. */
export async function remember(
  tx: Tx,
  actor: Actor,
  columns: readonly { title: string; field: string | null }[],
  now: string,
): Promise<void> {
  const fields = JSON.stringify(
    Object.fromEntries(columns.filter((one) => one.title !== "").map((one) => [one.title, one.field])),
  );
  await tx
    .insertInto("importLayout")
    .values({
      countyCode: actor.countyCode,
      keyHash: hashOf(columns.map((one) => one.title)),
      fields,
      changedAt: now as never,
    })
    .onConflict((on) => on.columns(["countyCode", "keyHash"]).doUpdateSet({ fields, changedAt: now as never }))
    .execute();
}
