import { type Cell, isRounded, textOf } from "#kernel/cell.ts";
import type { Day } from "#kernel/day.ts";
import type { FindingFacts } from "#kernel/finding.ts";
import type { Unit } from "./layout.ts";
import { readDay } from "./read-day.ts";
import { readNumber } from "./read-number.ts";
import { type Field, findLabel, findLabels, findYesNo, labelIn, readId } from "./registry.ts";

/** A value for the register, or why the cell could not be read: the rule and its facts. `original`: an ID as it was given. */
export type CellRead = {
  value: string | string[] | number | boolean | null;
  original?: string;
  problem?: { rule: string; facts: FindingFacts };
};

const NOTHING: CellRead = { value: null };
/** What people write into a cell to say that there is nothing. */
const DASHES = /^[-—–―_/\\.。·×]+$/;
/** Begins with a digit or a Chinese character, as nearly every cell does: neither of the two above or below. */
const startsPlain = (text: string): boolean => {
  const code = text.charCodeAt(0);
  return (code >= 48 && code <= 57) || (code >= 0x4e00 && code <= 0x9fff);
};
const NONE = new Set(["无", "没有", "空", "null", "NULL", "n/a", "N/A"]);
const ERROR = /^#(N\/A|REF!|VALUE!|DIV\/0!|NAME\?|NUM!|NULL!|SPILL!|CALC!)$/;
const SCIENTIFIC = /^\d(\.\d+)?E\+1[4-9]$/i;

/** Labels and 是/否 come again and again; what one text means for a field is remembered. */
const MEANT = new Map<string, Map<string, CellRead>>();
const KEPT = 2000;

/** Reads one cell for one field. Labels come with or without code, IDs as text or number, amounts in the heading's unit. */
export function readCell(field: Field, cell: Cell | undefined, unit: Unit, today: Day): CellRead {
  if (cell === null || cell === undefined) return NOTHING;
  if (typeof cell !== "string" || (field.list === undefined && field.kind !== "boolean"))
    return readAfresh(field, cell, unit, today);
  const meant = MEANT.get(field.id) ?? new Map<string, CellRead>();
  const known = meant.get(cell);
  if (known) return Array.isArray(known.value) ? { ...known, value: [...known.value] } : known;
  const read = readAfresh(field, cell, unit, today);
  if (meant.size > KEPT) meant.clear();
  MEANT.set(field.id, meant.set(cell, read));
  return read;
}

function readAfresh(field: Field, cell: Cell, unit: Unit, today: Day): CellRead {
  const text = textOf(cell).trim();
  if (text === "") return NOTHING;
  if (!startsPlain(text)) {
    if (DASHES.test(text) && field.kind !== "boolean") return NOTHING;
    if (ERROR.test(text)) return wrong("cell-error", field, text);
  }
  if (isNumberOfDigits(field)) return readDigits(field, cell, text, today);
  switch (field.kind) {
    case "code":
      return readCode(field, text);
    case "codes":
      return readCodes(field, text);
    case "boolean": {
      const value = findYesNo(text);
      return value === undefined ? (NONE.has(text) ? NOTHING : wrong("yes-no-unknown", field, text)) : { value };
    }
    case "day": {
      const value = readDay(cell);
      return value === undefined ? wrong("day-not-a-date", field, text) : { value };
    }
    case "text":
      return NONE.has(text) ? NOTHING : readText(field, text);
    default:
      return NONE.has(text) ? NOTHING : readAmount(field, cell, text, unit);
  }
}

function wrong(rule: string, field: Field, text: string, more: FindingFacts = {}): CellRead {
  const shown = field.sensitive ? "" : text.slice(0, 40);
  return { value: null, problem: { rule, facts: { field: field.id, text: shown, ...more } } };
}

const PLAIN_DIGITS = /^[\dX]+$/;
const LONG_NUMBERS = new Set([
  "idNumber",
  "idNumberOriginal",
  "headIdNumber",
  "disabilityCard",
  "bankCard",
  "nationalNo",
  "personNo",
  "phone",
]);
const isNumberOfDigits = (field: Field): boolean => field.kind === "text" && LONG_NUMBERS.has(field.key);

