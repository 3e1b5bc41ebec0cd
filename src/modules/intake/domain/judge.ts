import type { Day } from "#kernel/day.ts";
import type { Finding } from "#kernel/finding.ts";
import type { Money } from "#kernel/money.ts";
import type { Assembled } from "./assemble.ts";
import type { Column } from "./layout.ts";
import { kindOf, type Problem } from "./problem.ts";
import { check, findingOf, type Household, idKey, type Person, type RuleContext } from "./registry.ts";

export type JudgeWith = {
  columns: readonly Column[];
  present: ReadonlySet<string>;
  today: Day;
  /** The income line a household is held against. */
  lineOf?: ((household: Household) => RuleContext["incomeLine"]) | undefined;
  /** Is this ID (first 18 characters) held by somebody of another household, earlier in the file or in the register? */
  heldElsewhere: (key: string, person: Person) => boolean;
};

/** Everything wrong with a household, each at its cell: what its cells showed first, then what the rules find. */
export function judge(one: Assembled, using: JudgeWith): Problem[] {
  const already = one.reading.found.map((found) => findingOf(found.rule, { field: found.field, facts: found.facts }));
  const context: RuleContext = {
    today: using.today,
    presentFields: using.present,
    unread: one.reading.unread,
    stated: { size: one.stated.size, perHeadFen: one.stated.perHeadFen as Money | null },
    heldElsewhere: using.heldElsewhere,
    incomeLine: using.lineOf?.(one.household) ?? null,
  };
  const ruled = check(one.household, context, already);
  if (already.length === 0 && ruled.length === 0) return [];
  const columns = columnsByField(using.columns);
  return [
    ...already.map((finding, i) => toProblem(finding, one, columns, one.reading.found[i]?.row)),
    ...ruled.map((finding) => toProblem(finding, one, columns)),
  ].sort((a, b) => a.row - b.row || (a.column ?? -1) - (b.column ?? -1));
}

const INDEXES = new WeakMap<readonly Column[], Map<string, number>>();

function columnsByField(columns: readonly Column[]): Map<string, number> {
  const known = INDEXES.get(columns);
  if (known) return known;
  const index = new Map(
    columns.flatMap(({ field, column }) => (field === null ? [] : [[field as string, column] as const])),
  );
  if (!index.has("person.name")) {
    const name = index.get("household.headName");
    const number = index.get("household.headIdNumber");
    if (name !== undefined) index.set("person.name", name);
    if (number !== undefined && !index.has("person.idNumber")) index.set("person.idNumber", number);
  }
  INDEXES.set(columns, index);
  return index;
}

function toProblem(finding: Finding, one: Assembled, columns: Map<string, number>, row?: number): Problem {
  const { field } = finding;
  const member = /^members\.(\d+)(?:\.(\w+))?$/.exec(field);
  const at = member ? one.rows[Number(member[1])] : one.reading.rows.get(field);
  return {
    row: row ?? at ?? one.firstRow,
    column: columnFor(field, member?.[2], columns) ?? null,
    kind: kindOf(finding.rule),
    rule: finding.rule,
    severity: finding.severity,
    field,
    facts: finding.facts,
  };
}

function columnFor(field: string, personKey: string | undefined, columns: Map<string, number>): number | undefined {
  if (personKey !== undefined) return columns.get(`person.${personKey}`);
  const condition = /^year\.conditions\.(\w+)$/.exec(field)?.[1];
  if (condition !== undefined) return columns.get(`year.${condition}`);
  const item = /^year\.income\.(\w+)$/.exec(field)?.[1];
  if (item !== undefined) return columns.get(`year.income${item}`) ?? firstUnder(columns, item);
  if (field === "members") return columns.get("person.relation") ?? columns.get("person.name");
  return columns.get(`household.${field}`) ?? columns.get(`year.${field}`);
}

function firstUnder(columns: Map<string, number>, item: string): number | undefined {
  for (const [field, column] of columns) if (field.startsWith(`year.income${item}`)) return column;
  return undefined;
}

/** The keys under which a household's members are known: the first 18 characters of their IDs. */
export const idKeys = (one: Assembled): string[] =>
  one.household.members.flatMap((person) => {
    const key = person.idNumber === null ? null : idKey(person.idNumber);
    return key === null ? [] : [key];
  });
