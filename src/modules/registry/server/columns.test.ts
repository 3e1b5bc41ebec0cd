import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { TABLES } from "./columns.ts";

const sql = readFileSync("db/migrations/0040-registry.sql", "utf8");

describe("the tables of the register", () => {
  it.each(Object.entries(TABLES))(
    "%s has a column for every fact of the catalogue that lies open, and no other",
    (table, columns) => {
      const body = new RegExp(`create table ${table} \\(\\n([\\s\\S]*?)\\n\\);`).exec(sql)?.[1] ?? "";
      const made = body
        .split("\n")
        .flatMap(
          (line) => /^ {2}([a-z_]+) +(text|uuid|date|integer|boolean|bigint|bytea|timestamptz)/.exec(line)?.[1] ?? [],
        );
      expect(made.filter((one) => one !== "card_state").sort()).toEqual([...columns].sort());
    },
  );
});
