import { writeFileSync } from "node:fs";
import { PGlite } from "@electric-sql/pglite";
import { migrate } from "#platform/db/migrate.ts";

/** Prints the TypeScript types of all tables from the migrated catalogue: `npm run generate`. */
const TYPES: Record<string, string> = {
  uuid: "string",
  text: "string",
  bool: "boolean",
  int2: "number",
  int4: "number",
  int8: "number",
  float8: "number",
  numeric: "number",
  timestamptz: "Instant",
  date: "Day",
  jsonb: "Json",
  bytea: "Uint8Array",
  xid8: "string",
  int8multirange: "string",
  _text: "string[]",
  _uuid: "string[]",
  _int4: "number[]",
};
const camel = (name: string): string => name.replace(/_([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());

const pglite = await PGlite.create();
await migrate({
  exec: (sql) => pglite.exec(sql),
  rows: async (sql) => (await pglite.query<Record<string, unknown>>(sql)).rows,
});
const { rows } = await pglite.query<{
  schema: string;
  tab: string;
  col: string;
  type: string;
  nullable: boolean;
  generated: boolean;
  always: boolean;
}>(`
  select n.nspname schema, c.relname tab, a.attname col, t.typname type, not a.attnotnull nullable,
    (a.atthasdef or a.attidentity <> '') generated, (a.attidentity = 'a' or a.attgenerated <> '') always
  from pg_attribute a join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace join pg_type t on t.oid = a.atttypid
  where n.nspname in ('public', 'history') and c.relkind in ('r', 'v', 'p') and a.attnum > 0 and not a.attisdropped
  order by n.nspname desc, c.relname, a.attnum`);

const tables = Map.groupBy(rows, (row) => (row.schema === "public" ? camel(row.tab) : `history.${camel(row.tab)}`));
const column = (row: (typeof rows)[number]): string => {
  const known = TYPES[row.type];
  if (!known) throw new Error(`${row.tab}.${row.col}: no TypeScript type for ${row.type}`);
  const base = row.type === "jsonb" ? "JsonColumn" : known;
  const type = row.nullable ? `${base} | null` : base;
  if (row.type === "jsonb" && row.generated) return `    ${camel(row.col)}: GeneratedJson;`;
  return `    ${camel(row.col)}: ${row.always ? `GeneratedAlways<${type}>` : row.generated ? `Generated<${type}>` : type};`;
};
writeFileSync(
  new URL("../src/platform/db/tables.generated.ts", import.meta.url),
  `// Printed from the database catalogue by tools/generate-tables.ts. Do not edit.
import type { ColumnType, Generated, GeneratedAlways } from "kysely";
import type { Day } from "#kernel/day.ts";
import type { Instant } from "#kernel/instant.ts";

/** JSON comes back parsed and goes in as text: write it with JSON.stringify. */
type JsonColumn = ColumnType<unknown, string, string>;
type GeneratedJson = ColumnType<unknown, string | undefined, string>;

export type Tables = {
${[...tables].map(([name, columns]) => `  ${name.includes(".") ? `"${name}"` : name}: {\n${columns.map(column).join("\n")}\n  };`).join("\n")}
};
`,
);
await pglite.close();
