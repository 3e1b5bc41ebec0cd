import { type Cell, type Row, textOf } from "#kernel/cell.ts";
import type { ReadPlan } from "./read-plan.ts";
import { findLabel } from "./registry.ts";
import type { RowKind } from "./rows.ts";

/** The rows of one household, in sheet order. */
export type Group = { rows: Row[]; members: Row[] };

/** Puts rows that follow each other together: `push` and `flush` give back a household when it is complete. */
export type Grouper = { push: (row: Row, kind: RowKind) => Group | null; flush: () => Group | null };

const isHead = (cell: Cell | undefined): boolean => findLabel("relation", textOf(cell)).label === "户主";

/** Columns that name the household, strongest first: its number, its running number, its head. */
function keyColumns(plan: ReadPlan, sample: readonly Row[]): number[] {
  const number = plan.at("household.nationalNo");
  const running = plan.at("household.rowNo");
  const head = plan.headsOnly ? undefined : (plan.at("household.headIdNumber") ?? plan.at("household.headName"));
  const countsPeople = running !== undefined && runsOverPeople(running, plan.at("person.relation"), sample);
  const own = countsPeople ? undefined : running;
  // Running numbers may begin again in every village.
  const village = number === undefined && own !== undefined ? plan.at("household.village") : undefined;
  return [number, own, head, village].filter((one) => one !== undefined);
}

/** Does the running number count people instead of households? Then most members who are not head have one of their own. */
function runsOverPeople(running: number, relation: number | undefined, sample: readonly Row[]): boolean {
  if (relation === undefined) return false;
  const others = sample.filter((row, i) => i > 0 && textOf(row.cells[relation]) !== "" && !isHead(row.cells[relation]));
  const own = others.filter((row) => {
    const before = sample[sample.indexOf(row) - 1];
    return textOf(row.cells[running]) !== "" && textOf(row.cells[running]) !== textOf(before?.cells[running]);
  });
  return own.length > others.length / 2;
}

/**
 * A new household begins where one of its key columns shows another value; where the file has no such column, at every 户主.
 * Empty key cells mean "the same as above", which is also what merged cells look like.
 */
export function grouper(plan: ReadPlan, sample: readonly Row[]): Grouper {
  const keys = keyColumns(plan, sample);
  const relation = plan.at("person.relation");
  let group: Group | null = null;
  let known = new Map<number, string>();

  const begins = (row: Row): boolean => {
    if (group === null || plan.headsOnly) return true;
    if (keys.length === 0) return relation === undefined || isHead(row.cells[relation]);
    for (const column of keys) {
      const key = textOf(row.cells[column]);
      if (key !== "" && key !== known.get(column)) return true;
    }
    return false;
  };
  const remember = (row: Row): void => {
    for (const column of keys) {
      const key = textOf(row.cells[column]);
      if (key !== "") known.set(column, key);
    }
  };
  return {
    push: (row, kind) => {
      if (kind === "note") return null;
      const isNew = begins(row);
      const done = isNew ? group : null;
      if (isNew) {
        group = { rows: [], members: [] };
        known = new Map();
      }
      remember(row);
      group?.rows.push(row);
      if (kind === "member") group?.members.push(row);
      return done;
    },
    flush: () => {
      const done = group;
      group = null;
      return done;
    },
  };
}
