import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { TABLES } from "./columns.ts";

const MIGRATIONS = "db/migrations";
const sql = readdirSync(MIGRATIONS)
  .sort()
  .map((file) => readFileSync(`${MIGRATIONS}/${file}`, "utf8"))
  .join("\n");
const TYPES = "(text|uuid|date|integer|boolean|bigint|bytea|timestamptz)";

/** The columns a table was made with, and those added since. */
function madeOf(table: string): string[] {
  const made = new RegExp(`create table ${table} \\(\\n([\\s\\S]*?)\\n\\);`).exec(sql)?.[1] ?? "";
  const added = [...sql.matchAll(new RegExp(`alter table ${table}\\b([^;]*);`, "g"))].map((one) => one[1]).join("\n");
  const columnsIn = (text: string, line: string) =>
    [...text.matchAll(new RegExp(`${line}([a-z_]+) +${TYPES}`, "gm"))].map((one) => one[1]);
  return [...columnsIn(made, "^ {2}"), ...columnsIn(added, "add column ")].filter((one) => one !== undefined);
}

describe("the tables of the register", () => {
  it.each(Object.entries(TABLES))(
    "%s has a column for every fact of the catalogue that lies open, and no other",
    (table, columns) =>
      expect(
        madeOf(table)
          .filter((one) => one !== "card_state")
          .sort(),
      ).toEqual([...columns].sort()),
  );
});
