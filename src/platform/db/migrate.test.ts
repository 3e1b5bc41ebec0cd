import { PGlite } from "@electric-sql/pglite";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Executor, type Migration, migrate } from "./migrate.ts";

let pglite: PGlite;
let target: Executor;
beforeAll(async () => {
  pglite = await PGlite.create();
  target = {
    exec: (text) => pglite.exec(text),
    rows: async (text) => (await pglite.query<Record<string, unknown>>(text)).rows,
  };
});
afterAll(() => pglite.close());

const one: Migration = { name: "0001-a.sql", sha256: "a".repeat(64), text: "create table a (x int)" };
const two: Migration = { name: "0002-b.sql", sha256: "b".repeat(64), text: "create table b (x int)" };

test("migrations run once, in order", async () => {
  expect(await migrate(target, [one])).toEqual([one.name]);
  expect(await migrate(target, [one, two])).toEqual([two.name]);
  expect(await migrate(target, [one, two])).toEqual([]);
});

test("one that was edited after it ran is refused in words", async () => {
  await expect(migrate(target, [{ ...one, sha256: "c".repeat(64) }, two])).rejects.toMatchObject({
    code: "database.migration-edited",
    facts: { name: one.name },
  });
});

test("a database of a newer version is refused by an older one", async () => {
  await expect(migrate(target, [one])).rejects.toMatchObject({ code: "database.newer", facts: { name: two.name } });
});

test("one that fails leaves nothing, and the lock is free", async () => {
  const bad = { name: "0003-c.sql", sha256: "d".repeat(64), text: "create table c (x int); select 1 / 0" };
  await expect(migrate(target, [one, two, bad])).rejects.toThrow("0003-c.sql failed");
  expect(await migrate(target, [one, two, { ...bad, text: "create table c (x int)" }])).toEqual([bad.name]);
});
