import { PGlite } from "@electric-sql/pglite";
import { migrate } from "#platform/db/migrate.ts";

type Row = {
  schema: string;
  tab: string;
  about: string | null;
  wall: boolean;
  col: string;
  type: string;
  nullable: boolean;
  note: string | null;
};

/** All tables with their comments, from the migrated catalogue. */
export async function schemaPage(): Promise<string> {
  const pglite = await PGlite.create();
  await migrate({
    exec: (text) => pglite.exec(text),
    rows: async (text) => (await pglite.query<Record<string, unknown>>(text)).rows,
  });
  const { rows } = await pglite.query<Row>(`
    select n.nspname schema, c.relname tab, obj_description(c.oid, 'pg_class') about, c.relrowsecurity wall,
      a.attname col, format_type(a.atttypid, a.atttypmod) type, not a.attnotnull nullable, col_description(c.oid, a.attnum) note
    from pg_attribute a join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace
    where n.nspname = 'public' and c.relkind = 'r' and a.attnum > 0 and not a.attisdropped and c.relname <> 'migration'
    order by c.relname, a.attnum`);
  await pglite.close();
  const tables = [...Map.groupBy(rows, (row) => row.tab)].map(([name, columns]) => {
    const [first] = columns;
    const lines = columns.map(
      (one) => `| ${one.col} | ${one.type}${one.nullable ? "" : " not null"} | ${one.note ?? ""} |`,
    );
    return `\n## ${name}${first?.wall ? " 🧱" : ""}\n\n${first?.about ?? ""}\n\n| column | type | |\n|---|---|---|\n${lines.join("\n")}\n`;
  });
  return `# Database\n\nPrinted from the catalogue. 🧱 = row-level security. Earlier rows of tables that keep their past stand in \`history.<table>\`.\n${tables.join("")}`;
}