/** Codes of many digits: kept as text; one that a spreadsheet has rounded is refused, for its last digits are gone. */
function readDigits(field: Field, cell: Cell, given: string, today: Day): CellRead {
  const isPlain = PLAIN_DIGITS.test(given);
  const text = isPlain ? given : given.replace(/^['’`]/, "");
  if (NONE.has(text)) return NOTHING;
  const isId = field.key === "idNumber" || field.key === "headIdNumber";
  if (isRounded(cell) || SCIENTIFIC.test(text)) return lost(field);
  if (!isId) return readText(field, isPlain ? text : text.normalize("NFKC").replace(/\s/g, ""));
  const { idNumber, original, upgraded, problem } = readId(text, today);
  // A rounded number turned into text, or saved as CSV: ends in 000 and fails its check.
  if (problem === "id-check-digit" && /^\d{15}000$/.test(idNumber)) return lost(field);
  if (!upgraded) return { value: idNumber };
  return { value: idNumber, original: original ?? text, problem: { rule: "id-15-digit", facts: {} } };
}

function lost(field: Field): CellRead {
  const rule =
    field.key === "bankCard"
      ? "bank-rounded-number"
      : field.scope === "person" || field.key === "headIdNumber"
        ? "id-rounded-number"
        : "number-rounded";
  return { value: null, problem: { rule, facts: { field: field.id } } };
}

/** What the text may have meant: labels of the field's list, said in both languages. */
const nearest = ({ list }: Field, labels: readonly string[]): FindingFacts =>
  labels.length === 0
    ? {}
    : { near: { zh: labels.join("、"), en: labels.map((one) => labelIn("en", list, one)).join(", ") } };

function readCode(field: Field, text: string): CellRead {
  if (!field.list) return readText(field, text);
  const { label, near } = findLabel(field.list, text);
  if (label !== undefined) return { value: label };
  if (NONE.has(text)) return NOTHING;
  const rule = { relation: "relation-unknown", nationality: "nationality-unknown" }[field.key] ?? "label-unknown";
  return wrong(rule, field, text, nearest(field, near));
}

function readCodes(field: Field, text: string): CellRead {
  if (!field.list) return readText(field, text);
  const { labels, unknown } = findLabels(field.list, text);
  const real = unknown.filter((one) => !NONE.has(one.text));
  if (real.length === 0) return { value: labels };
  const near = real.flatMap((one) => one.near);
  return {
    ...wrong("label-unknown", field, real.map((one) => one.text).join("、"), nearest(field, near)),
    value: labels,
  };
}

function readText(field: Field, text: string): CellRead {
  const max = field.max ?? 200;
  if (text.length <= max || [...text].length <= max) return { value: text };
  return wrong("text-too-long", field, "", { max });
}

/** How many of the register's units one of the heading's units is: hundredths of a mu, metres, fen. */
const FACTOR = { area: 100, houseArea: 100, distance: 1000, money: 100, months: 1, year: 1, whole: 1 } as const;

function readAmount(field: Field, cell: Cell, text: string, unit: Unit): CellRead {
  const kind = field.kind as keyof typeof FACTOR;
  if (kind === "year") {
    const year = /^((?:19|20)\d{2})(?:年度?|[-/.年]\d.*)?$/.exec(text.normalize("NFKC").replace(/\s/g, ""))?.[1];
    return year === undefined ? wrong("amount-not-a-number", field, text) : { value: Number(year) };
  }
  const number = typeof cell === "number" ? cell : readNumber(text);
  const factor =
    kind === "money" && unit === "万元" ? 1_000_000 : kind === "distance" && unit === "米" ? 1 : FACTOR[kind];
  const value = number === undefined ? Number.NaN : Math.round(number * factor);
  if (!Number.isSafeInteger(value) || Math.abs(value) > 2_000_000_000 * (kind === "money" ? 1000 : 1))
    return wrong("amount-not-a-number", field, text);
  if ((kind === "whole" || kind === "months") && number !== value) return wrong("amount-not-a-number", field, text);
  return { value };
}
