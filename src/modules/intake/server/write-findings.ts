import { sql } from "kysely";
import type { Tx } from "#platform/db/tables.ts";
import type { Planned } from "../domain/plan.ts";
import { findHead } from "../domain/registry.ts";
import { showValue } from "../domain/show-value.ts";

type Of = {
  countyCode: string;
  batchId: string;
  place: string /** Number of the chunk, from 0: findings are numbered within it. */;
  chunk: number;
};

const ROOM = 100_000;
const AT_ONCE = 2000;

/** Writes what was found in a chunk, in place of what an earlier look at it found: problems cell by cell, and the facts that would change. */
export async function writeFindings(tx: Tx, of: Of, planned: readonly Planned[]): Promise<void> {
  await clearFindings(tx, of.countyCode, of.batchId, { from: of.chunk * ROOM, until: (of.chunk + 1) * ROOM });
  const base = { county_code: of.countyCode, batch_id: of.batchId, place: of.place };
  const no = (i: number): number => of.chunk * ROOM + i;
  const problems = planned.flatMap(({ sketch }) => sketch.problems).slice(0, ROOM);
  await insert(
    tx,
    "import_problem",
    problems.map(({ column, ...one }, i) => ({ ...base, no: no(i), col: column, ...one })),
  );
  const changes = planned.flatMap(({ outcome, sketch, known }) =>
    outcome !== "changed" || !known
      ? []
      : known.comparison.changes.map((change) => ({
          change,
          row: sketch.firstRow,
          household: known.comparison.merged,
        })),
  );
  await insert(
    tx,
    "import_change",
    changes.slice(0, ROOM).map(({ change, row, household }, i) => ({
      ...base,
      no: no(i),
      household_id: household.id,
      row,
      head: findHead(household)?.name ?? null,
      of: change.of,
      field: change.field,
      before: showValue(change.field, change.before),
      after: showValue(change.field, change.after),
    })),
  );
}

const COLUMNS = {
  import_problem: "county_code, batch_id, no, place, row, col, kind, rule, severity, field, facts",
  import_change: "county_code, batch_id, no, place, household_id, row, head, of, field, before, after",
} as const;

async function insert(tx: Tx, table: keyof typeof COLUMNS, rows: readonly object[]): Promise<void> {
  const columns = sql.raw(COLUMNS[table]);
  for (let at = 0; at < rows.length; at += AT_ONCE)
    await sql`insert into ${sql.raw(table)} (${columns}) select ${columns}
      from json_populate_recordset(null::${sql.raw(table)}, ${JSON.stringify(rows.slice(at, at + AT_ONCE))}::json)`.execute(
      tx,
    );
}

const ALL = { from: 0, until: 2 ** 31 - 1 };

/** Forgets what an earlier reading of this batch found; of all its chunks, or of the numbers of one. */
export async function clearFindings(tx: Tx, countyCode: string, batchId: string, no = ALL): Promise<void> {
  for (const table of ["importProblem", "importChange"] as const)
    await tx
      .deleteFrom(table)
      .where("countyCode", "=", countyCode)
      .where("batchId", "=", batchId)
      .where("no", ">=", no.from)
      .where("no", "<", no.until)
      .execute();
}
