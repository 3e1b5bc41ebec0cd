import { type Row, textOf } from "#kernel/cell.ts";
import type { Day } from "#kernel/day.ts";
import type { HouseholdId, PersonId } from "#kernel/ids.ts";
import type { Place } from "#kernel/territory.ts";
import { blankHousehold, blankPerson } from "./blank.ts";
import type { Group } from "./grouping.ts";
import { findTotals, incomeOf } from "./income-of.ts";
import type { IncomeColumn, ReadPlan } from "./read-plan.ts";
import { contradicting, emptyReading, factRow, type Reading, readInto } from "./reader.ts";
import {
  annualPeriod,
  type Field,
  fillIn,
  type Household,
  type IncomeLine,
  OF_YEAR,
  type Person,
  sexOf,
} from "./registry.ts";

export type PlaceWords = { township: string | null; village: string | null; code: string | null };
/** The village meant by these words, or what may have been meant. `elsewhere`: there is one, but not on the ground the file is for. */
export type FindPlace = (words: PlaceWords) => { place: Place | null; near: string; elsewhere?: boolean };

export type AssembleWith = {
  plan: ReadPlan;
  today: Day;
  /** The year the facts are said of. */
  year: number;
  findPlace: FindPlace;
  newId: () => string;
};

/** A household as read from its rows, before the rules. `place` is null while its village is not known. */
export type Assembled = {
  household: Household;
  place: Place | null;
  /** The sheet row of each member, in order. */
  rows: number[];
  firstRow: number;
  reading: Reading;
  stated: { size: number | null; perHeadFen: number | null };
};

/** The catalogue's key, so the right place: the type of the value was seen to by the reader. */
const put = (facts: object, key: string, value: unknown): void => {
  (facts as Record<string, unknown>)[key] = value;
};

/** Facts that may differ from row to row without being wrong. */
const MAY_DIFFER = new Set(["household.phone", "household.remark", "household.rowNo", "household.headIdNumber"]);

const CONDITIONS = "year.conditions.";
const INCOME = "year.income.";
const pathOf = (field: Field): string =>
  field.key in OF_YEAR && field.scope === "year"
    ? CONDITIONS + field.key
    : field.item
      ? INCOME + field.item
      : field.key;

const MEMBERS = Array.from({ length: 60 }, (_, i) => `members.${i}.`);
const memberPath = (i: number): string => MEMBERS[i] ?? `members.${i}.`;

/** The row of each fact of the household, by its path. */
function rowsOf(group: Group, plan: ReadPlan, income: readonly IncomeColumn[]): Map<string, number> {
  const columns = [...plan.household, ...plan.conditions, ...income, ...plan.stated];
  return new Map(
    columns.flatMap(({ column, field }) => {
      const row = factRow(group.rows, column);
      return row ? [[pathOf(field), row.number] as const] : [];
    }),
  );
}

/** Builds a household from its rows: members one by one, the household's facts carried from wherever they stand. */
export function assemble(group: Group, using: AssembleWith): Assembled {
  const { plan, today, newId } = using;
  const income = incomeOf(group.rows, plan, today);
  const reading = emptyReading(() => rowsOf(group, plan, income));
  const household = blankHousehold(newId() as HouseholdId, using.year);
  const members = group.members.map((row, i) => readPerson(row, i, using, reading));
  household.members = members;
  for (const column of plan.household) {
    const row = factRow(group.rows, column.column);
    const { key } = column.field;
    if (!row) continue;
    const { value } = readInto(reading, "", key, column, row, today, "");
    if (value !== null) put(household, key, value);
  }
  for (const column of plan.conditions) {
    const row = factRow(group.rows, column.column);
    if (!row) continue;
    const { value } = readInto(reading, CONDITIONS, column.field.key, column, row, today, "");
    if (value !== null) put(household.year.conditions, column.field.key, value);
  }
  household.year.income = readIncome(group, using, income, reading);
  findTotals(group.rows, plan, today, reading);
  findContradictions(group, plan, income, reading);
  spreadPhones(group, plan, household);
  spreadRemarks(group, plan, household);
  return {
    household,
    place: readPlace(group, using, household, reading),
    rows: group.members.map((row) => row.number),
    firstRow: group.rows[0]?.number ?? 0,
    reading,
    stated: {
      size: readStated(group, using, reading, "household.householdSize"),
      perHeadFen: readStated(group, using, reading, "year.incomePerHead"),
    },
  };
}

