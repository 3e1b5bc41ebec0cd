import { FIELDS, type Field, labelsOf } from "./registry.ts";

/** A column of the empty form: its heading with the unit, what may stand in it, and whether it must stay text. */
export type TemplateColumn = {
  title: string;
  kind: "text" | "number";
  choices: readonly string[] | null;
  required: boolean;
};

const UNITS: Partial<Record<Field["kind"], string>> = {
  area: "亩",
  houseArea: "㎡",
  distance: "公里",
  money: "元",
  months: "月",
};
const FIRST = [
  "household.rowNo",
  "household.township",
  "household.village",
  "household.nationalNo",
  "household.householdSize",
];
const LEFT_OUT = new Set(["household.hukouBookNo", "person.personNo", "person.idNumberOriginal"]);
/** Income is asked for by its main items; who keeps finer ones adds columns. */
const INCOME = /^year\.income(A|B|C|D0[1-6]|E)$/;

const isAsked = (field: Field): boolean => {
  if (field.item !== undefined) return INCOME.test(field.id);
  return !field.derived && !LEFT_OUT.has(field.id);
};

const column = (field: Field): TemplateColumn => ({
  title: UNITS[field.kind] ? `${field.zh}(${UNITS[field.kind]})` : field.zh,
  kind: ["text", "code", "codes", "boolean", "day"].includes(field.kind) ? "text" : "number",
  choices: field.kind === "boolean" ? ["是", "否"] : field.list ? labelsOf(field.list) : null,
  required: field.required === true,
});

/** The empty form a township fills in: place and number of the household, then the member, then the household's facts. */
export function templateColumns(): TemplateColumn[] {
  const byId = new Map(FIELDS.map((field) => [field.id as string, field]));
  const first = FIRST.flatMap((id) => byId.get(id) ?? []);
  const asked = FIELDS.filter((field) => isAsked(field) && !FIRST.includes(field.id));
  const inOrder = [
    ...first,
    ...asked.filter((field) => field.id === "household.naturalVillage"),
    ...asked.filter((field) => field.scope === "person"),
    ...asked.filter((field) => field.scope === "household" && field.id !== "household.naturalVillage"),
    ...asked.filter((field) => field.scope === "year"),
  ];
  return inOrder.map(column);
}
