import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { refusalOf } from "#platform/http/refuse.ts";
import { openDatabase, type TestDatabase } from "#testing/database.ts";
import { openPostgres } from "./driver.ts";

const MS = 250;

describe.skipIf(!process.env.TEST_DATABASE_URL)("somebody waits for the database", () => {
  let database: TestDatabase;
  let people: ReturnType<typeof openPostgres>;
  const code = (work: Promise<unknown>): Promise<string> =>
    work.then(
      () => "done",
      (error: unknown) => refusalOf(error)?.code ?? String(error),
    );
  beforeAll(async () => {
    database = await openDatabase();
    people = openPostgres(database.url ?? "", 1, MS);
  });
  afterAll(async () => {
    await people.db.destroy();
    await database.close();
  });

  it("no longer than is said: then it is broken off, told so, and the connection serves the next", async () => {
    const hung = sql`select pg_sleep(30)`;
    expect(await code(hung.execute(people.db))).toBe("server.took-too-long");
    expect(await code(people.together([], [{ text: "select pg_sleep(30)" }]))).toBe("server.took-too-long");
    expect((await sql<{ one: number }>`select 1 as one`.execute(people.db)).rows).toEqual([{ one: 1 }]);
  });

  it("behind somebody who holds a row no longer either, and has saved nothing", async () => {
    await sql`insert into setting values ('held', '1')`.execute(database.db);
    const change = (value: string, db = people.db) =>
      sql`update setting set value = ${value}::jsonb where key = 'held'`.execute(db);
    await database.db.transaction().execute(async (holder) => {
      await change("2", holder);
      expect(await code(change("3"))).toBe("server.took-too-long");
    });
    const kept = () => sql<{ value: number }>`select value from setting where key = 'held'`.execute(people.db);
    expect((await kept()).rows).toEqual([{ value: 2 }]);
    expect(await code(change("3"))).toBe("done");
  });

  it("as long as it takes where nothing is said: work that nobody waits for", async () => {
    expect(await code(sql`select pg_sleep(${(2 * MS) / 1000})`.execute(database.db))).toBe("done");
  });
});