function readPerson(row: Row, i: number, { plan, today, newId }: AssembleWith, reading: Reading): Person {
  const person = blankPerson(newId() as PersonId);
  const nameColumn = plan.at("person.name") ?? plan.at("household.headName");
  const path = memberPath(i);
  const name = nameColumn === undefined ? "" : textOf(row.cells[nameColumn]);
  for (const column of plan.person) {
    const { key } = column.field;
    const { value, original } = readInto(reading, path, key, column, row, today, name);
    if (value !== null) put(person, key, value);
    if (original !== undefined) person.idNumberOriginal = original;
  }
  if (plan.headsOnly && i === 0) person.relation = "户主";
  if (person.sex === null && !plan.present.has("person.sex") && person.idNumber !== null)
    person.sex = sexOf(person.idNumber) ?? null;
  return fillIn(person, today);
}

const PERIODS = new Map<number, ReturnType<typeof annualPeriod>>();
function periodOf(year: number): ReturnType<typeof annualPeriod> {
  const known = PERIODS.get(year) ?? annualPeriod(year);
  PERIODS.set(year, known);
  return known;
}

/** One line for each filled amount that is not zero. */
function readIncome(
  group: Group,
  { today, year, newId }: AssembleWith,
  income: readonly IncomeColumn[],
  reading: Reading,
): IncomeLine[] {
  const period = periodOf(year);
  const lines: unknown[] = [];
  for (const column of income) {
    const item = column.field.item ?? "";
    const row = factRow(group.rows, column.column);
    if (!row) continue;
    const { value } = readInto(reading, INCOME, item, column, row, today, "");
    if (typeof value !== "number" || value === 0) continue;
    lines.push({ id: newId(), item, amountFen: value, explanation: null, proofFileIds: [], period });
  }
  return lines as IncomeLine[];
}

function readStated(
  group: Group,
  { plan, today }: AssembleWith,
  reading: Reading,
  id: "household.householdSize" | "year.incomePerHead",
): number | null {
  const column = plan.stated.find(({ field }) => field.id === id);
  const row = column && factRow(group.rows, column.column);
  if (!column || !row) return null;
  const { value } = readInto(reading, "", column.field.key, column, row, today, "");
  return typeof value === "number" ? value : null;
}

function readPlace(
  group: Group,
  { plan, findPlace }: AssembleWith,
  household: Household,
  reading: Reading,
): Place | null {
  const said = (column: number | undefined): string | null => {
    const row = column === undefined ? undefined : factRow(group.rows, column);
    return row && column !== undefined ? textOf(row.cells[column]).trim() || null : null;
  };
  const words = {
    township: said(plan.at("household.township")),
    village: said(plan.at("household.village")),
    code: said(plan.at("household.place")),
  };
  const { place, near, elsewhere } = findPlace(words);
  const row = group.rows[0]?.number ?? 0;
  if (place) household.place = place;
  else
    reading.found.push({
      rule: elsewhere ? "place-elsewhere" : "place-unknown",
      field: "village",
      row,
      facts: { text: [words.township, words.village ?? words.code].filter(Boolean).join(" "), near },
    });
  return place;
}

function findContradictions(group: Group, plan: ReadPlan, income: readonly IncomeColumn[], reading: Reading): void {
  if (group.rows.length < 2) return;
  for (const { column, field } of [...plan.household, ...plan.conditions, ...income]) {
    if (MAY_DIFFER.has(field.id)) continue;
    const row = contradicting(group.rows, column);
    const first = row && factRow(group.rows, column);
    if (!row || !first) continue;
    const path = pathOf(field);
    reading.found.push({
      rule: "household-facts-differ",
      field: path,
      row: row.number,
      facts: { field: field.id, row: first.number },
    });
  }
}

/** Where every member has a phone in the household's column, each keeps his own. */
function spreadPhones(group: Group, plan: ReadPlan, household: Household): void {
  const column = plan.household.find(({ field }) => field.id === "household.phone")?.column;
  if (column === undefined || plan.present.has("person.phone") || !contradicting(group.rows, column)) return;
  for (const [i, row] of group.members.entries()) {
    const phone = textOf(row.cells[column]).normalize("NFKC").replace(/\s/g, "");
    const person = household.members[i];
    if (person && phone !== "" && phone.length <= 40) person.phone = phone;
  }
}

/** Remarks on members' rows are kept in the household's remark, with the member's name. */
function spreadRemarks(group: Group, plan: ReadPlan, household: Household): void {
  const column = plan.household.find(({ field }) => field.id === "household.remark")?.column;
  if (column === undefined || !contradicting(group.rows, column)) return;
  const remarks = group.members.flatMap((row, i) => {
    const remark = textOf(row.cells[column]);
    return remark === "" ? [] : [`${household.members[i]?.name ?? ""}：${remark}`];
  });
  household.remark = [...remarks.join("；")].slice(0, 1000).join("");
}
