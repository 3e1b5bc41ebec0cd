import type { ExportCell } from "#kernel/exported.ts";
import { type GbList, gbStandardOf, hasGb, toGb } from "./code-lists.ts";
import { type Field, findField } from "./fields.ts";
import { findHead, type Household, livingMembers, type Person } from "./household.ts";
import { isUnder } from "./income/items.ts";
import { type Worksheet, worksheet } from "./income/worksheet.ts";

const UNITS: Readonly<Record<string, string>> = {
  area: "（亩）",
  houseArea: "（㎡）",
  distance: "（公里）",
  money: "（元）",
};

/** The header of a column as the national layout writes it, unit included, so that it reads back as the same field. */
export const headerOf = (field: Field): string =>
  `${field.zh}${field.kind === "months" ? "（月）" : (UNITS[field.kind] ?? "")}`;

export const isNumeric = (field: Field): boolean =>
  ["area", "houseArea", "distance", "money", "months", "whole"].includes(field.kind);

function cellOf(field: Field, value: unknown): ExportCell {
  if (value === null || value === undefined) return null;
  if (Array.isArray(value)) return value.length === 0 ? null : value.join("、");
  if (typeof value === "boolean") return value ? "是" : "否";
  if (typeof value !== "number") return String(value);
  if (field.kind === "area" || field.kind === "houseArea" || field.kind === "money") return value / 100;
  return field.kind === "distance" ? value / 1000 : value;
}

type Names = { county: string; township: string; village: string };
type Line = { household: Household; person: Person | null; sheet: Worksheet; names: Names; no: number };

function derived(key: string, { household, sheet, names, no }: Line): unknown {
  const head = findHead(household);
  switch (key) {
    case "rowNo":
      return no;
    case "county":
    case "township":
    case "village":
      return names[key];
    case "place":
      return household.place;
    case "householdSize":
      return livingMembers(household).length;
    case "headName":
      return head?.name;
    case "headIdNumber":
      return head?.idNumber;
    case "incomeTotal":
      return sheet.total;
    case "incomeNet":
      return sheet.net;
    case "incomePerHead":
      return sheet.perHead;
    default:
      return null;
  }
}

function factOf(field: Field, line: Line): unknown {
  const { household, person } = line;
  if (field.derived) return derived(field.key, line);
  const { item } = field;
  if (item !== undefined) {
    const lines = household.year.income.filter((one) => isUnder(one.item, item));
    return lines.length === 0 ? null : lines.reduce((sum, one) => sum + one.amountFen, 0);
  }
  if (field.scope === "household") return Reflect.get(household, field.key);
  if (field.scope === "year") return Reflect.get(household.year.conditions, field.key);
  return person ? Reflect.get(person, field.key) : null;
}

/** The list of a field that has a national standard beside it. */
const gbListOf = (field: Field): GbList | undefined => (field.list && hasGb(field.list) ? field.list : undefined);

/** One column of a file: a fact, or the standard's code of the fact before it. */
export type ExportColumn = { title: string; numeric: boolean; of: (line: Line) => ExportCell };

/** The heading of a column of codes is none that the import takes for the fact itself. */
const gbHeader = (field: Field, list: GbList): string => `国标代码 ${gbStandardOf(list)} ${field.zh}`;

const gbCell = (list: GbList, value: unknown): ExportCell => {
  const labels = Array.isArray(value) ? value.map(String) : typeof value === "string" ? [value] : [];
  return labels.flatMap((label) => toGb(list, label) ?? []).join("、") || null;
};

const columnsOf = (field: Field, gbCodes: boolean): ExportColumn[] => {
  const list = gbCodes ? gbListOf(field) : undefined;
  const fact: ExportColumn = {
    title: headerOf(field),
    numeric: isNumeric(field),
    of: (line) => cellOf(field, factOf(field, line)),
  };
  if (!list) return [fact];
  return [fact, { title: gbHeader(field, list), numeric: false, of: (line) => gbCell(list, factOf(field, line)) }];
};

/**
 * The columns asked for, in the order asked; `unknown` names the first that is no field of the catalogue. With `gbCodes` each fact
 * that a national standard codes is followed by that code.
 */
export const exportColumns = (
  ids: readonly string[],
  gbCodes = false,
): { columns: ExportColumn[]; unknown: string | undefined } => ({
  columns: ids.flatMap((one) => {
    const field = findField(one);
    return field ? columnsOf(field, gbCodes) : [];
  }),
  unknown: ids.find((one) => !findField(one)),
});

/** The rows of one household: itself, or its living members with the head first as on the card. */
export function exportRows(
  household: Household,
  columns: readonly ExportColumn[],
  { rows, names, no }: { rows: "household" | "person"; names: Names; no: number },
): ExportCell[][] {
  const sheet = worksheet(household.year.income, livingMembers(household).length, null);
  const people: (Person | null)[] = rows === "person" ? livingMembers(household) : [findHead(household) ?? null];
  return people.map((person) => {
    const line = { household, person, sheet, names, no };
    return columns.map((column) => column.of(line));
  });
}
