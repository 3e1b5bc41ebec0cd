import type pg from "pg";
import type { Head } from "./manifest.ts";

type Queries = Pick<pg.Client, "query">;

/** All tables with the columns that hold data of their own, and the state of all sequences. */
export async function readCatalogue(
  client: Queries,
): Promise<Pick<Head, "tables" | "sequences" | "migrations" | "server">> {
  const tables = await client.query<{ name: string; columns: string[] }>(`
    select format('%I.%I', n.nspname, c.relname) name,
      (select array_agg(quote_ident(a.attname) order by a.attnum) from pg_attribute a
       where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = '') columns
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where c.relkind = 'r' and n.nspname in ('public', 'history') and not (n.nspname = 'public' and c.relname = 'migration')
    order by 1`);
  const sequences = await client.query<{ name: string; last: string | null }>(`
    select format('%I.%I', schemaname, sequencename) name, last_value::text last from pg_sequences
    where schemaname in ('public', 'history') order by 1`);
  const migrations = await client.query<{ name: string; sha256: string }>(
    "select name, sha256 from migration order by name",
  );
  const server = await client.query<{ version: string }>("select current_setting('server_version') version");
  return {
    server: server.rows[0]?.version ?? "",
    tables: tables.rows,
    sequences: sequences.rows.map((one) => ({ name: one.name, last: one.last === null ? null : Number(one.last) })),
    migrations: migrations.rows,
  };
}
